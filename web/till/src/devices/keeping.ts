import { Problem, type Api } from '@fourmiliere/ui';
import type { OutboxItem } from '../outbox/item';

/** Longer than this no sale waits for the gateway. */
const patienceMs = 1_500;
const remembered = 500;

/**
 * Leaves tickets with the gateway, which brings them to the server even if this browser dies. The till sends them all
 * the same: without a gateway, or with one that does not answer, nothing is different.
 */
export class Keeping {
  readonly #kept = new Set<string>();
  readonly #delivered = new Set<string>();
  /** One after the other: the gateway sends in the order in which it got them. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly api: Pick<Api, 'put' | 'post'>,
    private readonly gateway: () => string | null,
    /** Told whether the gateway can write to its disk, at each ticket. */
    private readonly canKeep: (yes: boolean) => void = () => undefined,
  ) {}

  /** Resolves when the gateway has those of them that are tickets, or when it took too long; never rejects. */
  async keep(items: readonly OutboxItem[]): Promise<void> {
    if (!this.gateway()) return;
    const kept = this.#next(() => this.#keepAll(items));
    await Promise.race([kept, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  }

  /** The server has it: the gateway need not send it. */
  delivered({ id }: OutboxItem): void {
    remember(this.#delivered, id);
    void this.#next(async () => {
      const gateway = this.gateway();
      if (!gateway || !this.#kept.has(id)) return;
      const path = `${gateway}/api/tickets/${id}/acknowledged`;
      await this.api.post(path, undefined, { timeoutMs: patienceMs });
    });
  }

  async #keepAll(items: readonly OutboxItem[]): Promise<void> {
    for (const { id, kind, body } of items) {
      const gateway = this.gateway();
      if (!gateway) return;
      if (kind === 'cash-movement' || this.#kept.has(id) || this.#delivered.has(id)) continue;
      try {
        await this.api.put(`${gateway}/api/tickets/${id}`, { kind, body }, { timeoutMs: patienceMs });
        remember(this.#kept, id);
        this.canKeep(true);
      } catch (error) {
        if (error instanceof Problem && error.code === 'journal-unavailable') this.canKeep(false);
        // One that it does not want keeps no other from it.
        if (!(error instanceof Problem) || error.transient || error.status === 401) throw error;
      }
    }
  }

  #next(deed: () => Promise<void>): Promise<unknown> {
    this.#turn = this.#turn.then(deed).catch(() => undefined);
    return this.#turn;
  }
}

function remember(ids: Set<string>, id: string): void {
  ids.add(id);
  if (ids.size > remembered) ids.delete(ids.values().next().value as string);
}
