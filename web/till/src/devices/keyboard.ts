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

const longestGapMs = 120;
const averageGapMs = 55;
const shortestScan = 4;
/** After this silence what was heard is settled. */
export const silenceMs = 130;

const terminators = ['Enter', 'Tab'];

/** The digit keys of the top row give digits whatever the layout (AZERTY types &é"'( without shift). */
export function characterOf(stroke: Pick<KeyStroke, 'key' | 'code'>): string | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(stroke.code);
  if (digit) return digit[1] ?? null;
  return stroke.key.length === 1 ? stroke.key : null;
}

export class KeyboardEar {
  #characters = '';
  #raw: string[] = [];
  #first = 0;
  #last = 0;

  get listening(): boolean {
    return this.#raw.length > 0;
  }

  /** Hears one key. */
  hear(stroke: KeyStroke): Heard[] {
    const heard: Heard[] = [];
    if (this.#raw.length > 0 && stroke.timeStamp - this.#last > longestGapMs) heard.push(this.settle());
    if (terminators.includes(stroke.key)) {
      const ended = this.settle();
      return [
        ...heard,
        ...(ended.kind === 'pending' ? [{ kind: 'typed', keys: [stroke.key] } as Heard] : [ended]),
      ];
    }
    const character = characterOf(stroke);
    if (character === null) {
      if (!['Shift', 'CapsLock', 'AltGraph', 'Control', 'Alt', 'Meta'].includes(stroke.key)) {
        const before = this.settle();
        if (before.kind !== 'pending') heard.push(before);
        heard.push({ kind: 'typed', keys: [stroke.key] });
      }
      return heard;
    }
    if (this.#raw.length === 0) this.#first = stroke.timeStamp;
    this.#last = stroke.timeStamp;
    this.#characters += character;
    this.#raw.push(stroke.key);
    return heard;
  }

  /** Decides about what was heard so far: a scan, or keys that a person typed. */
  settle(): Heard {
    const characters = this.#characters;
    const keys = this.#raw;
    const gaps = keys.length - 1;
    const fast = gaps > 0 && (this.#last - this.#first) / gaps <= averageGapMs;
    this.#characters = '';
    this.#raw = [];
    if (keys.length === 0) return { kind: 'pending' };
    const code = characters.replace(/[\r\n\t]/g, '').trim();
    if (fast && code.length >= shortestScan && looksScanned(code)) return { kind: 'scan', code };
    return { kind: 'typed', keys };
  }
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
