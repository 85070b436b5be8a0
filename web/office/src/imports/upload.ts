import { problemOf, Unreachable, type SignIn } from '@fourmiliere/ui';
import type { ImportReport } from '../api/catalog';

export interface Upload {
  files: readonly File[];
  dryRun: boolean;
  /** How much is sent, 0 to 1; at 1 the server reads. */
  onprogress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends an export; by XMLHttpRequest, since fetch does not tell how much is sent. */
export function upload(signIn: SignIn, { files, dryRun, onprogress, signal }: Upload): Promise<ImportReport> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/catalog/api/imports/odoo?dryRun=${dryRun}`);
    request.setRequestHeader('accept', 'application/json');
    const token = signIn.current?.token;
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = (event) => onprogress(event.total > 0 ? event.loaded / event.total : 0);
    request.upload.onload = () => onprogress(1);
    request.onload = () => {
      if (request.status === 200) {
        resolve(JSON.parse(request.responseText) as ImportReport);
        return;
      }
      if (request.status === 401 && signIn.current?.token === token) signIn.lose();
      void problemOf(
        new Response(request.responseText, {
          status: request.status,
          headers: { 'content-type': request.getResponseHeader('content-type') ?? '' },
        }),
      ).then(reject);
    };
    request.onerror = () => reject(new Unreachable());
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}
