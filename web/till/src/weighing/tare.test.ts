// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Weight } from '../devices/weighing';
import { goodsIn, goodsTyped, nearestTares, tareOf, type Tare } from './tare';

const jar: Tare = { grams: 312, weighingId: 'w1' };
const lies = (grams: number, over: Partial<Weight> = {}): Weight =>
  ({ kind: 'ready', grams, weighingId: 'w2', ...over }) as Weight;

describe('what is in a container', () => {
  it('is the gross weight without the jar', () => {
    expect(goodsIn(lies(850), jar)).toEqual({
      kind: 'ready',
      weighingId: 'w2',
      grossGrams: 850,
      tareGrams: 312,
      netGrams: 538,
    });
  });

  it('is all of it without a container', () => {
    expect(goodsIn(lies(850), null)).toMatchObject({ grossGrams: 850, tareGrams: 0, netGrams: 850 });
  });

  it.each([312, 311, 1])('is nothing to sell when the load of %i g is no heavier than the jar', (grams) => {
    expect(goodsIn(lies(grams), jar)).toMatchObject({ kind: 'empty' });
  });

  it('is nothing yet while the jar lies there that was just weighed', () => {
    expect(goodsIn(lies(312, { kind: 'taken', weighingId: 'w1' }), jar)).toMatchObject({ kind: 'jar' });
  });

  it('is not known when the scale has taken a container off by its own key', () => {
    expect(goodsIn(lies(538, { net: true }), jar)).toEqual({ kind: 'netted' });
    expect(goodsIn(lies(538, { net: true }), null)).toMatchObject({ kind: 'ready', netGrams: 538 });
    expect(tareOf(lies(538, { net: true }))).toBeNull();
  });

  it('is what the scale says when that took the jar off by itself', () => {
    expect(goodsIn(lies(538, { tareGrams: 312 }), jar)).toMatchObject({
      kind: 'ready',
      grossGrams: 850,
      netGrams: 538,
    });
  });

  it.each([null, { grams: 300 }])(
    'is not known while the scale still takes another jar off than %j',
    (tare) => {
      expect(goodsIn(lies(538, { tareGrams: 312 }), tare)).toEqual({ kind: 'moving' });
    },
  );

  it('was sold already when its weighing was', () => {
    expect(goodsIn(lies(850, { kind: 'taken' }), jar)).toMatchObject({ kind: 'taken', netGrams: 538 });
  });

  it.each(['moving', 'zero', 'light', 'under', 'over', 'stale', 'disconnected', 'choose'] as const)(
    'is not known from a scale that is %s',
    (kind) => {
      expect(goodsIn({ kind }, jar)).toEqual({ kind });
    },
  );

  it('comes off a typed weight too', () => {
    expect(goodsTyped(850, jar)).toMatchObject({ kind: 'ready', grossGrams: 850, netGrams: 538 });
    expect(goodsTyped(312, jar)).toMatchObject({ kind: 'empty' });
    expect(goodsTyped(0, jar)).toEqual({ kind: 'zero' });
  });
});

describe('an empty container', () => {
  it('is weighed by a weighing of its own', () => {
    expect(tareOf(lies(312))).toEqual({ grams: 312, weighingId: 'w2' });
  });

  it('is weighed whole by a scale that takes off the one before', () => {
    expect(tareOf(lies(312, { tareGrams: 40 }))).toBeNull();
  });

  it.each([
    lies(10_000),
    lies(312, { kind: 'taken' }),
    { kind: 'moving' } as const,
    { kind: 'light' } as const,
  ])('is not taken from %j', (weight) => {
    expect(tareOf(weight)).toBeNull();
  });

  it.each([
    [312, 5, [310, 315]],
    [311, 2, [310, 312]],
    [3, 5, [5]],
    [9_999, 5, [9_995]],
    [315, 5, []],
    [312, 1, []],
    [312, undefined, []],
  ])('typed as %i g is weighed by a scale of e = %i g as %j instead', (grams, interval, nearest) => {
    expect(nearestTares(grams, interval)).toEqual(nearest);
  });

  it('may weigh as much as scales take', () => {
    expect(tareOf(lies(9_999))?.grams).toBe(9_999);
  });
});
