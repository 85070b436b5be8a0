// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  hasScale,
  heardWeight,
  intervalNow,
  maybeEmpty,
  noScale,
  pansNow,
  scaleNow,
  streamLost,
  touchedScale,
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

    expect(weightNow(scale, 1001)).toEqual({ kind: 'taken', grams: 1234, weighingId: 'w1' });
    expect(weightNow(heardWeight(scale, { ...stable, weighingId: 'w2' }, 1500), 1501).kind).toBe('ready');
  });

  it.each([{ weighingId: '' }, { grams: 0 }, { grams: -5 }])(
    'without a good %j is nothing to sell',
    (over) => {
      expect(weightNow(at({ ...stable, ...over }), 1001)).toEqual({ kind: 'zero' });
    },
  );

  it.each([
    [{ kind: 'under' }, true],
    [{ kind: 'light' }, true],
    [{ kind: 'ready', grams: 6, weighingId: 'w' }, true],
    [{ kind: 'taken', grams: 20, weighingId: 'w' }, true],
    [{ kind: 'ready', grams: 21, weighingId: 'w' }, false],
    [{ kind: 'zero' }, false],
    [{ kind: 'moving' }, false],
    [{ kind: 'disconnected' }, false],
  ] as const)('%j: may the pan be empty and need its zero? %s', (weight, expected) => {
    expect(maybeEmpty(weight)).toBe(expected);
  });

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

describe('two scales on the counter', () => {
  const says = (deviceId: string, over: Partial<WeightMessage> = {}): WeightMessage => ({
    deviceId,
    state: 'zero',
    ...over,
  });
  const loaded = (deviceId: string, grams: number): WeightMessage =>
    says(deviceId, { state: 'stable', grams, weighingId: `${deviceId}-${grams}` });
  const told = (...messages: WeightMessage[]) =>
    messages.reduce((scales, message) => heardWeight(scales, message, 1000), noScale);
  const now = 1100;

  it('show the loaded one, whichever spoke last', () => {
    const scales = told(says('scale-2'), loaded('scale-1', 500), says('scale-2'));

    expect(scaleNow(scales, now)).toBe('scale-1');
    expect(weightNow(scales, now)).toMatchObject({ kind: 'ready', grams: 500 });
  });

  it('have the cashier say which when both are loaded, and sell neither until then', () => {
    const scales = told(loaded('scale-2', 300), loaded('scale-1', 500));

    expect(scaleNow(scales, now)).toBeNull();
    expect(weightNow(scales, now)).toEqual({ kind: 'choose' });
    expect(pansNow(scales, now).map(({ deviceId, weight }) => [deviceId, weight.kind])).toEqual([
      ['scale-1', 'ready'],
      ['scale-2', 'ready'],
    ]);
    expect(weightNow(touchedScale(scales, 'scale-2'), now)).toMatchObject({ grams: 300 });
  });

  it('keep to the one that was touched though the other is loaded', () => {
    const scales = touchedScale(told(loaded('scale-1', 500), says('scale-2')), 'scale-2');

    expect(weightNow(scales, now)).toEqual({ kind: 'zero' });
  });

  it('pass over what is sold already and still lies there', () => {
    const scales = usedWeighing(told(loaded('scale-1', 500), loaded('scale-2', 300)), 'scale-1-500');

    expect(weightNow(scales, now)).toMatchObject({ kind: 'ready', grams: 300 });
    expect(weightNow(heardWeight(scales, says('scale-2'), 1050), now).kind).toBe('taken');
  });

  it('follow the load that moves as soon as there is one', () => {
    const scales = told(says('scale-1'), says('scale-2', { state: 'moving' }));

    expect(scaleNow(scales, now)).toBe('scale-2');
  });

  it('are one scale when the other is unplugged, even the touched one', () => {
    const scales = touchedScale(
      told(says('scale-1', { state: 'disconnected' }), loaded('scale-2', 300)),
      'scale-1',
    );

    expect(hasScale(scales)).toBe(true);
    expect(weightNow(scales, now)).toMatchObject({ grams: 300 });
    expect(pansNow(scales, now)).toHaveLength(1);
  });

  it('grow old each by itself', () => {
    const scales = heardWeight(told(loaded('scale-1', 500)), loaded('scale-2', 300), 1500);

    expect(scaleNow(scales, 2100)).toBe('scale-2');
  });

  it('have the interval of the one that is weighed on, and while nobody knows which, what suits both', () => {
    const heard = (one: WeightMessage['state'], other: WeightMessage['state']) =>
      heardWeight(
        at({ deviceId: 'a', state: one, intervalGrams: 4 }),
        { deviceId: 'b', state: other, intervalGrams: 10 },
        1000,
      );

    expect(intervalNow(heard('moving', 'zero'), 1001)).toBe(4);
    expect(intervalNow(heard('zero', 'moving'), 1001)).toBe(10);
    expect(intervalNow(heard('moving', 'moving'), 1001)).toBe(20);
    expect(intervalNow(heard('moving', 'disconnected'), 1001)).toBe(4);
    expect(intervalNow(at(stable), 1001)).toBeUndefined();
    expect(intervalNow(noScale, 1001)).toBeUndefined();
  });

  it('are both gone with the stream', () => {
    const scales = streamLost(told(loaded('scale-1', 500), says('scale-2')), 1050);

    expect(hasScale(scales)).toBe(false);
    expect(weightNow(scales, now)).toEqual({ kind: 'disconnected' });
  });
});
