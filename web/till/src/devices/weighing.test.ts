// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  hasScale,
  heardWeight,
  noScale,
  streamLost,
  usedWeighing,
  weightNow,
  type WeightMessage,
} from './weighing';

const stable: WeightMessage = { deviceId: 'scale', state: 'stable', grams: 1234, weighingId: 'w1' };
const at = (message: WeightMessage, when = 1000) => heardWeight(noScale, message, when);

describe('the weight', () => {
  it('may be sold when stable and fresh', () => {
    expect(weightNow(at(stable), 1999)).toEqual({ kind: 'ready', grams: 1234, weighingId: 'w1' });
  });

  it('is not shown once it is a second old', () => {
    expect(weightNow(at(stable), 2000)).toEqual({ kind: 'stale' });
  });

  it.each(['moving', 'zero', 'light', 'under', 'over', 'disconnected'] as const)(
    'has no figure while %s',
    (state) => {
      expect(weightNow(at({ deviceId: 'scale', state, grams: 1234, weighingId: 'w1' }), 1001)).toEqual({
        kind: state,
      });
    },
  );

  it('is used once', () => {
    const scale = usedWeighing(at(stable), 'w1');

    expect(weightNow(scale, 1001)).toEqual({ kind: 'taken', grams: 1234 });
    expect(weightNow(heardWeight(scale, { ...stable, weighingId: 'w2' }, 1500), 1501).kind).toBe('ready');
  });

  it.each([{ weighingId: '' }, { grams: 0 }, { grams: -5 }])(
    'without a good %j is nothing to sell',
    (over) => {
      expect(weightNow(at({ ...stable, ...over }), 1001)).toEqual({ kind: 'zero' });
    },
  );

  it('is gone with the stream', () => {
    expect(weightNow(streamLost(at(stable), 1100), 1101)).toEqual({ kind: 'disconnected' });
  });

  it('is typed where there is no scale', () => {
    expect(weightNow(noScale, 5)).toEqual({ kind: 'none' });
    expect([hasScale(noScale), hasScale(at(stable)), hasScale(streamLost(at(stable), 2))]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
