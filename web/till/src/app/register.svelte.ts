import { cashTender, reference, ticketAmounts, uuidV7, type TenderKind } from '@fourmiliere/ui';
import { add, emptyBasket, maxLines, ticketLines, type Basket, type Measured } from '../basket/basket';
import type { Article } from '../assortment/article';
import { isOpen, restored, type CardAttempt } from '../payment/cardPayment';
import {
  due,
  holdsCard,
  nothingPaid,
  payCash,
  payExact,
  takeBack,
  withSlip,
  type Outcome,
  type Payment,
  type Taken,
} from '../payment/payment';
import { receiptOf, type Receipt } from '../sale/receipt';
import { saleBody } from '../sale/sale';
import type { TillStore } from '../store/store';

/** A scan that came where nothing could be done with it; it waits, in sight. */
export interface HeldScan {
  readonly id: string;
  readonly code: string;
}

/** A code that no article has; it stays in sight until somebody sets it aside. */
export interface UnknownScan {
  readonly code: string;
  readonly times: number;
}

interface Draft {
  readonly saleId: string;
  readonly basket: Basket;
  readonly payment: Payment;
  /** What the card terminal is asked for; it is for this sale and no other. */
  readonly card?: CardAttempt | null;
  readonly paying: boolean;
  readonly held: readonly HeldScan[];
  readonly unknown: readonly UnknownScan[];
  readonly scansMissed?: boolean;
}

export interface At {
  readonly tillId: string;
  readonly tillSessionId: string;
  readonly cashier: string;
  readonly soldBy: string | undefined;
}

const remembered = 50;
const draftKey = 'draft';

/** The sale in hand: basket, payment and what was scanned meanwhile, on disk at each change. */
export class Register {
  basket = $state.raw<Basket>(emptyBasket);
  payment = $state.raw<Payment>(nothingPaid);
  card = $state.raw<CardAttempt | null>(null);
  paying = $state(false);
  held = $state.raw<readonly HeldScan[]>([]);
  unknown = $state.raw<readonly UnknownScan[]>([]);
  past = $state.raw<readonly Basket[]>([]);
  /** The disk refused the sale in hand: a reload would bring back an older one. */
  unkept = $state(false);
  /** Scans of this ticket, or of the one before, may be lost; in sight until somebody has looked. */
  scansMissed = $state(false);
  /** A ticket was in hand while the scanner's line was cut. */
  #filledInCut = false;
  #saleId = uuidV7();
  /** A second tap on "paid" while the first is being written does nothing. */
  #completing = false;

  readonly lines = $derived(ticketLines(this.basket));
  readonly amounts = $derived(ticketAmounts(this.lines));
  readonly due = $derived(due(this.amounts.totalCents, this.payment));

  /** A card is charged, or may be: the sale can only go on. */
  readonly bound = $derived(isOpen(this.card) || holdsCard(this.payment));

  constructor(
    private readonly store: TillStore,
    /** A change was refused: less would be sold than the card has paid. */
    private readonly paidInPart: () => void = () => undefined,
  ) {}

  get empty(): boolean {
    return this.basket.lines.length === 0;
  }

  /** No more lines fit on one ticket. */
  get full(): boolean {
    return this.basket.lines.length >= maxLines;
  }

  async restore(): Promise<void> {
    const draft = await this.store.remember<Draft>(draftKey);
    if (!draft) return;
    this.#saleId = draft.saleId;
    this.basket = draft.basket;
    this.payment = draft.payment;
    this.card = draft.card ? restored(draft.card) : null;
    this.paying = (draft.paying || isOpen(this.card)) && draft.basket.lines.length > 0;
    this.held = draft.held;
    this.unknown = draft.unknown;
    this.scansMissed = draft.scansMissed ?? false;
  }

  /** Each change of the basket goes through here: it can be undone, and it is on disk. */
  change(next: Basket): void {
    if (next === this.basket || !this.#mayBecome(next)) return;
    this.past = [...this.past, this.basket].slice(-remembered);
    this.basket = next;
    this.#persist();
  }

  /** What a card has paid at the terminal has to remain less than what is sold. */
  #mayBecome(next: Basket): boolean {
    if (isOpen(this.card)) return false;
    if (!this.bound) return true;
    const rest = due(ticketAmounts(ticketLines(next)).totalCents, this.payment).restCents;
    if (rest <= 0) this.paidInPart();
    return rest > 0;
  }

  add(article: Article, deposit?: Article, measured?: Measured): void {
    this.change(add(this.basket, article, deposit, measured));
  }

  undo(): void {
    const before = this.past.at(-1);
    if (!before || !this.#mayBecome(before)) return;
    this.past = this.past.slice(0, -1);
    this.basket = before;
    this.#persist();
  }

  clear(): void {
    if (this.bound) return;
    this.change({ ...emptyBasket, nextKey: this.basket.nextKey });
    this.payment = nothingPaid;
    this.card = null;
    this.paying = false;
    this.#persist();
  }

  /** Goes to the payment, or back to the ticket: not while a card is asked. */
  pay(paying: boolean): void {
    if (isOpen(this.card)) return;
    this.card = null;
    this.paying = paying && !this.empty;
    this.#persist();
  }

  hold(code: string): void {
    this.held = [...this.held, { id: uuidV7(), code }];
    this.#persist();
  }

  release(id?: string): readonly HeldScan[] {
    const out = this.held.filter((scan) => id === undefined || scan.id === id);
    this.held = this.held.filter((scan) => !out.includes(scan));
    this.#persist();
    return out;
  }

  addUnknown(code: string): void {
    const before = this.unknown.find((scan) => scan.code === code);
    const rest = this.unknown.filter((scan) => scan.code !== code);
    this.unknown = [...rest, { code, times: (before?.times ?? 0) + 1 }];
    this.#persist();
  }

  setAside(code: string): void {
    this.unknown = this.unknown.filter((scan) => scan.code !== code);
    this.#persist();
  }

  /** Told again and again for as long as the line is cut. */
  scannerLost(): void {
    this.#filledInCut ||= !this.empty;
  }

  /** Where nothing was being sold nobody misses a scan. */
  scannerBack(missed: boolean): void {
    const filled = this.#filledInCut || !this.empty;
    this.#filledInCut = false;
    if (!missed || !filled) return;
    this.scansMissed = true;
    this.#persist();
  }

  /** Somebody has compared the basket with the ticket. */
  looked(): void {
    this.scansMissed = false;
    this.#persist();
  }

  takeBack(index: number | 'cash'): void {
    if (isOpen(this.card)) return;
    this.payment = takeBack(this.payment, index);
    this.#persist();
  }

  payExact(kind: Exclude<TenderKind, 'cash'>, amountCents: number, at: At): Promise<Receipt | null> {
    return this.#settle(payExact(this.amounts.totalCents, this.payment, kind, amountCents), at);
  }

  payCash(handedCents: number, at: At): Promise<Receipt | null> {
    return this.#settle(payCash(this.amounts.totalCents, this.payment, handedCents), at);
  }

  /** The terminal is about to be asked: this is on the disk when it resolves, else there is no attempt. */
  async beginCard(attempt: CardAttempt): Promise<void> {
    const before = this.card;
    this.card = attempt;
    try {
      await this.store.keepForSure(draftKey, this.#draft());
    } catch (error) {
      this.card = before;
      throw error;
    }
  }

  changeCard(attempt: CardAttempt | null): void {
    this.card = attempt;
    this.#persist();
  }

  /** What the terminal approved: a tender more, or one less. Until that is kept the attempt stays approved. */
  async takeCard(at: At): Promise<Receipt | null> {
    const { card } = this;
    if (card?.stage.is !== 'approved') return null;
    const { amountCents, id, reverses, stage } = card;
    const payment = withSlip(this.payment, stage.slip, reverses);
    if (!reverses) {
      const outcome = payExact(this.amounts.totalCents, payment, 'card', amountCents, id);
      if (outcome.done) return this.#complete(outcome.tenders, at, payment);
      this.payment = outcome.payment;
    } else this.payment = payment;
    this.card = null;
    this.#persist();
    return null;
  }

  /** Nothing is due: the ticket is complete as it is. */
  payNothing(at: At): Promise<Receipt | null> {
    return this.#settle({ done: true, tenders: [...this.payment.exact, cashTender(0)] }, at);
  }

  async #settle(outcome: Outcome, at: At): Promise<Receipt | null> {
    if (isOpen(this.card)) return null;
    if (!outcome.done) {
      this.payment = outcome.payment;
      this.card = null;
      this.#persist();
      return null;
    }
    return this.#complete(outcome.tenders, at, this.payment);
  }

  async #complete(tenders: readonly Taken[], at: At, { slips }: Payment): Promise<Receipt | null> {
    if (this.#completing || this.empty) return null;
    this.#completing = true;
    try {
      const id = this.#saleId;
      const completedAt = new Date().toISOString();
      const lines = this.lines;
      const body = saleBody(lines, tenders, {
        tillSessionId: at.tillSessionId,
        completedAt,
        soldBy: at.soldBy,
      });
      const taken = { ...body, tenders };
      const made = receiptOf('sale', id, reference(id), at, taken, this.amounts.lines, lines);
      const receipt = slips ? { ...made, slips } : made;
      const next = this.#emptyDraft();
      await this.store.complete(
        {
          id,
          kind: 'sale',
          method: 'PUT',
          path: `/sales/api/sales/${id}`,
          body,
          madeAt: completedAt,
          attempts: 0,
        },
        receipt,
        { [draftKey]: next },
      );
      this.#begin(next);
      return receipt;
    } finally {
      this.#completing = false;
      this.#persist();
    }
  }

  #emptyDraft(): Draft {
    const { held, unknown, scansMissed } = this;
    const nothing = { basket: emptyBasket, payment: nothingPaid, paying: false };
    return { saleId: uuidV7(), ...nothing, held, unknown, scansMissed };
  }

  #draft(): Draft {
    const { basket, payment, card, paying, held, unknown, scansMissed } = this;
    return { saleId: this.#saleId, basket, payment, card, paying, held, unknown, scansMissed };
  }

  #begin(draft: Draft): void {
    this.#saleId = draft.saleId;
    this.basket = draft.basket;
    this.payment = draft.payment;
    this.card = null;
    this.paying = false;
    this.past = [];
  }

  /** While a ticket is being completed its own transaction empties the draft: nothing may refill it. */
  #persist(): void {
    if (this.#completing) return;
    this.store.keep(draftKey, this.#draft()).then(
      () => (this.unkept = false),
      () => (this.unkept = true),
    );
  }
}
