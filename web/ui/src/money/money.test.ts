// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { decimal, formatMoney, formatQuantity, formatRate, parseMoney } from './format';
import { divide, roundForCash, share } from './rounding';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('rounding', () => {
  it.each([
    [1291, 1290],
    [1292, 1290],
    [1293, 1295],
    [1294, 1295],
    [1296, 1295],
    [1297, 1295],
    [1298, 1300],
    [1299, 1300],
    [2192, 2190],
    [2193, 2195],
    [-1292, -1290],
    [-309, -310],
    [5, 5],
    [3, 3],
    [-4, -4],
    [6, 5],
    [0, 0],
  ])('for cash takes %i to %i', (cents, rounded) => expect(roundForCash(cents)).toBe(rounded));

  it('takes halves away from zero, on both sides', () => {
    expect([divide(5n, 2n), divide(-5n, 2n), divide(4n, 3n), divide(-1n, 3n)]).toEqual([3, -3, 1, 0]);
  });

  it('is exact where a product exceeds 53 bits', () =>
    expect(share(9_999_999, 999_999_999, 1000)).toBe(9_999_998_990_000));

  it('refuses an amount that no longer fits', () =>
    expect(() => share(2 ** 52, 2 ** 20, 1)).toThrow(RangeError));
});

describe('money as text', () => {
  it('is exact', () => expect([decimal(1234), decimal(-5), decimal(0)]).toEqual(['12.34', '-0.05', '0.00']));

  it('follows the language', () => {
    expect(plain(formatMoney(129000, 'fr'))).toBe('1 290,00 €');
    expect(plain(formatMoney(-1290, 'nl'))).toBe('€ -12,90');
    expect(plain(formatQuantity(1234, 'fr', 3))).toBe('1,234');
    expect(plain(formatQuantity(2000, 'fr'))).toBe('2');
    expect(plain(formatRate(600, 'fr'))).toBe('6 %');
  });

  it.each([
    ['12,90', 1290],
    ['12.9', 1290],
    ['12', 1200],
    ['-0,05', -5],
    ['1,234', null],
    ['abc', null],
  ])('reads %s', (text, cents) => expect(parseMoney(text)).toBe(cents));
});
