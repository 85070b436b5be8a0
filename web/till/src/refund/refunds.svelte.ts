import { uuidV7 } from '@fourmiliere/ui';
import { isOpen, restored, type CardAttempt } from '../payment/cardPayment';
import type { CardKeeper } from '../payment/cardPayment.svelte';
import type { TillStore } from '../store/store';
import type { Chosen, Refund, StoredSale } from './refund';

interface Planned {
  readonly id: string;
  readonly sale: StoredSale;
  readonly chosen: Chosen;
}

/** A refund that is booked once the card terminal has given the money back. */
export interface WaitingRefund extends Planned {
  readonly card: CardAttempt;
}

/** Where the waiting refund is kept; booking it empties this place. */
export const cardRefundKey = 'card-refund';

/** The refund that waits for the card terminal, on disk before the terminal is asked and until it is booked. */
export class CardRefund implements CardKeeper {
  waiting = $state.raw<WaitingRefund | null>(null);
  /** The card may have its money back already: the refund can only go on. */
  readonly open = $derived(isOpen(this.waiting?.card ?? null));
  #planned: Planned | null = null;

  constructor(private readonly store: TillStore) {}

  get card(): CardAttempt | null {
    return this.waiting?.card ?? null;
  }

  /** What waits of that sale. */
  of(sale: StoredSale): WaitingRefund | null {
    return this.waiting?.sale.id === sale.id ? this.waiting : null;
  }

  /** What is to be booked now that the terminal has given the money back. */
  get approved(): (Refund & { readonly id: string }) | null {
    if (!this.waiting) return null;
    const { id, sale, chosen, card } = this.waiting;
    return card.stage.is === 'approved' ? { id, sale, chosen, kind: 'card', slip: card.stage.slip } : null;
  }

  /** After a reload: only what may have reached the terminal still waits. */
  async restore(): Promise<void> {
    const kept = await this.store.remember<WaitingRefund | null>(cardRefundKey);
    if (kept && isOpen(kept.card)) this.waiting = { ...kept, card: restored(kept.card) };
  }

  /** The next attempt is for this refund. */
  plan(sale: StoredSale, chosen: Chosen): void {
    this.#planned = { id: uuidV7(), sale, chosen };
  }

  async beginCard(card: CardAttempt): Promise<void> {
    const before = this.waiting;
    const planned = this.#planned ?? before;
    if (!planned) throw new Error('no refund is planned');
    this.waiting = { ...planned, card };
    try {
      await this.store.keepForSure(cardRefundKey, this.waiting);
    } catch (error) {
      this.waiting = before;
      throw error;
    }
  }

  changeCard(card: CardAttempt | null): void {
    this.waiting = card && this.waiting ? { ...this.waiting, card } : null;
    // What was asked for is on the disk, and that is enough: after a reload the terminal is only asked about it.
    void this.store.keep(cardRefundKey, this.waiting).catch(() => undefined);
  }

  /** It is booked, or given up. */
  end(): void {
    this.waiting = null;
    this.#planned = null;
  }
}
