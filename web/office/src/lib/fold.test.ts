import { expect, it } from 'vitest';
import { fold } from './fold';

it('forgets case, accents and ligatures', () => {
  expect(fold('Œufs FRAIS, pâtes à l’ail')).toBe('oeufs frais, pates a l’ail');
});
