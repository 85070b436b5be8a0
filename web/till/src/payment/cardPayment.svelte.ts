import { Problem, Unreachable, uuidV7, type Api } from '@fourmiliere/ui';
import {
  again,
  declared,
  heard,
  isOpen,
  orderFailed,
  questionFailed,
  questionOf,
  stopping,
  type CardAttempt,
  type PaymentView,
} from './cardPayment';
import type { Verdict } from './verdicts.svelte';

/** Where the attempt in hand is kept. */
export interface CardKeeper {
  readonly card: CardAttempt | null;
  /** Resolves when it is on the disk; rejects when it can't be, and then there is no attempt. */
  beginCard(attempt: CardAttempt): Promise<void>;
  changeCard(attempt: CardAttempt | null): void;
}

/** An order that was given up could still arrive: the gateway has a minute to answer it. */
const orderWithinMs = 60_000;
const questionWithinMs = 5_000;
const askEveryMs: Partial<Record<CardAttempt['stage']['is'], number>> = { pending: 400, silent: 1_000 };
const askSeldomMs = 3_000;

/**
 * Talks with the gateway about the card payment in hand. The order is given once, from the disk; after that the gateway
 * is only asked what became of it, until it is decided.
 */
export class CardPayments {
  /** What the terminal approved could not be kept on this disk yet. */
  unkept = $state(false);
  /** What somebody decided is on its way to the gateway. */
  settling = $state(false);
  #attended = false;
  #following = false;
  #taking: Promise<void> | null = null;
  #wake: () => void = () => undefined;

  constructor(
    private readonly api: Pick<Api, 'get' | 'put' | 'post'>,
    /** The gateway that we are connected to, or null. */
    private readonly gateway: () => string | null,
    private readonly keeper: CardKeeper,
    /** Takes what was approved into the sale. */
    private readonly approved: () => Promise<void>,
    /** Nobody's token counts any more: only this till knows who works here, and with which roles. */
    private readonly alone: () => boolean = () => false,
    /** A person decided what the gateway could not note. */
    private readonly untold: (verdict: Verdict) => void = () => undefined,
  ) {}

  /** Asks the card for that much; false when there is no gateway to ask, or something is undecided. */
  async pay(amountCents: number): Promise<boolean> {
    const { card } = this.keeper;
    // What may still be on its way has this id: should it arrive after all, it is the same payment.
    const same = card && !isOpen(card) && !card.reverses && card.amountCents === amountCents;
    if (same && this.gateway() === card.gateway) {
      await this.again();
      return true;
    }
    return this.#begin({ id: uuidV7(), amountCents });
  }

  /** Asks the terminal to give back what it took under that id; refuses when there is no gateway to ask. */
  async reverse(paymentId: string, amountCents: number): Promise<void> {
    if (!this.gateway()) throw noGateway();
    await this.#begin({ id: uuidV7(), amountCents, reverses: paymentId });
  }

  /** Sends it once more, when nothing left or it was declined. */
  async again(): Promise<void> {
    const { card } = this.keeper;
    if (card && !isOpen(card)) await this.#send(again(card, uuidV7()));
  }

  /** Asks the terminal to stop, if it still can. */
  async stop(): Promise<void> {
    const { card } = this.keeper;
    if (card?.stage.is !== 'pending' || card.stage.stopping) return;
    this.keeper.changeCard(stopping(card));
    await this.#hear(card.id, () => this.api.post<PaymentView>(`${pathOf(card)}/abort`, undefined, question));
  }

  /** Asks now what became of it. */
  ask(): void {
    this.#wake();
  }

  /**
   * A person of the shop role says what the terminal's paper says: of this payment, or of the one that blocks it. One word
   * at a time: of two the gateway might hear the other first.
   */
  async settle(approved: boolean): Promise<void> {
    const { card } = this.keeper;
    const id = questionOf(card);
    if (!card || !id || this.settling) return;
    this.settling = true;
    try {
      await this.#heard(
        await this.api.post<PaymentView>(`${pathOf(card, id)}/settle`, { approved }, question),
      );
    } catch (error) {
      const refused = error instanceof Problem && error.status < 500 && error.code !== 'not-found';
      const alone = refused && [401, 403].includes(error.status) && this.alone();
      // Of another payment only the gateway can keep what somebody decides.
      if (id !== card.id || (refused && !alone)) {
        this.ask();
        throw error instanceof Unreachable ? noGateway() : error;
      }
      await this.#declare(id, approved);
    } finally {
      this.settling = false;
    }
  }

  /** Decides without the gateway, unless that was faster. */
  async #declare(id: string, approved: boolean): Promise<void> {
    const { card } = this.keeper;
    const decided = card?.id === id ? declared(card, approved) : card;
    if (!decided || decided === card) return;
    const { gateway, amountCents, reverses } = decided;
    this.untold({ gateway, id, approved, amountCents, ...(reverses ? { reverses } : {}) });
    await this.#become(decided);
  }

  /** Leaves an attempt that came to nothing. */
  dismiss(): void {
    if (this.keeper.card && !isOpen(this.keeper.card)) this.keeper.changeCard(null);
  }

  /** Takes what was approved into the sale once more, after the disk had refused it. */
  finish(): Promise<void> {
    this.#taking ??= this.#take().finally(() => (this.#taking = null));
    return this.#taking;
  }

  /** Somebody looks at the payment: from now on, and until what is returned is called, the gateway is asked. */
  attend(): () => void {
    this.#attended = true;
    if (this.keeper.card?.stage.is === 'approved') void this.finish();
    void this.#follow();
    return () => {
      this.#attended = false;
      this.#wake();
    };
  }

  async #begin(what: Pick<CardAttempt, 'id' | 'amountCents' | 'reverses'>): Promise<boolean> {
    const gateway = this.gateway();
    if (!gateway || isOpen(this.keeper.card)) return false;
    await this.#send({ ...what, gateway, told: false, stage: { is: 'sending' } });
    return true;
  }

  /** On the disk first: else a crash here could make somebody pay twice. */
  async #send(attempt: CardAttempt): Promise<void> {
    await this.keeper.beginCard(attempt);
    const { amountCents, reverses, id } = attempt;
    const options = { timeoutMs: orderWithinMs };
    try {
      const view = reverses
        ? this.api.post<PaymentView>(`${pathOf(attempt, reverses)}/reversal`, { id }, options)
        : this.api.put<PaymentView>(pathOf(attempt), { amountCents }, options);
      await this.#heard(await view);
    } catch (error) {
      await this.#change(id, (now) => orderFailed(now, error));
    }
    void this.#follow();
  }

  async #follow(): Promise<void> {
    if (this.#following) return;
    this.#following = true;
    try {
      for (let card = this.#asked(); card; card = this.#asked()) {
        const path = pathOf(card, questionOf(card) ?? card.id);
        await this.#hear(card.id, () => this.api.get<PaymentView>(path, question));
        if (this.#asked()) await this.#pause();
      }
    } finally {
      this.#following = false;
    }
  }

  /** The attempt that the gateway is to be asked about, while somebody looks. */
  #asked(): CardAttempt | null {
    const { card } = this.keeper;
    return this.#attended && questionOf(card) ? card : null;
  }

  async #hear(id: string, question: () => Promise<PaymentView>): Promise<void> {
    try {
      await this.#heard(await question());
    } catch (error) {
      await this.#change(id, (now) => questionFailed(now, error));
    }
  }

  async #heard(view: PaymentView): Promise<void> {
    const { card } = this.keeper;
    if (card) await this.#become(heard(card, view));
  }

  /** Changes that attempt, unless there is another by now. */
  async #change(id: string, change: (attempt: CardAttempt) => CardAttempt): Promise<void> {
    const { card } = this.keeper;
    if (card?.id === id) await this.#become(change(card));
  }

  async #become(attempt: CardAttempt): Promise<void> {
    // Most answers say what the last one said: the disk need not hear of them.
    if (JSON.stringify(attempt) !== JSON.stringify(this.keeper.card)) this.keeper.changeCard(attempt);
    // Who is not at the payment any more, signed out maybe, finds it there again.
    if (attempt.stage.is === 'approved' && this.#attended) await this.finish();
  }

  async #take(): Promise<void> {
    try {
      await this.approved();
      this.unkept = false;
    } catch {
      // Nothing but this computer's disk has a part in it.
      this.unkept = true;
    }
  }

  #pause(): Promise<void> {
    const ms = askEveryMs[this.keeper.card?.stage.is ?? 'sending'] ?? askSeldomMs;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const question = { timeoutMs: questionWithinMs };

function noGateway(): Problem {
  return new Problem(503, 'no-gateway');
}

function pathOf({ gateway, id }: CardAttempt, of = id): string {
  return `${gateway}/api/payments/${of}`;
}
