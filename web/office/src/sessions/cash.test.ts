import { describe, expect, it } from 'vitest';
import { cashTakenCents, countLines, differenceLevel } from './cash';

describe('countLines', () => {
  it('lists what was counted, the largest first', () => {
    expect(countLines({ '5': 10, '2000': 3, '100': 0 })).toEqual([
      { valueCents: 2000, pieces: 3, amountCents: 6000 },
      { valueCents: 5, pieces: 10, amountCents: 50 },
    ]);
    expect(countLines(undefined)).toEqual([]);
  });
});

describe('cashTakenCents', () => {
  it('takes cash tenders only', () => {
    expect(
      cashTakenCents({
        tenders: [
          { kind: 'card', amountCents: 900 },
          { kind: 'cash', amountCents: -50 },
          { kind: 'cash', amountCents: 120 },
        ],
      }),
    ).toBe(70);
  });
});

describe('differenceLevel', () => {
  const closedAt = '2026-11-24T19:00:00Z';
  it.each([
    [{}, 'open'],
    [{ closedAt, differenceCents: 0 }, 'exact'],
    [{ closedAt, differenceCents: -50 }, 'small'],
    [{ closedAt, differenceCents: 501 }, 'large'],
  ] as const)('of %o is %s', (session, level) => {
    expect(differenceLevel(session)).toBe(level);
  });
});
