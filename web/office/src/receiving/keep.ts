import { readDraft, type Draft } from './draft';

const KEY = 'fourmiliere.office.receipt';

/** The delivery that was being typed in on this computer, if any. */
export function keptDraft(): Draft | undefined {
  return readDraft(localStorage.getItem(KEY));
}

/** Keeps a draft until it is posted or given up; one without supplier and lines is not worth keeping. */
export function keep(draft: Draft | undefined): void {
  if (draft && (draft.supplierId !== undefined || draft.lines.length > 0 || draft.note !== '')) {
    localStorage.setItem(KEY, JSON.stringify(draft));
  } else localStorage.removeItem(KEY);
}
