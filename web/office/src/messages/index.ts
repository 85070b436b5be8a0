import { explain, translator } from '@fourmiliere/ui';
import { en } from './en';
import { fr, type OfficeKey } from './fr';
import { nl } from './nl';

export type { OfficeKey };

/** Says something in the language of the screen. */
export const t = translator<OfficeKey>({ fr, nl, en });

/** Whether the office has words of its own for a key that is put together at run time. */
export function isOfficeKey(key: string): key is OfficeKey {
  return Object.hasOwn(fr, key);
}

/** Words for a key put together at run time, or the fallback. */
export function tOr(key: string, fallback: string): string {
  return isOfficeKey(key) ? t(key) : fallback;
}

/** What to tell the person at the screen about a failure. */
export function say(error: unknown): string {
  return explain(error, (code) => {
    const key = `problem.${code}`;
    return isOfficeKey(key) ? t(key) : undefined;
  });
}
