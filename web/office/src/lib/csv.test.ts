import { describe, expect, it } from 'vitest';
import { csvAmount, toCsv } from './csv';

describe('toCsv', () => {
  it('quotes commas, quotes and line breaks', () => {
    expect(toCsv([['a,b', 'say "hi"', 'x\ny', 3, undefined]])).toBe('\uFEFF"a,b","say ""hi""","x\ny",3,\r\n');
  });

  it('never lets a text run as a formula but leaves negative amounts alone', () => {
    expect(toCsv([['=1+1', '-cmd', '-1.50', '@x']])).toBe("\uFEFF'=1+1,'-cmd,-1.50,'@x\r\n");
  });
});

describe('csvAmount', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [137403, '1374.03'],
  ])('writes %i cents as %s', (cents, expected) => {
    expect(csvAmount(cents)).toBe(expected);
  });
});
