import { Problem, Unreachable } from '@fourmiliere/ui';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOpen, restored, type CardAttempt, type PaymentView, type Stage } from './cardPayment';
import { CardPayments, type CardKeeper } from './cardPayment.svelte';

const gateway = 'http://localhost:8085/device';

/** A gateway as far as these talks need it: what it knows, and what it answers when it does not answer. */
class Gateway {
  readonly asked: string[] = [];
  readonly payments = new Map<string, PaymentView>();
  /** Happens to the next order before, or after, the gateway had it. */
  fault: { when: 'before' | 'after'; error: unknown } | null = null;
  silence: unknown = null;
  next: Partial<PaymentView> = { state: 'pending' };

  readonly api = {
    put: vi.fn((path: string, body: unknown) => this.#order(path, body as { amountCents: number })),
    post: vi.fn((path: string, body: unknown) => this.#deed(path, body as Record<string, unknown>)),
    get: vi.fn((path: string) => {
      this.asked.push(`GET ${short(path)}`);
      if (this.silence) return Promise.reject(this.silence as Error);
      return this.#answer(path.split('/').at(-1) as string);
    }),
  };

  #order(path: string, { amountCents }: { amountCents: number }): Promise<never> {
    this.asked.push(`PUT ${short(path)} ${amountCents}`);
    return this.#begin(path.split('/').at(-1) as string, { amountCents });
  }

  #begin(id: string, what: Partial<PaymentView>): Promise<never> {
    const { fault } = this;
    this.fault = null;
    if (fault?.when === 'before') return Promise.reject(fault.error as Error);
    if (!this.payments.has(id))
      this.payments.set(id, { id, state: 'pending', ...what, ...this.next } as PaymentView);
    return fault ? Promise.reject(fault.error as Error) : this.#answer(id);
  }

  #deed(path: string, body: Record<string, unknown> | undefined): Promise<never> {
    const [id, deed] = path.split('/').slice(-2) as [string, string];
    this.asked.push(`${deed} ${short(path.slice(0, -deed.length - 1))}`);
    if (this.silence) return Promise.reject(this.silence as Error);
    if (deed === 'reversal') return this.#begin(body?.['id'] as string, { amountCents: 500, reverses: id });
    if (deed === 'abort') this.become(id, { state: 'declined', message: 'Annulé' });
    if (deed === 'settle') this.become(id, { state: body?.['approved'] ? 'approved' : 'declined' });
    return this.#answer(id);
  }

  become(id: string, change: Partial<PaymentView>): void {
    const before = this.payments.get(id);
    if (before) this.payments.set(id, { ...before, ...change });
  }

  #answer(id: string): Promise<never> {
    const found = this.payments.get(id);
    return (found ? Promise.resolve(found) : Promise.reject(new Problem(404, 'not-found'))) as Promise<never>;
  }
}

const names = new Map<string, string>();
function short(path: string): string {
  const id = path.split('/').at(-1) as string;
  if (!names.has(id)) names.set(id, `p${names.size + 1}`);
  return names.get(id) as string;
}

describe('the talk about a card payment', () => {
  let there: Gateway;
  let untold: boolean[] = [];
  let keeper: CardKeeper & { card: CardAttempt | null; disk: CardAttempt | null };
  let cards: CardPayments;
  let taken: CardAttempt[];
  let leave: () => void;
  let alone: boolean;

  beforeEach(() => {
    vi.useFakeTimers();
    names.clear();
    there = new Gateway();
    untold = [];
    taken = [];
    alone = false;
    keeper = {
      card: null,
      disk: null,
      beginCard(attempt) {
        there.asked.push(`disk ${short(attempt.id)}`);
        this.card = this.disk = attempt;
        return Promise.resolve();
      },
      changeCard(attempt) {
        this.card = this.disk = attempt;
      },
    };
    open();
  });
  afterEach(() => {
    leave();
    vi.useRealTimers();
  });

  function open() {
    cards = new CardPayments(
      there.api as never,
      () => gateway,
      keeper,
      () => {
        if (keeper.card) taken.push(keeper.card);
        keeper.card = keeper.disk = null;
        return Promise.resolve();
      },
      () => alone,
      ({ approved }) => untold.push(approved),
    );
    leave = cards.attend();
  }

  const stage = () => keeper.card?.stage.is;
  const orders = () => there.asked.filter((asked) => asked.startsWith('PUT'));
  const later = (ms = 3_500) => vi.advanceTimersByTimeAsync(ms);
  const only = () => [...there.payments.keys()][0] as string;

  it('asks once for the amount and takes what the terminal approved', async () => {
    await cards.pay(1234);
    await later();
    there.become(only(), { state: 'approved' });

    await later();

    expect(orders()).toEqual(['PUT p1 1234']);
    expect(taken).toMatchObject([{ amountCents: 1234, stage: { is: 'approved' } }]);
    const before = there.asked.length;
    await later();
    expect(there.asked).toHaveLength(before);
  });

  it('is on the disk before anything is sent, each time', async () => {
    there.next = { state: 'declined' };
    await cards.pay(1234);

    await cards.again();

    expect(there.asked).toEqual(['disk p1', 'PUT p1 1234', 'disk p2', 'PUT p2 1234']);
  });

  it('asks nothing of the terminal while the attempt can’t be kept', async () => {
    keeper.beginCard = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));

    await expect(cards.pay(1234)).rejects.toBeInstanceOf(DOMException);

    expect(there.asked).toEqual([]);
  });

  it('begins no second payment while one is undecided', async () => {
    await cards.pay(1234);

    expect(await cards.pay(1234)).toBe(false);
    await cards.again();

    expect(orders()).toEqual(['PUT p1 1234']);
  });

  it.each(['before', 'after'] as const)(
    'only asks what became of an order whose answer was lost %s the gateway had it',
    async (when) => {
      there.fault = { when, error: new Unreachable() };
      await cards.pay(1234);
      await later();

      expect(there.asked.slice(0, 3)).toEqual(['disk p1', 'PUT p1 1234', 'GET p1']);
      expect(orders()).toHaveLength(1);
      expect(stage()).toBe(when === 'before' ? 'unsent' : 'pending');
    },
  );

  it.each([
    ['once more', () => cards.again()],
    ['for as much', () => cards.pay(1234)],
  ])('sends %s under the same id what never arrived', async (_, deed) => {
    there.fault = { when: 'before', error: new Unreachable() };
    await cards.pay(1234);
    await later();

    await deed();

    expect(orders()).toEqual(['PUT p1 1234', 'PUT p1 1234']);
    expect(there.payments.size).toBe(1);
    expect(stage()).toBe('pending');
  });

  it.each<Stage>([
    { is: 'sending' },
    { is: 'pending', message: '', stopping: false },
    { is: 'silent', absent: false },
    { is: 'unknown', message: '' },
  ])('asks after a reload what became of what was $is, and sends nothing', async (stage) => {
    await cards.pay(1234);
    leave();
    keeper.card = restored({ ...(keeper.disk as CardAttempt), stage });
    there.become(only(), { state: 'approved' });
    open();
    await later();

    expect(orders()).toHaveLength(1);
    expect(taken).toHaveLength(1);
  });

  it('goes on asking while the gateway is away', async () => {
    await cards.pay(1234);
    there.silence = new Unreachable();
    await later();
    expect(stage()).toBe('silent');

    there.silence = null;
    there.become(only(), { state: 'declined', message: 'Refusé' });
    await later();

    expect(keeper.card?.stage).toEqual({ is: 'declined', message: 'Refusé' });
  });

  it('lets the terminal stop and takes its word', async () => {
    await cards.pay(1234);

    await cards.stop();
    await later();

    expect(keeper.card?.stage).toEqual({ is: 'declined', message: 'Annulé' });
    expect(there.asked.filter((asked) => asked.startsWith('abort'))).toHaveLength(1);
  });

  it('takes a new id after the terminal declined', async () => {
    there.next = { state: 'declined', message: 'Refusé' };
    await cards.pay(1234);
    there.next = { state: 'pending' };

    await cards.again();

    expect(orders()).toEqual(['PUT p1 1234', 'PUT p2 1234']);
  });

  it('notes at the gateway what a person decided', async () => {
    there.next = { state: 'unknown', message: 'Regardez' };
    await cards.pay(1234);

    await cards.settle(true);

    expect(there.payments.get(taken[0]?.id ?? '')?.state).toBe('approved');
    expect(untold).toEqual([]);
  });

  it.each([
    [new Problem(404, 'not-found'), 'approved'],
    [new Unreachable(), 'approved'],
    [new Problem(403, 'forbidden'), 'unknown'],
    [new Problem(409, 'payment-not-open'), 'unknown'],
  ])('decides alone only when the gateway has nothing to say: %s', async (failure, is) => {
    there.next = { state: 'unknown', message: 'Regardez' };
    await cards.pay(1234);
    there.silence = failure;

    await cards.settle(true).catch((refusal: unknown) => expect(refusal).toBe(failure));

    expect(taken[0]?.stage.is ?? stage()).toBe(is);
  });

  it.each([401, 403])('decides alone when the server is away and the key may not: %i', async (status) => {
    alone = true;
    there.next = { state: 'unknown', message: 'Regardez' };
    await cards.pay(1234);
    there.silence = new Problem(status, 'no');

    await cards.settle(true);

    expect(taken[0]?.stage.is).toBe('approved');
    expect(untold).toEqual([true]);
  });

  it('takes one decision at a time, and keeps no other', async () => {
    there.next = { state: 'unknown', message: 'Regardez' };
    await cards.pay(1234);
    there.silence = new Unreachable();

    await Promise.all([cards.settle(true), cards.settle(false)]);

    expect(there.asked.filter((asked) => asked.startsWith('settle'))).toHaveLength(1);
    expect(untold).toEqual([true]);
    expect(cards.settling).toBe(false);
  });

  it('keeps no decision that the terminal was faster than', async () => {
    there.next = { state: 'unknown', message: 'Regardez' };
    await cards.pay(1234);
    there.api.post.mockImplementationOnce(async () => {
      there.become(only(), { state: 'declined', message: 'Refusé' });
      await later();
      throw new Unreachable();
    });

    await cards.settle(true);

    expect([stage(), untold]).toEqual(['declined', []]);
  });

  it('leaves what is approved for who comes back when nobody is at the payment', async () => {
    await cards.pay(1234);
    leave();
    there.become(only(), { state: 'approved' });
    await later();
    expect(taken).toEqual([]);

    leave = cards.attend();
    await later();

    expect(taken).toHaveLength(1);
  });

  it('asks about the payment that blocks this one, and sends this one only when told to', async () => {
    const other = '0198c0de-0000-7000-8000-000000000009';
    there.payments.set(other, { id: other, state: 'unknown', amountCents: 500 });
    there.fault = { when: 'before', error: new Problem(409, 'payment-unclear', `settle payment ${other}.`) };
    await cards.pay(1234);
    await later();
    expect(keeper.card?.stage).toMatchObject({ is: 'blocked', other: { amountCents: 500 } });

    await cards.settle(false);
    await later();

    expect(keeper.card?.stage).toEqual({ is: 'unsent', code: 'cleared-declined' });
    expect(orders()).toHaveLength(1);
  });

  it.each([new Unreachable(), new Problem(404, 'not-found')])(
    'decides nothing about another payment that the gateway does not note: %s',
    async (failure) => {
      const other = '0198c0de-0000-7000-8000-000000000009';
      there.fault = {
        when: 'before',
        error: new Problem(409, 'payment-unclear', `settle payment ${other}.`),
      };
      await cards.pay(1234);
      there.silence = failure;

      await expect(cards.settle(true)).rejects.toBeInstanceOf(Problem);

      expect([stage(), untold]).toEqual(['blocked', []]);
    },
  );

  it('says so when there is no gateway to give back by', async () => {
    cards = new CardPayments(
      there.api as never,
      () => null,
      keeper,
      () => Promise.resolve(),
    );

    await expect(cards.reverse('paid', 500)).rejects.toMatchObject({ code: 'no-gateway' });

    expect(there.asked).toEqual([]);
  });

  it('asks the terminal to give back under an id of its own, once', async () => {
    there.next = { state: 'pending' };
    await cards.reverse('paid', 500);
    await later();
    there.become(only(), { state: 'approved' });
    await later();

    expect(there.asked.filter((asked) => asked.startsWith('reversal'))).toHaveLength(1);
    expect(taken).toMatchObject([{ reverses: 'paid', amountCents: 500 }]);
  });

  it('leaves only what is decided', async () => {
    await cards.pay(1234);
    cards.dismiss();
    expect(isOpen(keeper.card)).toBe(true);

    await cards.stop();
    cards.dismiss();

    expect(keeper.card).toBeNull();
  });

  it('keeps what was approved in sight when the disk refuses the sale, and takes it at the next try', async () => {
    let refuses = true;
    cards = new CardPayments(
      there.api as never,
      () => gateway,
      keeper,
      () => (refuses ? Promise.reject(new DOMException('full')) : Promise.resolve(void (keeper.card = null))),
    );
    leave = cards.attend();
    there.next = { state: 'approved' };
    await cards.pay(1234);
    expect([cards.unkept, stage()]).toEqual([true, 'approved']);

    refuses = false;
    await cards.finish();

    expect([cards.unkept, keeper.card]).toEqual([false, null]);
  });
});
