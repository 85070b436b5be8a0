import { Problem, type Api } from '@fourmiliere/ui';
import type { TillStore } from '../store/store';
import type { PaymentView } from './cardPayment';

/** What a person decided about a payment, or its reversal. */
export interface Verdict {
  /** Where the gateway that was asked answers. */
  readonly gateway: string;
  readonly id: string;
  readonly approved: boolean;
  /** The staff id of that person, when this till knew it. */
  readonly decidedBy?: string;
  readonly amountCents: number;
  /** The payment that this takes back. */
  readonly reverses?: string;
  /** What the gateway knows instead: it is told no more, somebody has to look at it. */
  readonly found?: 'approved' | 'declined' | 'forgotten';
}

const verdictsKey = 'verdicts';
const withinMs = 5_000;

/**
 * Decisions that the gateway could not note when they were taken. It would hold every next card payment back until
 * somebody decided once more, so it is told as soon as it answers and somebody of the shop role is there.
 */
export class Verdicts {
  /** Those that the terminal contradicts: money is missing, here or at the customer's, until somebody sees to it. */
  contradicted = $state.raw<readonly Verdict[]>([]);
  #turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: TillStore,
    private readonly api: Pick<Api, 'get' | 'post'>,
    /** Whether who is signed in may decide. */
    private readonly mayTell: () => boolean,
  ) {}

  /** Shows again after a reload what nobody has seen to. */
  async load(): Promise<void> {
    this.#show(await this.#kept());
  }

  /** Keeps what that member of staff decided, until the gateway can be told. */
  add(verdict: Verdict, decidedBy?: string): Promise<void> {
    const signed = decidedBy ? { ...verdict, decidedBy } : verdict;
    return this.#inTurn(async () => this.#keep([...(await this.#kept()), signed]));
  }

  /** Somebody of the shop role has seen to one that the terminal contradicts. */
  dismiss(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const kept = await this.#kept();
      await this.#keep(kept.filter((verdict) => !verdict.found || verdict.id !== id));
    });
  }

  tell(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.mayTell()) return;
      const kept = await this.#kept();
      const after: Verdict[] = [];
      for (const verdict of kept) {
        const left = verdict.found ? verdict : await this.#told(verdict);
        if (left) after.push(left);
      }
      // What can't be struck off is told again, which changes nothing.
      if (JSON.stringify(after) !== JSON.stringify(kept)) await this.#keep(after).catch(() => undefined);
    });
  }

  /** What is left of it: nothing, the same to be told again, or a contradiction. */
  async #told(verdict: Verdict): Promise<Verdict | null> {
    const { approved, decidedBy } = verdict;
    const word = { approved, ...(decidedBy ? { decidedBy } : {}) };
    try {
      await this.api.post(`${pathOf(verdict)}/settle`, word, { timeoutMs: withinMs });
      return null;
    } catch (error) {
      const code = error instanceof Problem ? error.code : '';
      if (code === 'payment-not-open') return this.#compared(verdict);
      if (code !== 'not-found') return verdict;
      // Of what never left nothing was paid.
      return approved ? { ...verdict, found: 'forgotten' } : null;
    }
  }

  /** The gateway wants no word: the terminal is still at it, or has given its own. */
  async #compared(verdict: Verdict): Promise<Verdict | null> {
    try {
      const { state } = await this.api.get<PaymentView>(pathOf(verdict), { timeoutMs: withinMs });
      if (state === 'pending' || state === 'unknown') return verdict;
      return (state === 'approved') === verdict.approved ? null : { ...verdict, found: state };
    } catch {
      return verdict;
    }
  }

  async #kept(): Promise<readonly Verdict[]> {
    return (await this.store.remember<readonly Verdict[]>(verdictsKey)) ?? [];
  }

  #keep(verdicts: readonly Verdict[]): Promise<void> {
    this.#show(verdicts);
    return this.store.keep(verdictsKey, verdicts);
  }

  #show(verdicts: readonly Verdict[]): void {
    this.contradicted = verdicts.filter((verdict) => verdict.found);
  }

  /** Nothing that is added while others are told gets lost. */
  #inTurn(deed: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.catch(() => undefined).then(deed);
    return this.#turn;
  }
}

function pathOf({ gateway, id }: Verdict): string {
  return `${gateway}/api/payments/${id}`;
}
