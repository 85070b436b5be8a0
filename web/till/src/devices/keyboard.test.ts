import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyboardEar, listenToKeyboard, type Heard } from './keyboard';

/** Types characters with these gaps, as events bear them. */
function type(
  ear: KeyboardEar,
  text: string,
  gap: number | ((i: number) => number),
  from = 0,
): { at: number; heard: Heard[] } {
  const heard: Heard[] = [];
  let at = from;
  [...text].forEach((key, i) => {
    at += typeof gap === 'number' ? gap : gap(i);
    const code = /\d/.test(key) ? `Digit${key}` : key === '\n' ? 'Enter' : '';
    heard.push(
      ...ear.hear({ key: key === '\n' ? 'Enter' : key === '\t' ? 'Tab' : key, code, timeStamp: at }),
    );
  });
  return { at, heard };
}

const scan = (code: string): Heard => ({ kind: 'scan', code });

describe('a scanner that types', () => {
  it.each(['\n', '\t'])('ends a scan with %j', (end) => {
    expect(type(new KeyboardEar(), `5400141234565${end}`, 8).heard).toEqual([scan('5400141234565')]);
  });

  it('ends a scan by silence', () => {
    const ear = new KeyboardEar();
    type(ear, '5400141234565', 12);

    expect(ear.settle()).toEqual(scan('5400141234565'));
  });

  it('is understood although a busy machine paused once or twice', () => {
    const { heard } = type(new KeyboardEar(), '5400141234565\n', (i) => (i === 1 ? 240 : i === 7 ? 150 : 9));

    expect(heard).toEqual([scan('5400141234565')]);
  });

  it('drops a key that a person pressed just before', () => {
    const { heard } = type(new KeyboardEar(), '75400141234565\n', (i) => (i === 1 ? 200 : 9));

    expect(heard).toEqual([scan('5400141234565')]);
  });

  it('gives digits on an AZERTY keyboard, where the top row types signs', () => {
    const ear = new KeyboardEar();
    'à(éà'.split('').forEach((key, i) => ear.hear({ key, code: `Digit${'0520'[i]}`, timeStamp: i * 8 }));

    expect(ear.settle()).toEqual(scan('0520'));
  });

  it('reads two codes one after the other', () => {
    expect(type(new KeyboardEar(), '5400141234565\n5410000000002\n', 8).heard).toEqual([
      scan('5400141234565'),
      scan('5410000000002'),
    ]);
  });

  it('is not a person who types, however short the code', () => {
    expect(type(new KeyboardEar(), '1234\n', 140).heard).toEqual([
      { kind: 'typed', keys: ['1', '2', '3', '4'] },
    ]);
  });

  it('is not somebody who types a word fast', () => {
    expect(type(new KeyboardEar(), 'pommes\n', 40).heard).toEqual([{ kind: 'typed', keys: [...'pommes'] }]);
  });

  it('leaves a lonely Enter alone', () => {
    expect(type(new KeyboardEar(), '\n', 5).heard).toEqual([{ kind: 'typed', keys: ['Enter'] }]);
  });
});

describe('the page', () => {
  let stop: () => void;
  const scanned: string[] = [];
  const typed: string[] = [];

  beforeEach(() => {
    scanned.length = typed.length = 0;
    document.body.innerHTML = '<input><button>Pay</button>';
    stop = listenToKeyboard(window, { scan: (code) => scanned.push(code), typed: (key) => typed.push(key) });
  });
  afterEach(() => stop());

  function press(target: HTMLElement, text: string): KeyboardEvent[] {
    return [...text].map((key) => {
      const name = key === '\n' ? 'Enter' : key;
      const event = new KeyboardEvent('keydown', {
        key: name,
        code: /\d/.test(key) ? `Digit${key}` : '',
        bubbles: true,
        cancelable: true,
      });
      target.dispatchEvent(event);
      if (target instanceof HTMLInputElement && !event.defaultPrevented && name.length === 1)
        target.value += key;
      return event;
    });
  }

  it('takes a scan out of the field that it was typed into', () => {
    const input = document.querySelector('input') as HTMLInputElement;
    input.value = 'pom';

    press(input, '5400141234565\n');

    expect(scanned).toEqual(['5400141234565']);
    expect(input.value).toBe('pom');
  });

  it('lets the Enter of a scan press no button', () => {
    const events = press(document.querySelector('button') as HTMLElement, '5400141234565\n');

    expect(events.at(-1)?.defaultPrevented).toBe(true);
    expect(scanned).toHaveLength(1);
  });

  it('gives the pad the keys that a person typed, once sure', () => {
    vi.useFakeTimers();
    press(document.body, '7');
    expect(typed).toEqual([]);

    vi.advanceTimersByTime(400);
    vi.useRealTimers();

    expect(typed).toEqual(['7']);
  });

  it('leaves what is typed into a field to the field', () => {
    press(document.querySelector('input') as HTMLElement, 'poire\n');

    expect(typed).toEqual([]);
    expect(scanned).toEqual([]);
  });
});
