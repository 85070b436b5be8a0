/** The live weight as the gateway tells it: on each change, and every half second. */
export interface WeightMessage {
  readonly deviceId: string;
  readonly state: 'stable' | 'moving' | 'zero' | 'light' | 'under' | 'over' | 'disconnected';
  readonly grams?: number;
  readonly weighingId?: string;
  /** The container that a scale took off which was told of it. */
  readonly tareGrams?: number;
  /** The scale took off a tare by its own key. */
  readonly net?: boolean;
  /** e on the scale's plate, where the gateway knows it. */
  readonly intervalGrams?: number;
}

/** What the weighing screen shows; only `ready` may be sold. `choose`: several scales are loaded. */
export type Weight =
  | { readonly kind: 'none' | 'choose' }
  | {
      readonly kind: 'ready' | 'taken';
      readonly grams: number;
      readonly weighingId: string;
      /** What the scale took off already. */
      readonly tareGrams?: number;
      readonly net?: boolean;
    }
  | { readonly kind: 'moving' | 'zero' | 'light' | 'under' | 'over' | 'disconnected' | 'stale' };

interface Heard {
  readonly last: WeightMessage;
  /** When it arrived, on the page's own monotonic clock. */
  readonly at: number;
}

export interface Scales {
  /** What each said last, in the order of their ids. */
  readonly heard: readonly Heard[];
  /** The one that the cashier wants, while it is there. */
  readonly touched: string | null;
  /** Weighings sold already: each is used once. */
  readonly used: ReadonlySet<string>;
}

/** A scale that is there, and what it says. */
export interface Pan {
  readonly deviceId: string;
  readonly weight: Weight;
  readonly intervalGrams?: number | undefined;
}

/** Older than this a weight is not shown and not sold. */
export const freshMs = 1_000;
const keptUsed = 200;
/** Crumbs and a paper: more on a pan is a load. */
const offZeroGrams = 20;

export const noScale: Scales = { heard: [], touched: null, used: new Set() };

export function heardWeight(scales: Scales, message: WeightMessage, at: number): Scales {
  const others = scales.heard.filter(({ last }) => last.deviceId !== message.deviceId);
  const heard = [...others, { last: message, at }].sort((a, b) =>
    a.last.deviceId < b.last.deviceId ? -1 : 1,
  );
  return { ...scales, heard };
}

/** The stream to the gateway broke: whatever they said is no longer known. */
export function streamLost(scales: Scales, at: number): Scales {
  return scales.heard.reduce(
    (all, { last: { deviceId } }) => heardWeight(all, { deviceId, state: 'disconnected' }, at),
    scales,
  );
}

export function touchedScale(scales: Scales, deviceId: string | null): Scales {
  return { ...scales, touched: deviceId };
}

export function usedWeighing(scales: Scales, weighingId: string): Scales {
  return { ...scales, used: new Set([...scales.used, weighingId].slice(-keptUsed)) };
}

/** Is there a scale at all? Without one, weights are typed. */
export function hasScale(scales: Scales): boolean {
  return scales.heard.some(({ last }) => last.state !== 'disconnected');
}

/** The scales that are there. */
export function pansNow(scales: Scales, now: number): readonly Pan[] {
  return scales.heard
    .filter(({ last }) => last.state !== 'disconnected')
    .map((heard) => ({
      deviceId: heard.last.deviceId,
      weight: weightOf(heard, scales.used, now),
      intervalGrams: heard.last.intervalGrams,
    }));
}

/** The scale that is weighed on: the touched one, else the one that is loaded; null when nobody can tell. */
export function scaleNow(scales: Scales, now: number): string | null {
  return panNow(scales, now)?.deviceId ?? null;
}

export function weightNow(scales: Scales, now: number): Weight {
  if (scales.heard.length === 0) return { kind: 'none' };
  if (!hasScale(scales)) return { kind: 'disconnected' };
  return panNow(scales, now)?.weight ?? { kind: 'choose' };
}

/** What weights are multiples of on the scale that is weighed on; on each that may be, while nobody knows which. */
export function intervalNow(scales: Scales, now: number): number | undefined {
  const pan = panNow(scales, now);
  const intervals = (pan ? [pan] : pansNow(scales, now)).flatMap(({ intervalGrams }) => intervalGrams ?? []);
  return intervals.length > 0 ? intervals.reduce(commonMultiple) : undefined;
}

/** Whether the pan may be empty though the scale does not show zero; only a person can see that. */
export function maybeEmpty(weight: Weight): boolean {
  if ('grams' in weight) return weight.grams <= offZeroGrams;
  return weight.kind === 'under' || weight.kind === 'light';
}

function panNow(scales: Scales, now: number): Pan | undefined {
  const pans = pansNow(scales, now);
  const touched = pans.find(({ deviceId }) => deviceId === scales.touched);
  if (touched) return touched;
  const most = Math.max(...pans.map(({ weight }) => claim(weight)));
  const [first, second] = pans.filter(({ weight }) => claim(weight) === most);
  return most > leftover && second ? undefined : first;
}

function commonMultiple(a: number, b: number): number {
  let multiple = a;
  while (multiple % b !== 0) multiple += a;
  return multiple;
}

/** What was sold already may lie there for long. */
const leftover = 1;

/** How much speaks for it that the article lies there. */
function claim({ kind }: Weight): number {
  if (kind === 'ready' || kind === 'moving' || kind === 'light' || kind === 'over') return 2;
  return kind === 'taken' ? leftover : 0;
}

function weightOf({ last, at }: Heard, used: ReadonlySet<string>, now: number): Weight {
  if (now - at >= freshMs) return { kind: 'stale' };
  if (last.state !== 'stable') return { kind: last.state };
  if (!last.weighingId || !last.grams || last.grams <= 0) return { kind: 'zero' };
  const { grams, weighingId, tareGrams, net } = last;
  const kind = used.has(weighingId) ? 'taken' : 'ready';
  return { kind, grams, weighingId, ...(tareGrams ? { tareGrams } : {}), ...(net ? { net } : {}) };
}
