import type { Page } from './nav';

/** After `g`, the letter that leads to a page: as the French names begin. */
export const GOTO: Record<string, Page> = {
  h: 'home',
  a: 'articles',
  f: 'suppliers',
  i: 'import',
  s: 'stock',
  r: 'receipts',
  c: 'sessions',
  t: 'tickets',
  e: 'entries',
  b: 'balance',
  p: 'parked',
  v: 'checks',
};

/** The letter of a page, for the list of shortcuts. */
export function letterOf(page: Page): string | undefined {
  return Object.keys(GOTO).find((letter) => GOTO[letter] === page);
}

/** Whether somebody is writing there, so that letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
