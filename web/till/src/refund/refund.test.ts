// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Taken } from '../payment/payment';
import type { Receipt } from '../sale/receipt';
import {
  everything,
  refundBody,
  returnableLines,
  reversiblePayment,
  type StoredLine,
  type StoredSale,
} from './refund';

/** 3 × 0.99 at 6 % and a deposit of 0.10: 3.07, of which 2.97 = 2.80 + 0.17. */
const sale: StoredSale = {
  id: 'sale',
  tillId: 'caisse-1',
  receiptNumber: 7,
  reference: 'ABCDEFGH',
  completedAt: '2026-11-24T10:00:00Z',
  lines: [
    {
      lineNo: 1,
      articleId: 'a',
      name: 'A',
      quantityMilli: 3000,
      unit: 'piece',
      unitPriceCents: 99,
      vatRateBp: 600,
      discountBp: 0,
      kind: 'article',
    },
    {
      lineNo: 2,
      articleId: 'd',
      name: 'D',
      quantityMilli: 1000,
      unit: 'piece',
      unitPriceCents: 10,
      vatRateBp: 0,
      discountBp: 0,
      kind: 'deposit',
    },
  ],
  tenders: [{ kind: 'cash', amountCents: 305, tenderedCents: 305 }],
  totals: {
    totalCents: 307,
    roundingCents: -2,
    toPayCents: 305,
    vat: [{ rateBp: 600, totalCents: 297, baseCents: 280, vatCents: 17 }],
  },
};

const at = { tillSessionId: 'session', completedAt: '2026-11-24T11:00:00Z', soldBy: 'staff' };

describe('the refund of a ticket', () => {
  it('pays back in cash what was taken', () => {
    const body = refundBody(sale, everything(returnableLines(sale)), 'cash', at);

    expect(body).toEqual({
      saleId: 'sale',
      tillSessionId: 'session',
      completedAt: '2026-11-24T11:00:00Z',
      soldBy: 'staff',
      lines: [
        { lineNo: 1, quantityMilli: 3000 },
        { lineNo: 2, quantityMilli: 1000 },
      ],
      tenders: sale.tenders,
      totals: sale.totals,
    });
  });

  it('undoes empties that had come back, counted above zero', () => {
    const empties: StoredSale = {
      ...sale,
      lines: [{ ...(sale.lines[1] as StoredLine), lineNo: 1, quantityMilli: -3000 }],
    };

    const body = refundBody(empties, everything(returnableLines(empties)), 'cash', at);

    expect(body.lines).toEqual([{ lineNo: 1, quantityMilli: 3000 }]);
    expect(body.totals).toEqual({ totalCents: -30, roundingCents: 0, toPayCents: -30, vat: [] });
  });

  it('of one line by card is exact', () => {
    const body = refundBody(sale, { 1: 1000 }, 'card', at);

    expect(body.tenders).toEqual([{ kind: 'card', amountCents: 99 }]);
    expect(body.totals).toEqual({
      totalCents: 99,
      roundingCents: 0,
      toPayCents: 99,
      vat: [{ rateBp: 600, totalCents: 99, baseCents: 93, vatCents: 6 }],
    });
  });

  it('leaves only what has not come back yet', () => {
    const partly: StoredSale = {
      ...sale,
      refunded: [
        { lineNo: 1, quantityMilli: 1000 },
        { lineNo: 1, quantityMilli: 1000 },
      ],
    };

    expect(everything(returnableLines(partly))).toEqual({ 1: 1000, 2: 1000 });
    expect(() => refundBody(partly, { 1: 2000 }, 'cash', at)).toThrow(RangeError);
  });
});

describe('the payment that the terminal can take back', () => {
  const atTerminal = (paymentId: string, amountCents: number): Taken => ({
    kind: 'card',
    amountCents,
    paymentId,
  });
  const cash: Taken = { kind: 'cash', amountCents: 205 };
  const apart: Taken = { kind: 'card', amountCents: 205 };
  const now = Date.parse('2026-11-25T20:00:00Z');
  const printed = (...tenders: Taken[]) => printedAt('2026-11-25T08:00:01Z', ...tenders);
  const printedAt = (completedAt: string, ...tenders: Taken[]) =>
    ({ completedAt, tenders }) as unknown as Receipt;

  it.each([
    ['is the one of just that much', printed(atTerminal('p', 205)), 205, 'p'],
    ['is the one of just that much beside cash', printed(atTerminal('p', 205), cash), 205, 'p'],
    ['is not one of more than comes back', printed(atTerminal('p', 300)), 205, null],
    ['is none of two of the same amount', printed(atTerminal('p', 205), atTerminal('q', 205)), 205, null],
    ['is none when the card was taken on a terminal of its own', printed(apart), 205, null],
    ['is none when this till did not sell it', null, 205, null],
    ['is none when nothing is chosen', printed(atTerminal('p', 205)), 0, null],
    ['is none after half a day', printedAt('2026-11-25T08:00:00Z', atTerminal('p', 205)), 205, null],
  ])('%s', (_, receipt, backCents, expected) => {
    expect(reversiblePayment(sale, receipt, backCents, now)).toBe(expected);
  });

  it('is none when something of the sale came back before', () => {
    const partly = { ...sale, refunded: [{ lineNo: 2, quantityMilli: 1000 }] };

    expect(reversiblePayment(partly, printed(atTerminal('p', 205)), 205, now)).toBeNull();
  });
});
