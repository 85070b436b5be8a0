/** Short tones: a volunteer hears without looking whether a scan went in. */
type Tone = 'ok' | 'bad' | 'done' | 'wait';

const scores: Record<Tone, readonly [frequency: number, from: number, length: number][]> = {
  ok: [[1320, 0, 0.07]],
  done: [
    [880, 0, 0.09],
    [1320, 0.1, 0.16],
  ],
  wait: [[660, 0, 0.14]],
  bad: [
    [220, 0, 0.18],
    [180, 0.22, 0.3],
  ],
};

let context: AudioContext | null = null;

export function play(tone: Tone): void {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
  for (const [frequency, from, length] of scores[tone]) {
    const start = context.currentTime + from;
    const oscillator = new OscillatorNode(context, { type: tone === 'bad' ? 'sawtooth' : 'sine', frequency });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0.18, start);
    gain.gain.exponentialRampToValueAtTime(0.001, start + length);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + length);
  }
}
