/** The day's figures, computed from tickets and till sessions only. */
import type { Tender, TenderKind, TicketRow, TillSession } from '../api/sales';
import { addDays, shopHour } from '../lib/period';

export interface HourlySales {
  /** From the first to the last hour with a ticket, without holes. */
  hours: number[];
  tills: { tillId: string; cents: number[] }[];
}

/** What a ticket adds to the takings: a refund takes away. */
export function takingsCents(ticket: TicketRow): number {
  return ticket.kind === 'refund' ? -ticket.totalCents : ticket.totalCents;
}

/** Takings per hour and till; hours between two sales are there with zero. */
export function hourlySales(tickets: readonly TicketRow[]): HourlySales {
  if (tickets.length === 0) return { hours: [], tills: [] };
  const rows = tickets.map((ticket) => ({ ticket, hour: shopHour(ticket.completedAt) }));
  const first = Math.min(...rows.map((row) => row.hour));
  const last = Math.max(...rows.map((row) => row.hour));
  const hours = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const byTill = new Map<string, number[]>();
  for (const { ticket, hour } of rows) {
    const cents = byTill.get(ticket.tillId) ?? hours.map(() => 0);
    cents[hour - first] = (cents[hour - first] ?? 0) + takingsCents(ticket);
    byTill.set(ticket.tillId, cents);
  }
  const tills = [...byTill]
    .map(([tillId, cents]) => ({ tillId, cents }))
    .sort((a, b) => a.tillId.localeCompare(b.tillId, 'fr', { numeric: true }));
  return { hours, tills };
}

export interface DayTotals {
  totalCents: number;
  salesCount: number;
  refundsCount: number;
  /** Takings per sale, rounded to the cent; undefined on a day without a sale. */
  basketCents?: number;
}

/** The day's takings over its sessions. */
export function dayTotals(sessions: readonly TillSession[]): DayTotals {
  const totalCents = sum(sessions.map((s) => s.totalCents));
  const salesCount = sum(sessions.map((s) => s.salesCount));
  const refundsCount = sum(sessions.map((s) => s.refundsCount));
  return {
    totalCents,
    salesCount,
    refundsCount,
    ...(salesCount > 0 ? { basketCents: Math.round(totalCents / salesCount) } : {}),
  };
}

/** Amount per kind of tender over sessions, the largest first; kinds without money are left out. */
export function tenderTotals(sessions: readonly { tenders: readonly Tender[] }[]): Tender[] {
  const byKind = new Map<TenderKind, number>();
  for (const session of sessions) {
    for (const { kind, amountCents } of session.tenders) {
      byKind.set(kind, (byKind.get(kind) ?? 0) + amountCents);
    }
  }
  return [...byKind]
    .map(([kind, amountCents]) => ({ kind, amountCents }))
    .filter((tender) => tender.amountCents !== 0)
    .sort((a, b) => b.amountCents - a.amountCents);
}

/** Takings of each of the last `days` days up to `today`; a day without a session is zero. */
export function lastDays(
  sessions: readonly TillSession[],
  today: string,
  days: number,
): { date: string; totalCents: number; salesCount: number }[] {
  return Array.from({ length: days }, (_, i) => {
    const date = addDays(today, i - days + 1);
    const of = sessions.filter((session) => session.businessDate === date);
    return {
      date,
      totalCents: sum(of.map((s) => s.totalCents)),
      salesCount: sum(of.map((s) => s.salesCount)),
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
