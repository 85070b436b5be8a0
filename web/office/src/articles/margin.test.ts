import { describe, expect, it } from 'vitest';
import { marginBp } from './margin';

describe('marginBp', () => {
  it('is taken on the price without VAT', () => {
    // 2.30 incl. 6 % is 2.1698 without; (2.1698 - 1.87) / 2.1698 = 13.82 %
    expect(marginBp({ priceCents: 230, costCents: 187, vatRateBp: 600 })).toBe(1382);
  });

  it('is negative when sold below cost', () => {
    expect(marginBp({ priceCents: 100, costCents: 150, vatRateBp: 0 })).toBe(-5000);
  });

  it('is unknown without cost or price', () => {
    expect(marginBp({ priceCents: 100, vatRateBp: 600 })).toBeUndefined();
    expect(marginBp({ priceCents: 0, costCents: 5, vatRateBp: 600 })).toBeUndefined();
  });
});
