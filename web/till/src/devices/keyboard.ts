/**
 * A scanner that types. Its keys come faster than a person's; what came before the terminator, or before a silence, is
 * one scan. Times are those of the events, not of the clock: a busy page sees late keys with their true times.
 */
export interface KeyStroke {
  readonly key: string;
  readonly code: string;
  readonly timeStamp: number;
}

export type Heard =
  | { readonly kind: 'pending' }
  | { readonly kind: 'scan'; readonly code: string }
  | { readonly kind: 'typed'; readonly keys: readonly string[] };

/** A longer silence ends what was heard; a busy machine may pause a scanner for less. */
const longestGapMs = 300;
/** Half of the gaps of a scan are at most this; no person types like that. */
const scannerGapMs = 55;
const shortestScan = 4;
/** After this silence what was heard is settled. */
export const silenceMs = longestGapMs;

const terminators = ['Enter', 'Tab'];
const modifiers = ['Shift', 'CapsLock', 'AltGraph', 'Control', 'Alt', 'Meta', 'Dead'];

/** The digit keys of the top row give digits whatever the layout (AZERTY types &é"'( without shift). */
export function characterOf(stroke: Pick<KeyStroke, 'key' | 'code'>): string | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(stroke.code);
  if (digit) return digit[1] ?? null;
  return stroke.key.length === 1 ? stroke.key : null;
}

interface Pressed {
  readonly key: string;
  readonly character: string;
  readonly gap: number;
}

export class KeyboardEar {
  #keys: Pressed[] = [];
  #last = 0;

  get listening(): boolean {
    return this.#keys.length > 0;
  }

  /** Hears one key. */
  hear(stroke: KeyStroke): Heard[] {
    const gap = stroke.timeStamp - this.#last;
    const heard: Heard[] = [];
    if (this.listening && gap > longestGapMs) heard.push(this.settle());
    if (terminators.includes(stroke.key)) {
      const ended = this.settle();
      return [...heard, ended.kind === 'pending' ? { kind: 'typed', keys: [stroke.key] } : ended];
    }
    const character = characterOf(stroke);
    if (character === null)
      return modifiers.includes(stroke.key) ? heard : [...heard, ...this.#command(stroke.key)];
    this.#last = stroke.timeStamp;
    this.#keys.push({ key: stroke.key, character, gap: this.listening ? gap : 0 });
    return heard;
  }

  /** Decides about what was heard so far: a scan, or keys that a person typed. */
  settle(): Heard {
    const keys = this.#keys;
    this.#keys = [];
    if (keys.length === 0) return { kind: 'pending' };
    const code = scanIn(keys);
    return code === null ? { kind: 'typed', keys: keys.map((key) => key.key) } : { kind: 'scan', code };
  }

  #command(key: string): Heard[] {
    const before = this.settle();
    const typed: Heard = { kind: 'typed', keys: [key] };
    return before.kind === 'pending' ? [typed] : [before, typed];
  }
}

/** The scan in these keys; a key that a person pressed just before it is no part of it. */
function scanIn(keys: readonly Pressed[]): string | null {
  const code = text(keys);
  const gaps = keys.slice(1).map((key) => key.gap);
  const median = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Infinity;
  if (median > scannerGapMs || code.length < shortestScan || !looksScanned(code)) return null;
  const pause = keys.findLastIndex((key) => key.gap > 2 * scannerGapMs);
  const after = pause > 0 ? text(keys.slice(pause)) : '';
  return after !== '' && isGtin(after) && !isGtin(code) ? after : code;
}

function text(keys: readonly Pressed[]): string {
  return keys
    .map((key) => key.character)
    .join('')
    .trim();
}

/** 8, 12, 13 or 14 digits with the right check digit. */
function isGtin(code: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(code)) return false;
  const weighed = [...code].reverse().map((digit, i) => Number(digit) * (i % 2 === 0 ? 1 : 3));
  return weighed.reduce((all, value) => all + value, 0) % 10 === 0;
}

/** Digits above all; words are typed by people, however fast. */
function looksScanned(code: string): boolean {
  return (code.match(/\d/g) ?? []).length * 2 > code.length;
}

export interface KeyboardHooks {
  readonly scan: (code: string) => void;
  /** A key that a person pressed, once it is sure that it is none of a scan. */
  readonly typed?: (key: string) => void;
}

/** Listens to the page. A scan that began in a text field is taken out of it again, and its Enter presses nothing. */
export function listenToKeyboard(target: Window, hooks: KeyboardHooks): () => void {
  const ear = new KeyboardEar();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let field: { element: HTMLInputElement; value: string } | null = null;

  function tell(heard: Heard): void {
    if (heard.kind === 'scan') {
      restore();
      hooks.scan(heard.code);
    } else if (heard.kind === 'typed' && !field) for (const key of heard.keys) hooks.typed?.(key);
    if (heard.kind !== 'pending') field = null;
  }

  function restore(): void {
    if (!field) return;
    field.element.value = field.value;
    field.element.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function keydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    clearTimeout(timer);
    if (!ear.listening) field = fieldOf(event.target);
    const ends = terminators.includes(event.key);
    for (const heard of ear.hear(event)) {
      if (heard.kind === 'scan' && ends) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      tell(heard);
      if (ear.listening && !field) field = fieldOf(event.target);
    }
    if (ear.listening) timer = setTimeout(() => tell(ear.settle()), silenceMs);
  }

  target.addEventListener('keydown', keydown, { capture: true });
  return () => {
    clearTimeout(timer);
    target.removeEventListener('keydown', keydown, { capture: true });
  };
}

function fieldOf(target: EventTarget | null): { element: HTMLInputElement; value: string } | null {
  return target instanceof HTMLInputElement ? { element: target, value: target.value } : null;
}
