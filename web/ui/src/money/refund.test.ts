// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { refundAmounts, returnable, type SoldLine } from './refund';

const line = (lineNo: number, over: Partial<SoldLine>): SoldLine => ({
  lineNo,
  quantityMilli: 1000,
  unitPriceCents: 100,
  vatRateBp: 600,
  discountBp: 0,
  kind: 'article',
  returnedMilli: 0,
  ...over,
});

describe('a refund', () => {
  it('of a whole ticket gives back each figure of the sale', () => {
    const sold = [
      line(1, { unitPriceCents: 1293 }),
      line(2, { unitPriceCents: 10, kind: 'deposit', vatRateBp: 0 }),
    ];

    const refund = refundAmounts(sold, [
      { lineNo: 1, quantityMilli: 1000 },
      { lineNo: 2, quantityMilli: 1000 },
    ]);

    expect(refund.totalCents).toBe(1303);
    expect(refund.depositCents).toBe(10);
    expect(refund.vat).toEqual([{ rateBp: 600, totalCents: 1293, baseCents: 1220, vatCents: 73 }]);
  });

  it('in three parts gives the rest exactly with the last', () => {
    // 3 × 0.33 at 21 % less 15 %: gross 99, discount 15 (14.85), total 84, base 69 (69.42), VAT 15.
    const sold = { quantityMilli: 3000, unitPriceCents: 33, vatRateBp: 2100, discountBp: 1500 };
    const part = (returnedMilli: number) =>
      refundAmounts([line(1, { ...sold, returnedMilli })], [{ lineNo: 1, quantityMilli: 1000 }]);

    const parts = [part(0), part(1000), part(2000)];

    expect(parts.map((p) => p.totalCents)).toEqual([28, 28, 28]);
    expect(parts.map((p) => p.vat[0]?.baseCents)).toEqual([23, 23, 23]);
    expect(parts.reduce((all, p) => all + p.totalCents, 0)).toBe(84);
  });

  it('takes rounding of earlier parts into account', () => {
    // 2 × 0.125 kg at 1.00: 0.25 together, 0.13 for the first, so 0.12 for the second.
    const sold = { quantityMilli: 250, unitPriceCents: 100 };

    const first = refundAmounts([line(1, sold)], [{ lineNo: 1, quantityMilli: 125 }]);
    const second = refundAmounts(
      [line(1, { ...sold, returnedMilli: 125 })],
      [{ lineNo: 1, quantityMilli: 125 }],
    );

    expect([first.totalCents, second.totalCents]).toEqual([13, 12]);
  });

  it('lists only the rates of what comes back', () => {
    const sold = [line(1, { returnedMilli: 1000 }), line(2, { vatRateBp: 2100, unitPriceCents: 121 })];

    const refund = refundAmounts(sold, [{ lineNo: 2, quantityMilli: 1000 }]);

    expect(refund.vat).toEqual([{ rateBp: 2100, totalCents: 121, baseCents: 100, vatCents: 21 }]);
  });

  it('never exceeds what was sold and not yet returned', () => {
    const sold = line(1, { quantityMilli: 2000, returnedMilli: 1500 });

    expect(returnable(sold)).toBe(500);
    expect(() => refundAmounts([sold], [{ lineNo: 1, quantityMilli: 501 }])).toThrow(RangeError);
  });

  it('gives an empty back that the customer had returned', () => {
    const sold = line(1, { quantityMilli: -12000, unitPriceCents: 10, kind: 'deposit', vatRateBp: 0 });

    const refund = refundAmounts([sold], [{ lineNo: 1, quantityMilli: 12000 }]);

    expect(refund.totalCents).toBe(-120);
  });
});
