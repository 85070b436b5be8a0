import { Problem, Unreachable } from '@fourmiliere/ui';
import type { Receipt } from '../sale/receipt';
import type { TillStore } from '../store/store';
import type { OutboxItem } from './item';

export interface Answer {
  readonly receiptNumber?: number;
  readonly late?: boolean;
}

export interface OutboxHooks {
  readonly send: (item: OutboxItem) => Promise<Answer>;
  readonly delivered?: (item: OutboxItem, answer: Answer, receipt: Receipt | undefined) => void;
  readonly refused?: (item: OutboxItem) => void;
}

const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/** Sends what the till has made, in order, until the server has each exactly once. */
export class Outbox {
  waiting = $state.raw<readonly OutboxItem[]>([]);
  refused = $state.raw<readonly OutboxItem[]>([]);
  /** Nothing is sent before somebody signs in again. */
  needsSignIn = $state(false);
  #running: Promise<void> | null = null;
  #again = false;
  #wait = firstWaitMs;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: TillStore,
    private readonly hooks: OutboxHooks,
  ) {}

  get unsent(): number {
    return this.waiting.length + this.refused.length;
  }

  async load(): Promise<void> {
    const items = await this.store.outbox();
    this.waiting = items.filter((item) => !item.refusal);
    this.refused = items.filter((item) => item.refusal);
  }

  /** Sends now; resolves when nothing more can be sent for the moment. */
  flush(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    clearTimeout(this.#timer);
    this.#running = this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Somebody signed in: what waited for that goes out. */
  async signedIn(): Promise<void> {
    this.needsSignIn = false;
    this.#wait = firstWaitMs;
    await this.flush();
  }

  /** Tries once more what the server had refused. */
  async retryRefused(): Promise<void> {
    for (const { refusal: _, ...item } of this.refused) await this.store.updateItem(item);
    await this.load();
    await this.flush();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      await this.load();
      for (const item of this.waiting) if (!(await this.#deliver(item))) return;
    } while (this.#again || this.waiting.length > 0);
  }

  /** False: stop here, the rest waits behind it. */
  async #deliver(item: OutboxItem): Promise<boolean> {
    try {
      const answer = await this.hooks.send(item);
      this.#wait = firstWaitMs;
      const kept = answer.receiptNumber === undefined ? undefined : numbered(answer);
      const receipt = await this.store.delivered(item, kept);
      await this.load();
      this.hooks.delivered?.(item, answer, receipt);
      return true;
    } catch (error) {
      return this.#failed(item, error);
    }
  }

  async #failed(item: OutboxItem, error: unknown): Promise<boolean> {
    if (error instanceof Problem && error.status === 401) {
      this.needsSignIn = true;
      return false;
    }
    if (error instanceof Problem && !error.transient) {
      const { code, status, detail } = error;
      const refused = { ...item, attempts: item.attempts + 1, refusal: { code, status, detail } };
      await this.store.updateItem(refused);
      await this.load();
      this.hooks.refused?.(refused);
      return true;
    }
    // First of all: a disk that refuses what follows may take it the next time.
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), this.#wait);
    this.#wait = Math.min(this.#wait * 2, longestWaitMs);
    await this.store.updateItem({ ...item, attempts: item.attempts + 1 });
    await this.load();
    if (!(error instanceof Problem) && !(error instanceof Unreachable)) throw error;
    return false;
  }
}

function numbered(answer: Answer): { receiptNumber: number; late: boolean } {
  return { receiptNumber: answer.receiptNumber ?? 0, late: answer.late ?? false };
}
