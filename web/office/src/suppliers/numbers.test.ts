import { expect, it } from 'vitest';
import { enterpriseNumber } from './numbers';

it('prints an enterprise number in its groups and leaves the rest alone', () => {
  expect(enterpriseNumber('0714257025')).toBe('0714.257.025');
  expect(enterpriseNumber('FR123')).toBe('FR123');
  expect(enterpriseNumber(undefined)).toBeUndefined();
});
