/** Reading a till session's report. */
import type { CashCount, TillSession } from '../api/sales';

/** Coins and notes of a count, the largest first, with what they are worth. */
export function countLines(
  count: CashCount | undefined,
): { valueCents: number; pieces: number; amountCents: number }[] {
  return Object.entries(count ?? {})
    .map(([value, pieces]) => ({
      valueCents: Number(value),
      pieces,
      amountCents: Number(value) * pieces,
    }))
    .filter((line) => line.pieces !== 0)
    .sort((a, b) => b.valueCents - a.valueCents);
}

/** Cash taken by sales less cash paid back, as the session's tenders say. */
export function cashTakenCents(session: Pick<TillSession, 'tenders'>): number {
  return session.tenders
    .filter((tender) => tender.kind === 'cash')
    .reduce((sum, tender) => sum + tender.amountCents, 0);
}

export type DifferenceLevel = 'open' | 'exact' | 'small' | 'large';

/** How loudly a cash difference is shown; up to `smallCents` is what counting mistakes cost every day. */
export function differenceLevel(
  session: Pick<TillSession, 'differenceCents' | 'closedAt'>,
  smallCents = 500,
): DifferenceLevel {
  if (session.closedAt === undefined || session.differenceCents === undefined) return 'open';
  if (session.differenceCents === 0) return 'exact';
  return Math.abs(session.differenceCents) <= smallCents ? 'small' : 'large';
}
