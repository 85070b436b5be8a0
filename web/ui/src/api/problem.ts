import { common, isCommonKey } from '../i18n/common';

export interface Violation {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** An answer of a service that says no (RFC 9457); screens translate by `code`. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string = '',
    readonly violations: readonly Violation[] = [],
    readonly traceId: string = '',
  ) {
    super(detail || code);
    this.name = 'Problem';
  }

  /** The same request may succeed later without anybody changing it. */
  get transient(): boolean {
    return this.status >= 500 || this.status === 429 || this.status === 408;
  }
}

/** Nobody answered: network down, server away, or too slow. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('server unreachable', { cause });
    this.name = 'Unreachable';
  }
}

/** What to tell the person at the screen; `known` may add words for codes of one application. */
export function explain(
  error: unknown,
  known: (code: string) => string | undefined = () => undefined,
): string {
  if (error instanceof Unreachable) return common('problem.unreachable');
  if (error instanceof Problem) {
    const key = `problem.${error.code}`;
    return (
      known(error.code) ?? (isCommonKey(key) ? common(key) : common('problem.unknown', { code: error.code }))
    );
  }
  return common('problem.unknown', { code: error instanceof Error ? error.name : 'error' });
}

/** What the edge says in the place of a service that is not there; a service itself never says so. */
const away = 'service-unavailable';

export async function problemOf(response: Response): Promise<Problem | Unreachable> {
  const body = response.headers.get('content-type')?.includes('json')
    ? ((await response.json().catch(() => null)) as Partial<Problem> | null)
    : null;
  if ((body?.code ?? away) === away && [502, 503, 504].includes(response.status)) return new Unreachable();
  return new Problem(
    response.status,
    body?.code ?? `http-${response.status}`,
    body?.detail ?? '',
    body?.violations ?? [],
    body?.traceId ?? '',
  );
}
