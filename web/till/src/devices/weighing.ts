/** The live weight as the gateway tells it: on each change, and every half second. */
export interface WeightMessage {
  readonly deviceId: string;
  readonly state: 'stable' | 'moving' | 'zero' | 'light' | 'under' | 'over' | 'disconnected';
  readonly grams?: number;
  readonly weighingId?: string;
}

/** What the weighing screen shows; only `ready` may be sold. */
export type Weight =
  | { readonly kind: 'none' }
  | { readonly kind: 'ready'; readonly grams: number; readonly weighingId: string }
  | { readonly kind: 'taken'; readonly grams: number }
  | { readonly kind: 'moving' | 'zero' | 'light' | 'under' | 'over' | 'disconnected' | 'stale' };

export interface Scale {
  readonly last: WeightMessage | null;
  /** When it arrived, on the page's own monotonic clock. */
  readonly at: number;
  /** Weighings sold already: each is used once. */
  readonly used: ReadonlySet<string>;
}

/** Older than this a weight is not shown and not sold. */
export const freshMs = 1_000;
const keptUsed = 200;

export const noScale: Scale = { last: null, at: 0, used: new Set() };

export function heardWeight(scale: Scale, message: WeightMessage, at: number): Scale {
  return { ...scale, last: message, at };
}

/** The stream to the gateway broke: whatever it said is no longer known. */
export function streamLost(scale: Scale, at: number): Scale {
  return scale.last
    ? heardWeight(scale, { deviceId: scale.last.deviceId, state: 'disconnected' }, at)
    : scale;
}

export function usedWeighing(scale: Scale, weighingId: string): Scale {
  return { ...scale, used: new Set([...scale.used, weighingId].slice(-keptUsed)) };
}

/** Is there a scale at all? Without one, weights are typed. */
export function hasScale(scale: Scale): boolean {
  return scale.last !== null && scale.last.state !== 'disconnected';
}

export function weightNow(scale: Scale, now: number): Weight {
  const { last } = scale;
  if (!last) return { kind: 'none' };
  if (last.state === 'disconnected') return { kind: 'disconnected' };
  if (now - scale.at >= freshMs) return { kind: 'stale' };
  if (last.state !== 'stable') return { kind: last.state };
  if (!last.weighingId || !last.grams || last.grams <= 0) return { kind: 'zero' };
  if (scale.used.has(last.weighingId)) return { kind: 'taken', grams: last.grams };
  return { kind: 'ready', grams: last.grams, weighingId: last.weighingId };
}
