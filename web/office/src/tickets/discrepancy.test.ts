import { describe, expect, it } from 'vitest';
import { told } from './discrepancy';

describe('told', () => {
  it.each([
    ['price', '275', '2,75 €'],
    ['vat-rate', '2100', '21 %'],
    ['discount', '1000', '10 %'],
    ['name', 'Pommes', 'Pommes'],
    ['unknown-article', '1000', '1000'],
    ['clock', '2026-11-24T08:14:02.118Z', '24/11/2026 09:14'],
  ] as const)('writes a %s as people do', (kind, value, text) => {
    expect(told(kind, value).replaceAll(/\s/g, ' ')).toBe(text);
  });

  it('leaves out what the catalogue does not say', () => {
    expect(told('discount', undefined)).toBe('');
  });
});
