import { Problem, type Api } from '@fourmiliere/ui';
import type { TillStore } from '../store/store';

/** What a person decided about a payment, or its reversal. */
export interface Verdict {
  /** Where the gateway that was asked answers. */
  readonly gateway: string;
  readonly id: string;
  readonly approved: boolean;
}

const verdictsKey = 'verdicts';
const withinMs = 5_000;

/**
 * Decisions that the gateway could not note when they were taken. It would hold every next card payment back until
 * somebody decided once more, so it is told as soon as it answers and somebody of the shop role is there.
 */
export class Verdicts {
  #turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: TillStore,
    private readonly api: Pick<Api, 'post'>,
    /** Whether who is signed in may decide. */
    private readonly mayTell: () => boolean,
  ) {}

  add(verdict: Verdict): Promise<void> {
    return this.#inTurn(async () => this.#keep([...(await this.#kept()), verdict]));
  }

  tell(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.mayTell()) return;
      const kept = await this.#kept();
      const untold: Verdict[] = [];
      for (const verdict of kept) if (!(await this.#told(verdict))) untold.push(verdict);
      // What can't be struck off is told again, which changes nothing.
      if (untold.length < kept.length) await this.#keep(untold).catch(() => undefined);
    });
  }

  /** One that the gateway has found out itself meanwhile, or has forgotten, needs no word. */
  async #told({ gateway, id, approved }: Verdict): Promise<boolean> {
    try {
      await this.api.post(`${gateway}/api/payments/${id}/settle`, { approved }, { timeoutMs: withinMs });
      return true;
    } catch (error) {
      return error instanceof Problem && ['payment-not-open', 'not-found'].includes(error.code);
    }
  }

  async #kept(): Promise<readonly Verdict[]> {
    return (await this.store.remember<readonly Verdict[]>(verdictsKey)) ?? [];
  }

  #keep(verdicts: readonly Verdict[]): Promise<void> {
    return this.store.keep(verdictsKey, verdicts);
  }

  /** Nothing that is added while others are told gets lost. */
  #inTurn(deed: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.catch(() => undefined).then(deed);
    return this.#turn;
  }
}
