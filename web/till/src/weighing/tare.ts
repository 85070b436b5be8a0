import type { Weight } from '../devices/weighing';

/** The container that the customer's goods are weighed in. */
export interface Tare {
  readonly grams: number;
  /** The weighing of the empty container; none when its weight was typed. */
  readonly weighingId?: string;
}

/** A load with its container and without. */
interface Load {
  readonly grossGrams: number;
  readonly tareGrams: number;
  readonly netGrams: number;
}

type Measured = Weight & { readonly kind: 'ready' | 'taken' };

/**
 * What lies on the scale without its container; only `ready` may be sold. `jar`: the container itself still lies there
 * that was just weighed; `empty`: nothing is left of the weight; `netted`: the scale has taken a container off by its own
 * key, so that ours would come off as well.
 */
export type Goods =
  | { readonly kind: Exclude<Weight['kind'], Measured['kind']> | 'netted' }
  | ({ readonly kind: Measured['kind'] | 'jar' | 'empty'; readonly weighingId: string } & Load);

/** The same of a weight that was typed. */
export type TypedGoods = { readonly kind: 'zero' } | ({ readonly kind: 'ready' | 'empty' } & Load);

/** Four digits: more is no tare, neither for scales that take it off themselves nor for us. */
export const tareAtMost = 9_999;
export const tareDigits = 4;

export function goodsIn(weight: Weight, tare: Tare | null): Goods {
  if (!isMeasured(weight)) return weight;
  if (weight.net && tare) return { kind: 'netted' };
  const takenOff = weight.tareGrams ?? 0;
  // The scale has not heard yet of the container that it is now.
  if (takenOff > 0 && takenOff !== tare?.grams) return { kind: 'moving' };
  const { kind, weighingId } = weight;
  const load = loadOf(weight.grams + takenOff, tare);
  if (weighingId === tare?.weighingId) return { kind: 'jar', weighingId, ...load };
  return { kind: load.netGrams > 0 ? kind : 'empty', weighingId, ...load };
}

export function goodsTyped(grams: number, tare: Tare | null): TypedGoods {
  if (grams === 0) return { kind: 'zero' };
  const load = loadOf(grams, tare);
  return { kind: load.netGrams > 0 ? 'ready' : 'empty', ...load };
}

/** The empty container that lies on the scale; null while there is none that can be taken. */
export function tareOf(weight: Weight): Tare | null {
  const load = goodsIn(weight, null);
  const netted = 'net' in weight && weight.net;
  if (load.kind !== 'ready' || netted || load.grossGrams > tareAtMost) return null;
  return { grams: load.grossGrams, weighingId: load.weighingId };
}

/**
 * What to type instead of a container that a scale of that interval could not have shown; nothing when it could, or the
 * interval is not known. EN 45501 asks a tare that is entered to be a multiple of it.
 */
export function nearestTares(grams: number, intervalGrams: number | undefined): readonly number[] {
  const over = grams % (intervalGrams ?? 1);
  if (!intervalGrams || over === 0) return [];
  return [grams - over, grams - over + intervalGrams].filter((each) => each > 0 && each <= tareAtMost);
}

function loadOf(grossGrams: number, tare: Tare | null): Load {
  const tareGrams = tare?.grams ?? 0;
  return { grossGrams, tareGrams, netGrams: grossGrams - tareGrams };
}

function isMeasured(weight: Weight): weight is Measured {
  return weight.kind === 'ready' || weight.kind === 'taken';
}
