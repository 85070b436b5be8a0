import { describe, expect, it } from 'vitest';
import { divideRounded, parseDecimal, writeDecimal } from './amount';

describe('parseDecimal', () => {
  it.each([
    ['2,30', 2, 230],
    ['2.3', 2, 230],
    ['1 234,5', 2, 123450],
    ['12,', 2, 1200],
    ['-0,05', 2, -5],
    ['-0', 2, 0],
    ['1,234', 3, 1234],
    ['1,2300', 2, 123],
    ['4,50 €', 2, 450],
  ])('reads %s with %i decimals as %i', (text, decimals, expected) => {
    expect(parseDecimal(text, decimals)).toBe(expected);
  });

  it.each(['', 'abc', '1,2,3', '1e3', '1,234', ',5', '9999999999999'])('refuses %s', (text) => {
    expect(parseDecimal(text, 2)).toBeUndefined();
  });
});

describe('writeDecimal', () => {
  it('keeps as many decimals as money needs and no useless ones', () => {
    expect(writeDecimal(230, 2, 2)).toBe('2,30');
    expect(writeDecimal(1500, 3)).toBe('1,5');
    expect(writeDecimal(12000, 3)).toBe('12');
    expect(writeDecimal(-5, 2, 2)).toBe('-0,05');
  });
});

describe('divideRounded', () => {
  it('rounds half away from zero on both sides', () => {
    expect(divideRounded(5n, 2n)).toBe(3);
    expect(divideRounded(-5n, 2n)).toBe(-3);
    expect(divideRounded(4n, 3n)).toBe(1);
    expect(divideRounded(-1n, 3n)).toBe(0);
  });
});
