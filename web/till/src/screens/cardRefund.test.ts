import 'fake-indexeddb/auto';
import { Problem, tongue, Unreachable } from '@fourmiliere/ui';
import { cleanup, configure, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Till } from '../app/till.svelte';
import type { PaymentView } from '../payment/cardPayment';
import { withUnsent, type StoredSale } from '../refund/refund';
import type { SaleBody } from '../sale/sale';
import { freshStore } from '../testing';
import type { TillStore } from '../store/store';
import Counter from './Counter.svelte';
import { Shop, stubBrowser, terminalOf } from './testing';

configure({ asyncUtilTimeout: 10_000 });

/** A bottle of beer with its deposit, 2.05, that was paid by card at the terminal. */
describe('giving back by card', () => {
  const user = userEvent.setup({ delay: null });
  let shop: Shop;
  let till: Till;
  let store: TillStore;

  beforeEach(async () => {
    localStorage.clear();
    tongue.use('fr');
    shop = new Shop();
    stubBrowser(shop);
    store = await freshStore();
    await open();
    till.useSession({ id: 's', tillId: 'caisse-1' } as never);
    await till.syncArticles();
    till.scan('5400141234565');
  });
  afterEach(() => {
    till.outbox.stop();
    cleanup();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  async function open() {
    till = new Till(store);
    await till.start();
    till.signIn.accept({
      token: 'x',
      name: 'Salim',
      roles: ['cashier', 'shop'],
      expiresAt: '2099-01-01T00:00:00Z',
    });
    render(Counter, { till });
  }

  async function tap(...ids: string[]) {
    for (const id of ids) await user.click(await screen.findByTestId(id));
  }

  /** Sells by card at a terminal that gives these answers afterwards, and takes the ticket to be refunded. */
  async function soldByCard(...answers: Partial<PaymentView>[]): Promise<string[]> {
    const asked = terminalOf(till, [{ state: 'approved' }, ...answers]);
    await tap('pay', 'tender-card');
    await screen.findByTestId('receipt-number');
    const [path = '', body] = [...shop.sales.entries()][0] ?? [];
    refund({
      ...(body as SaleBody),
      id: path.split('/').at(-1) ?? '',
      lines: (body as SaleBody).lines.map((line, i) => ({ ...line, lineNo: i + 1 })),
      tillId: 'caisse-1',
      receiptNumber: 1,
      reference: 'ABCD2345',
    });
    asked.length = 0;
    return asked;
  }

  function refund(sale: StoredSale) {
    till.refunds.choose(withUnsent(sale, []));
    till.screen = 'refund';
  }

  const booked = () => [...shop.sales.entries()].filter(([path]) => path.includes('/refunds/'));

  /** What the server answers of the ticket, when it is asked for it from now on. */
  function serverSays(ticket: () => Promise<unknown>) {
    const asked = vi.fn(ticket);
    const { api } = till;
    const get = api.get.bind(api);
    vi.spyOn(api, 'get').mockImplementation((path, options) =>
      path.startsWith('/sales/api/sales/') ? (asked() as never) : get(path, options),
    );
    return asked;
  }

  const atOnce = (ms = 300) => new Promise((resolve) => setTimeout(resolve, ms));

  it('lets the terminal take the payment back, then books it once, with its paper', async () => {
    const asked = await soldByCard({ state: 'approved', receiptLines: ['ANNULATION', 'Carte ####4771'] });
    await tap('refund-all');
    expect((await screen.findByTestId('refund-by-card')).textContent).toContain('annulera');

    await tap('refund-at-terminal');

    expect((await screen.findByTestId('receipt-slip')).textContent).toContain('ANNULATION');
    await vi.waitFor(() => expect(booked()).toHaveLength(1));
    expect(asked).toEqual(['reversal']);
    expect(booked()[0]?.[1]).toMatchObject({ tenders: [{ kind: 'card', amountCents: 205 }] });
    expect(await store.remember('card-refund')).toBeNull();
  });

  it('books nothing that the terminal refuses, until somebody gives it back by its menu', async () => {
    const asked = await soldByCard({ state: 'declined', message: 'Annulation impossible' });
    await tap('refund-all', 'refund-at-terminal');
    expect((await screen.findByTestId('card-message')).textContent).toBe('Annulation impossible');
    expect(booked()).toHaveLength(0);

    const byMenu = await screen.findByTestId('card-apart');
    byMenu.click();
    byMenu.click();
    screen.getByTestId('card-again').click();

    await vi.waitFor(() => expect(booked()).toHaveLength(1));
    await atOnce();
    expect(booked()).toHaveLength(1);
    expect(asked).toEqual(['reversal']);
  });

  it('says what to do when the gateway no longer takes the payment back', async () => {
    await soldByCard();
    vi.spyOn(till.gateway, 'post').mockRejectedValue(new Problem(409, 'payment-not-reversible'));

    await tap('refund-all', 'refund-at-terminal');

    const panel = await screen.findByTestId('card-panel');
    await vi.waitFor(() => expect(panel.dataset['stage']).toBe('unsent'));
    expect(panel.textContent).toContain('menu du terminal');
    expect(panel.textContent).not.toContain('Terminez la vente');
  });

  it('goes back to the lines when the terminal refuses', async () => {
    await soldByCard({ state: 'declined', message: 'Annulation impossible' });
    await tap('refund-all', 'refund-at-terminal', 'card-go-on');

    await tap('refund-cash', 'refund-pay');

    await vi.waitFor(() => expect(booked()).toHaveLength(1));
    expect(booked()[0]?.[1]).toMatchObject({ tenders: [{ kind: 'cash', amountCents: 205 }] });
  });

  it('books what was given back by the menu before, and asks the terminal for nothing', async () => {
    const asked = await soldByCard();

    await tap('refund-all', 'refund-by-menu');

    await vi.waitFor(() => expect(booked()).toHaveLength(1));
    expect(asked).toEqual([]);
  });

  it('has buttons that mean the same when the terminal comes and goes', async () => {
    const asked = await soldByCard({ state: 'approved' });
    await tap('refund-all');

    till.devices.terminal = 'away';

    const button = await screen.findByTestId('refund-at-terminal');
    await vi.waitFor(() => expect(button).toHaveProperty('disabled', true));
    expect(screen.getByTestId('refund-by-card').textContent).toContain('ne répond pas');
    till.devices.terminal = 'ready';
    await vi.waitFor(() => expect(button).toHaveProperty('disabled', false));
    expect(booked()).toHaveLength(0);
    expect(asked).toEqual([]);
  });

  it('is for the shop role', async () => {
    await soldByCard({ state: 'approved' });
    const expiresAt = '2099-01-01T00:00:00Z';
    till.signIn.accept({ token: 'x', name: 'Camille', roles: ['cashier'], expiresAt });

    await tap('refund-all');

    expect(screen.getByTestId('refund-by-card').textContent).toContain('responsable');
    expect(screen.getByTestId('refund-at-terminal')).toHaveProperty('disabled', true);
  });

  it('lets nobody walk away while the terminal may be giving back', async () => {
    await soldByCard({ state: 'pending', message: 'Annulation en cours' });
    await tap('refund-all', 'refund-at-terminal');
    await screen.findByTestId('card-message');

    till.scan('5400141234565');

    expect((await screen.findByTestId('held-scans')).textContent).toContain('Bière blonde');
    await tap('menu');
    expect(screen.getByTestId('menu.tickets')).toHaveProperty('disabled', true);
  });

  it('lets no other ticket take the place of one that may be given back', async () => {
    await soldByCard({ state: 'pending', message: 'Annulation en cours' });
    const { sale } = till.refunds;
    await tap('refund-all', 'refund-at-terminal');
    await screen.findByTestId('card-message');

    refund({ ...(sale as StoredSale), id: 'other' });
    await till.refunds.book({ 1: 1000 }, 'cash');

    expect(till.refunds.waiting?.sale.id).toBe(sale?.id);
    expect(till.refunds.sale?.id).toBe(sale?.id);
    expect(booked()).toHaveLength(0);
  });

  it('keeps the session that was closed elsewhere until the refund is decided', async () => {
    await soldByCard({ state: 'unknown', message: 'Regardez le ticket' });
    await tap('refund-all', 'refund-at-terminal');
    await screen.findByTestId('card-verdict');

    till.closedElsewhere = true;

    expect(await screen.findByTestId('leave-closed')).toHaveProperty('disabled', true);
    expect(screen.queryByTestId('refund-waiting')).toBeNull();
    await tap('card-not-paid');
    await vi.waitFor(() => expect(screen.getByTestId('leave-closed')).toHaveProperty('disabled', false));
  });

  it('is told of where there is no session, and in sight again when there is one', async () => {
    await soldByCard({ state: 'unknown', message: 'Regardez le ticket' });
    await tap('refund-all', 'refund-at-terminal');
    await screen.findByTestId('card-verdict');

    till.useSession(null);

    expect((await screen.findByTestId('refund-waiting')).textContent).toMatch(/2,05.*ABCD2345/s);
    await tap('open-till');
    expect((await screen.findByTestId('card-panel')).dataset['stage']).toBe('unknown');
    expect(screen.queryByTestId('refund-waiting')).toBeNull();
  });

  it('is told of to whoever comes to sign in', async () => {
    await soldByCard({ state: 'unknown', message: 'Regardez le ticket' });
    await tap('refund-all', 'refund-at-terminal');
    await screen.findByTestId('card-verdict');

    till.signOut();

    expect((await screen.findByTestId('refund-waiting')).textContent).toMatch(/2,05.*ABCD2345/s);
  });

  it('comes back to it after a reload, asks what became of it, and books it once', async () => {
    await soldByCard({ state: 'unknown', message: 'Regardez le ticket' });
    await tap('refund-all', 'refund-at-terminal');
    await screen.findByTestId('card-verdict');
    const before = till.refunds.waiting;
    cleanup();
    await open();
    expect((await screen.findByTestId('card-panel')).dataset['stage']).toBe('unknown');
    const asked = terminalOf(till, []);

    vi.spyOn(till.gateway, 'get').mockResolvedValue({ ...before?.card, state: 'approved' });
    await tap('card-ask');

    await screen.findByTestId('receipt');
    await vi.waitFor(() => expect(booked()).toHaveLength(1));
    expect(booked()[0]?.[0]).toContain(before?.id);
    expect(asked).toEqual([]);
  });

  it('is by card, whatever else paid for the sale, when it is given back by the menu after a reload', async () => {
    await soldByCard({ state: 'unknown', message: 'Regardez le ticket' });
    const cash = { kind: 'cash' as const, amountCents: 300 };
    const { sale } = till.refunds;
    refund({ ...(sale as StoredSale), tenders: [cash, { kind: 'card', amountCents: 205 }] });
    await tap('refund-all', 'refund-card', 'refund-at-terminal');
    await screen.findByTestId('card-verdict');
    const before = till.refunds.waiting;
    cleanup();
    await open();
    await screen.findByTestId('card-panel');

    vi.spyOn(till.gateway, 'get').mockResolvedValue({ ...before?.card, state: 'declined', message: 'Non' });
    await tap('card-ask', 'card-apart');

    await vi.waitFor(() => expect(booked()).toHaveLength(1));
    expect(booked()[0]?.[1]).toMatchObject({ tenders: [{ kind: 'card', amountCents: 205 }] });
  });

  it('asks nothing when the ticket was refunded meanwhile, and shows it as it is now', async () => {
    const asked = await soldByCard({ state: 'approved' });
    const { sale } = till.refunds;
    await tap('refund-all');
    serverSays(() =>
      Promise.resolve({ ...(sale as StoredSale), refunded: [{ lineNo: 2, quantityMilli: 1000 }] }),
    );

    await tap('refund-at-terminal');

    await vi.waitFor(() => expect(till.refunds.sale?.refunded).toHaveLength(1));
    expect(asked).toEqual([]);
    expect(booked()).toHaveLength(0);
  });

  const refundedMeanwhile = (sale: StoredSale | null) =>
    serverSays(() =>
      Promise.resolve({ ...(sale as StoredSale), refunded: [{ lineNo: 2, quantityMilli: 1000 }] }),
    );

  it('looks at the ticket again before the terminal is asked once more', async () => {
    const asked = await soldByCard({ state: 'declined', message: 'Non' }, { state: 'approved' });
    await tap('refund-all', 'refund-at-terminal');
    await screen.findByTestId('card-again');
    refundedMeanwhile(till.refunds.sale);

    await tap('card-again');

    await screen.findByTestId('refund-all');
    expect(till.refunds.sale?.refunded).toHaveLength(1);
    expect(asked).toEqual(['reversal']);
  });

  it.each([new Unreachable(), new Problem(503, 'unavailable')])(
    'books what is given back by hand when the server is away: %s',
    async (failure) => {
      await soldByCard();
      await tap('refund-all', 'refund-cash');
      serverSays(() => Promise.reject(failure));

      await tap('refund-pay');

      await vi.waitFor(() => expect(booked()).toHaveLength(1));
    },
  );

  it('asks the terminal for nothing while the server can’t say how the ticket is', async () => {
    const asked = await soldByCard({ state: 'approved' });
    await tap('refund-all');
    serverSays(() => Promise.reject(new Unreachable()));

    await tap('refund-at-terminal');

    await screen.findByTestId('refund-error');
    expect(asked).toEqual([]);
  });

  it('books nothing by hand when the ticket was refunded meanwhile', async () => {
    await soldByCard();
    refundedMeanwhile(till.refunds.sale);

    await tap('refund-all', 'refund-cash', 'refund-pay');

    await vi.waitFor(() => expect(till.refunds.sale?.refunded).toHaveLength(1));
    expect(booked()).toHaveLength(0);
  });

  it.each([
    ['goes back to the tickets', () => tap('back')],
    ['signs out', () => Promise.resolve(till.signOut())],
    ['leaves by the menu', () => tap('menu', 'menu.tickets')],
  ])('asks nothing when the cashier %s before the server has answered', async (_, leave) => {
    const asked = await soldByCard({ state: 'approved' });
    const { sale } = till.refunds;
    await tap('refund-all');
    let answer: (sale: unknown) => void = () => undefined;
    const looked = serverSays(() => new Promise((resolve) => (answer = resolve)));
    screen.getByTestId('refund-at-terminal').click();
    await vi.waitFor(() => expect(looked).toHaveBeenCalled());

    await leave();
    answer(sale);

    await atOnce();
    expect(asked).toEqual([]);
    expect(till.refunds.waiting).toBeNull();
  });

  it('stays in sight after a refusal, through a reload and the closing of the session elsewhere', async () => {
    await soldByCard({ state: 'declined', message: 'Non' });
    await tap('refund-all', 'refund-at-terminal');
    await screen.findByTestId('card-apart');

    till.closedElsewhere = true;
    await till.findSession();
    expect(screen.queryByTestId('card-apart')).not.toBeNull();
    cleanup();
    await open();
    till.useSession({ id: 's', tillId: 'caisse-1' } as never);
    await tap('card-apart');

    await vi.waitFor(() => expect(booked()).toHaveLength(1));
    expect(booked()[0]?.[1]).toMatchObject({ tenders: [{ kind: 'card', amountCents: 205 }] });
  });

  it('knows of refunds that the server has not got yet', async () => {
    await soldByCard();
    const sale = till.refunds.sale as StoredSale;
    shop.away = true;
    await tap('refund-all', 'refund-by-menu');
    await screen.findByTestId('receipt');
    serverSays(() => Promise.resolve(sale));

    const now = await till.refunds.load(sale.id);

    expect(now.refunded).toEqual([
      { lineNo: 1, quantityMilli: 1000 },
      { lineNo: 2, quantityMilli: 1000 },
    ]);
    shop.away = false;
    await till.outbox.flush();
    expect(booked()).toHaveLength(1);
  });

  it('leaves a part of the payment to the terminal’s own menu, and says so', async () => {
    const asked = await soldByCard();
    await user.click((await screen.findAllByTestId('refund-pick'))[1] as HTMLElement);

    expect((await screen.findByTestId('refund-by-card')).textContent).toContain('menu du terminal');
    await tap('refund-pay');

    await vi.waitFor(() => expect(booked()).toHaveLength(1));
    expect(asked).toEqual([]);
  });

  it('asks the terminal for nothing that this disk can’t keep', async () => {
    const asked = await soldByCard({ state: 'approved' });
    vi.spyOn(store, 'keepForSure').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    await tap('refund-all', 'refund-at-terminal');

    await screen.findByTestId('refund-error');
    expect(asked).toEqual([]);
    expect(booked()).toHaveLength(0);
  });

  it('gives back what belongs to the ticket that is chosen, after another was refused', async () => {
    const asked = await soldByCard({ state: 'declined', message: 'Non' });
    const first = till.refunds.sale as StoredSale;
    await tap('refund-all', 'refund-at-terminal');
    await screen.findByTestId('card-again');

    refund({ ...first, id: 'other' });

    await screen.findByTestId('refund-all');
    expect(screen.queryByTestId('card-panel')).toBeNull();
    refund(first);
    await screen.findByTestId('refund-all');
    expect(screen.queryByTestId('card-panel')).toBeNull();
    expect(asked).toEqual(['reversal']);
  });
});
