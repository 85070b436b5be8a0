import type { SignIn, SignedIn } from '../sign-in/signIn.svelte';
import { Problem, problemOf, Unreachable } from './problem';

export type Query = Record<string, string | number | boolean | undefined>;

export interface Options {
  readonly query?: Query;
  /** Sent as `If-Match`: 412 when somebody else was faster. */
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

export interface Tagged<T> {
  readonly data: T;
  readonly etag: string | null;
}

/** Renewed when less than this is left of a token's half hour. */
const renewBeforeMs = 10 * 60_000;
const renewEveryMs = 30_000;

/**
 * Talks to the services on our own origin. Adds the token, renews it silently, and turns each refusal into a
 * {@link Problem} and each silence into {@link Unreachable}. A 401 marks the sign-in as lost and changes nothing else.
 */
export class Api {
  #renewal: Promise<void> | null = null;
  #lastRenewal = -Infinity;

  constructor(
    readonly signIn: SignIn,
    private readonly doFetch: typeof fetch = (...args) => fetch(...args),
    private readonly now: () => number = Date.now,
    /** Shown instead of a token that has ended, to whoever takes it. */
    private readonly spare?: () => string | undefined,
  ) {}

  async get<T>(path: string, options: Options = {}): Promise<T> {
    return (await this.getTagged<T>(path, options)).data;
  }

  async getTagged<T>(path: string, options: Options = {}): Promise<Tagged<T>> {
    const response = await this.#send('GET', path, undefined, options);
    return { data: (await json(response)) as T, etag: response.headers.get('etag') };
  }

  /** Null when nothing changed since `etag`. */
  async getIfChanged<T>(path: string, etag: string | null, options: Options = {}): Promise<Tagged<T> | null> {
    const headers: Record<string, string> = etag ? { 'if-none-match': etag } : {};
    const response = await this.#send('GET', path, undefined, options, headers);
    if (response.status === 304) return null;
    return { data: (await json(response)) as T, etag: response.headers.get('etag') };
  }

  async put<T>(path: string, body: unknown, options: Options = {}): Promise<T> {
    return (await json(await this.#send('PUT', path, body, options))) as T;
  }

  async post<T>(path: string, body?: unknown, options: Options = {}): Promise<T> {
    return (await json(await this.#send('POST', path, body, options))) as T;
  }

  async delete(path: string, options: Options = {}): Promise<void> {
    await this.#send('DELETE', path, undefined, options);
  }

  /** Text or file answers (CSV exports). */
  async blob(path: string, options: Options = {}): Promise<Blob> {
    return (await this.#send('GET', path, undefined, options)).blob();
  }

  async signInWith(badge: string, pin: string): Promise<SignedIn> {
    const response = await this.#fetch('/sales/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ badge, pin }),
    });
    if (!response.ok) throw await problemOf(response);
    const signedIn = (await response.json()) as SignedIn;
    this.signIn.accept(signedIn);
    return signedIn;
  }

  /** Gets a fresh token when the present one is near its end; quiet about failures, they show at the next call. */
  async renewIfDue(): Promise<void> {
    const current = this.signIn.current;
    if (!current || this.signIn.lost) return;
    const left = Date.parse(current.expiresAt) - this.now();
    if (left > renewBeforeMs || left <= 0 || this.now() - this.#lastRenewal < renewEveryMs) return;
    this.#lastRenewal = this.now();
    this.#renewal ??= this.#renew(current.token).finally(() => (this.#renewal = null));
    await this.#renewal;
  }

  async #renew(token: string): Promise<void> {
    try {
      const response = await this.#fetch('/sales/api/sign-in/renew', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
      });
      if (response.ok && this.signIn.current?.token === token)
        this.signIn.accept((await response.json()) as SignedIn);
    } catch {
      // No answer, or a page in its place: the present token is as good as it was.
    }
  }

  async #send(
    method: string,
    path: string,
    body: unknown,
    options: Options,
    extra: Record<string, string> = {},
  ): Promise<Response> {
    void this.renewIfDue();
    const ended = this.signIn.ended(this.now());
    const spare = ended ? this.spare?.() : undefined;
    const token = spare ?? this.signIn.current?.token;
    const headers: Record<string, string> = { accept: 'application/json', ...extra };
    if (token) headers['authorization'] = `Bearer ${token}`;
    if (options.ifMatch) headers['if-match'] = options.ifMatch;
    const init: RequestInit = { method, headers };
    if (body instanceof FormData) init.body = body;
    else if (body !== undefined) {
      headers['content-type'] = 'application/json';
      init.body = JSON.stringify(body);
    }
    const response = await this.#fetch(withQuery(path, options.query), init, options);
    if (response.ok || response.status === 304) return response;
    // Where there may be a key instead of a token, a token that has ended is no news.
    const news = !spare && !(ended && this.spare);
    if (response.status === 401 && news && this.signIn.current?.token === token) this.signIn.lose();
    throw await problemOf(response);
  }

  async #fetch(path: string, init: RequestInit, options: Options = {}): Promise<Response> {
    const timeout = AbortSignal.timeout(options.timeoutMs ?? 10_000);
    const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
    try {
      return await this.doFetch(path, { ...init, signal, cache: 'no-store' });
    } catch (error) {
      if (options.signal?.aborted) throw error;
      throw new Unreachable(error);
    }
  }
}

export function withQuery(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string | number | boolean] => {
    return pair[1] !== undefined && pair[1] !== '';
  });
  if (pairs.length === 0) return path;
  return `${path}?${new URLSearchParams(pairs.map(([k, v]) => [k, String(v)])).toString()}`;
}

async function json(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) throw new Problem(response.status, 'unreadable-answer');
    throw new Unreachable(error);
  }
}
