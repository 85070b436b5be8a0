import { expect, it } from 'vitest';
import { chartTicks } from './chart';

it.each([
  [0, [0, 1000]],
  [9_000, [0, 2_500, 5_000, 7_500, 10_000]],
  [123_456, [0, 50_000, 100_000, 150_000]],
  [50, [0, 100]],
])('an axis to %i has round steps and room for the largest bar', (most, ticks) => {
  expect(chartTicks(most)).toEqual(ticks);
});
