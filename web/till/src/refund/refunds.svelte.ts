import { uuidV7, type Api } from '@fourmiliere/ui';
import type { At } from '../app/register.svelte';
import { isOpen, restored, type CardAttempt } from '../payment/cardPayment';
import type { CardKeeper, CardPayments } from '../payment/cardPayment.svelte';
import type { Receipt } from '../sale/receipt';
import type { TillStore } from '../store/store';
import { loadSale, refundTicket, withUnsent, type Chosen, type Refund, type StoredSale } from './refund';

interface Planned {
  readonly id: string;
  readonly sale: StoredSale;
  readonly chosen: Chosen;
}

/** A refund that is booked once the card terminal has given the money back. */
export interface WaitingRefund extends Planned {
  readonly card: CardAttempt;
}

export interface RefundHooks {
  /** Talks with the terminal for that keeper, and calls back when the terminal has given back. */
  readonly cards: (keeper: CardKeeper, approved: () => Promise<void>) => CardPayments;
  readonly at: () => At;
  readonly completed: (receipt: Receipt) => void;
  /** Sends what this till has made and the server has not got yet, if that is there. */
  readonly tell: () => Promise<void>;
}

const waitingKey = 'card-refund';
/** A cashier waits no longer for what another till may have done with the ticket. */
const lookWithinMs = 4_000;

/**
 * The refund in hand. One that the card terminal is asked for is on the disk before that, and until it is booked: money
 * that went back without a trace, or twice, would be the shop's.
 */
export class Refunds implements CardKeeper {
  /** The ticket of which something comes back, as it was when somebody chose it. */
  sale = $state.raw<StoredSale | null>(null);
  waiting = $state.raw<WaitingRefund | null>(null);
  /** The card may have its money back already: the refund can only go on. */
  readonly open = $derived(isOpen(this.waiting?.card ?? null));
  readonly cards: CardPayments;
  #planned: Planned | null = null;
  /** A second tap while the first is at work does nothing. */
  #busy = false;
  #looking: StoredSale | null = null;

  constructor(
    private readonly store: TillStore,
    private readonly api: Api,
    private readonly hooks: RefundHooks,
  ) {
    this.cards = hooks.cards(this, () => this.#bookApproved());
  }

  get card(): CardAttempt | null {
    return this.waiting?.card ?? null;
  }

  /** What was asked for is there again after a reload, whatever became of it: somebody may be at the terminal's menu. */
  async restore(): Promise<void> {
    const kept = await this.store.remember<WaitingRefund | null>(waitingKey);
    if (!kept) return;
    this.waiting = { ...kept, card: restored(kept.card) };
    this.sale = kept.sale;
  }

  /** The ticket as the server knows it, and what this till could not tell it. */
  async load(saleId: string): Promise<StoredSale> {
    await Promise.race([this.hooks.tell(), new Promise((resolve) => setTimeout(resolve, lookWithinMs))]);
    const unsent = await this.store.outbox();
    return withUnsent(await loadSale(this.api, saleId, lookWithinMs), unsent);
  }

  /** Somebody chose that ticket; what may be under way at the terminal comes first. */
  choose(sale: StoredSale): void {
    if (this.open) return;
    this.cards.dismiss();
    this.sale = sale;
  }

  /** Nobody wants it any more, unless the terminal was asked. */
  leave(): void {
    if (!this.waiting) this.sale = null;
  }

  /** Lets the terminal take a payment back, and books the refund then. False: the ticket was refunded meanwhile. */
  async giveBack(chosen: Chosen, paymentId: string, amountCents: number): Promise<boolean> {
    const { sale } = this;
    if (!sale || this.open) return true;
    return this.#unlessChanged(sale, async () => {
      this.cards.dismiss();
      this.#planned = { id: uuidV7(), sale, chosen };
      await this.cards.reverse(paymentId, amountCents);
      return true;
    });
  }

  /** Lets the terminal try once more what it refused. False: the ticket was refunded meanwhile. */
  async again(): Promise<boolean> {
    const { waiting } = this;
    if (!waiting || this.open) return true;
    return this.#unlessChanged(waiting.sale, async () => {
      await this.cards.again();
      return true;
    });
  }

  /** The cashier has given back by the terminal's own menu what it refused to take back for the till. */
  async byMenu(): Promise<void> {
    const { waiting } = this;
    if (!waiting || this.open) return;
    await this.#book({ ...waiting, kind: 'card' }, waiting.id);
  }

  /**
   * Books what the cashier gives back herself, also when the server is away. False when nothing was booked: the ticket
   * was refunded meanwhile, and is there as it is now.
   */
  async book(chosen: Chosen, kind: Refund['kind']): Promise<boolean> {
    const { sale } = this;
    if (!sale || this.open) return true;
    const deed = async () => {
      await this.#book({ sale, chosen, kind }, uuidV7());
      return true;
    };
    return this.#unlessChanged(sale, deed, { evenUnseen: true });
  }

  async beginCard(card: CardAttempt): Promise<void> {
    const before = this.waiting;
    const planned = before?.card.reverses === card.reverses ? before : this.#planned;
    if (!planned || this.#busy) throw new Error('no refund is planned');
    const { id, sale, chosen } = planned;
    this.#planned = null;
    this.waiting = { id, sale, chosen, card };
    try {
      await this.store.keepForSure(waitingKey, this.waiting);
    } catch (error) {
      this.waiting = before;
      throw error;
    }
  }

  changeCard(card: CardAttempt | null): void {
    this.waiting = card && this.waiting ? { ...this.waiting, card } : null;
    // What was asked for is on the disk, and that is enough: after a reload the terminal is only asked about it.
    if (!this.#busy) void this.store.keep(waitingKey, this.waiting).catch(() => undefined);
  }

  /** Looks at the ticket once more before money moves: another till may have refunded it, or nobody wants it any more. */
  async #unlessChanged(
    sale: StoredSale,
    deed: () => Promise<boolean>,
    { evenUnseen = false } = {},
  ): Promise<boolean> {
    if (this.#looking === sale) return true;
    this.#looking = sale;
    try {
      const now = await this.load(sale.id);
      if (this.sale !== sale || this.open) return true;
      if (JSON.stringify(now.refunded) !== JSON.stringify(sale.refunded)) {
        this.choose(now);
        return false;
      }
    } catch (error) {
      if (!evenUnseen) throw error;
      if (this.sale !== sale || this.open) return true;
    } finally {
      if (this.#looking === sale) this.#looking = null;
    }
    return deed();
  }

  async #bookApproved(): Promise<void> {
    const { waiting } = this;
    if (waiting?.card.stage.is !== 'approved') return;
    const { id, sale, chosen } = waiting;
    await this.#book({ sale, chosen, kind: 'card', slip: waiting.card.stage.slip }, id);
  }

  async #book(refund: Refund, id: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const { item, receipt } = refundTicket(id, refund, this.hooks.at());
      await this.store.complete(item, receipt, { [waitingKey]: null });
      this.waiting = this.sale = null;
      this.hooks.completed(receipt);
    } finally {
      this.#busy = false;
    }
  }
}
