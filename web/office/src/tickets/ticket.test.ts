import { describe, expect, it } from 'vitest';
import type { TicketLine } from '../api/sales';
import { lineTotalCents, refundState } from './ticket';

const apples = { lineNo: 1, unitPriceCents: 345, quantityMilli: 1234, discountBp: 0 } as TicketLine;
const milk = { lineNo: 2, unitPriceCents: 199, quantityMilli: 3000, discountBp: 1000 } as TicketLine;

describe('lineTotalCents', () => {
  it('rounds gross and discount half away from zero', () => {
    expect(lineTotalCents(apples)).toBe(426);
    expect(lineTotalCents(milk)).toBe(537);
  });

  it('takes the server’s figure where there is one', () => {
    expect(lineTotalCents({ ...apples, totalCents: 425 })).toBe(425);
  });
});

describe('refundState', () => {
  const lines = [apples, milk];
  it.each([
    [[], 'none'],
    [[{ lineNo: 2, quantityMilli: 1000 }], 'partial'],
    [
      [
        { lineNo: 1, quantityMilli: 1234 },
        { lineNo: 2, quantityMilli: 1000 },
        { lineNo: 2, quantityMilli: 2000 },
      ],
      'whole',
    ],
  ] as const)('of %o is %s', (refunded, state) => {
    expect(refundState({ lines, refunded: [...refunded] })).toBe(state);
  });
});
