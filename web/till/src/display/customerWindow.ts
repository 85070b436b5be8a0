import type { Language } from '@fourmiliere/ui';
import { freshMs } from '../devices/weighing';
import { validTillId } from '../app/settings.svelte';
import type { Shown } from './shown';

const channelName = 'fourmiliere.display';
const hash = '#affichage';
const repeatEveryMs = 500;
/** A till that has said nothing for so long is gone; a window in the background speaks once a second. */
export const silentAfterMs = 3_000;

interface Message {
  readonly tillId: string;
  readonly language: Language;
  readonly shown: Shown;
}

/** Which till a window shows to its customers; null when it is the till itself. */
export function shownTill(locationHash: string, ownTillId: string): string | null {
  if (!locationHash.startsWith(hash)) return null;
  const named = locationHash.slice(hash.length + 1);
  return validTillId.test(named) ? named : ownTillId;
}

/** Opens the customers' window of a till, or brings the open one to the front. */
export function openCustomerWindow(tillId: string): void {
  window.open(`/till/${hash}/${tillId}`, `fourmiliere-${tillId}`, 'popup,width=1024,height=600')?.focus();
}

/** Tells the windows of the same browser what to show, again and again: they remember nothing by themselves. */
export class ShownTeller {
  readonly #channel = new BroadcastChannel(channelName);
  readonly #timer = setInterval(() => this.#say(), repeatEveryMs);
  #message: Message | null = null;
  #said = '';

  show(message: Message): void {
    const text = JSON.stringify(message);
    if (text === this.#said) return;
    this.#said = text;
    this.#message = JSON.parse(text) as Message;
    this.#say();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#channel.close();
  }

  #say(): void {
    if (this.#message) this.#channel.postMessage(this.#message);
  }
}

/** What a window heard last, and when on its own clock. */
export interface Heard {
  readonly message: Message | null;
  readonly at: number;
}

export const nothingHeard: Heard = { message: null, at: 0 };

/** Follows the till of that name. */
export function followTill(tillId: string, heard: (heard: Heard) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.tillId === tillId) heard({ message: data, at: performance.now() });
  };
  return () => channel.close();
}

/** What may still be shown of it: nothing of a till that is silent, and no weight that is old. */
export function stillShown({ message, at }: Heard, now: number): Shown | null {
  if (!message || now - at >= silentAfterMs) return null;
  const { shown } = message;
  return shown.kind === 'weighing' && now - at >= freshMs ? { ...shown, weight: null } : shown;
}
