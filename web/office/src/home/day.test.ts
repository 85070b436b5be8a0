import { describe, expect, it } from 'vitest';
import type { TicketRow, TillSession } from '../api/sales';
import { dayTotals, hourlySales, lastDays, tenderTotals } from './day';

function ticket(tillId: string, time: string, totalCents: number, kind: 'sale' | 'refund' = 'sale') {
  return { tillId, completedAt: `2026-11-24T${time}:00Z`, totalCents, kind } as TicketRow;
}

function session(change: Partial<TillSession>): TillSession {
  return {
    businessDate: '2026-11-24',
    totalCents: 0,
    salesCount: 0,
    refundsCount: 0,
    tenders: [],
    ...change,
  } as TillSession;
}

describe('hourlySales', () => {
  it('adds up per hour of the shop and per till, without holes', () => {
    const sales = hourlySales([
      ticket('Caisse-10', '08:05', 1000),
      ticket('Caisse-2', '10:30', 500),
      ticket('Caisse-2', '10:59', 250),
      ticket('Caisse-2', '10:40', 100, 'refund'),
    ]);
    expect(sales).toEqual({
      hours: [9, 10, 11],
      tills: [
        { tillId: 'Caisse-2', cents: [0, 0, 650] },
        { tillId: 'Caisse-10', cents: [1000, 0, 0] },
      ],
    });
  });

  it('is empty before the first ticket', () => {
    expect(hourlySales([])).toEqual({ hours: [], tills: [] });
  });
});

describe('dayTotals', () => {
  it('adds sessions up and tells the average basket', () => {
    expect(
      dayTotals([
        session({ totalCents: 10000, salesCount: 3, refundsCount: 1 }),
        session({ totalCents: 5000, salesCount: 4 }),
      ]),
    ).toEqual({ totalCents: 15000, salesCount: 7, refundsCount: 1, basketCents: 2143 });
  });

  it('has no average without a sale', () => {
    expect(dayTotals([session({})]).basketCents).toBeUndefined();
  });
});

describe('tenderTotals', () => {
  it('adds kinds over tills, largest first, nothing at zero', () => {
    expect(
      tenderTotals([
        {
          tenders: [
            { kind: 'cash', amountCents: 100 },
            { kind: 'eco_voucher', amountCents: 0 },
          ],
        },
        {
          tenders: [
            { kind: 'card', amountCents: 900 },
            { kind: 'cash', amountCents: 50 },
          ],
        },
      ]),
    ).toEqual([
      { kind: 'card', amountCents: 900 },
      { kind: 'cash', amountCents: 150 },
    ]);
  });
});

describe('lastDays', () => {
  it('lists every day, also those when the shop was closed', () => {
    const days = lastDays(
      [
        session({ totalCents: 700, salesCount: 2 }),
        session({ totalCents: 300, salesCount: 1 }),
        session({ businessDate: '2026-11-22', totalCents: 10, salesCount: 1 }),
      ],
      '2026-11-24',
      3,
    );
    expect(days).toEqual([
      { date: '2026-11-22', totalCents: 10, salesCount: 1 },
      { date: '2026-11-23', totalCents: 0, salesCount: 0 },
      { date: '2026-11-24', totalCents: 1000, salesCount: 3 },
    ]);
  });
});
