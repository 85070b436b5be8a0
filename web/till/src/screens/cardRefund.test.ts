import 'fake-indexeddb/auto';
import { tongue } from '@fourmiliere/ui';
import { cleanup, configure, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Till } from '../app/till.svelte';
import type { PaymentView } from '../payment/cardPayment';
import type { StoredSale } from '../refund/refund';
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
    till.refunding = sale;
    till.screen = 'refund';
  }

  const booked = () => [...shop.sales.entries()].filter(([path]) => path.includes('/refunds/'));

  it('lets the terminal take the payment back, then books it once, with its paper', async () => {
    const asked = await soldByCard({ state: 'approved', receiptLines: ['ANNULATION', 'Carte ####4771'] });
    await tap('refund-all');
    expect((await screen.findByTestId('refund-by-card')).textContent).toContain('annulera');

    await tap('refund-pay');

    expect((await screen.findByTestId('receipt-slip')).textContent).toContain('ANNULATION');
    await vi.waitFor(() => expect(booked()).toHaveLength(1));
    expect(asked).toEqual(['reversal']);
    expect(booked()[0]?.[1]).toMatchObject({ tenders: [{ kind: 'card', amountCents: 205 }] });
    expect(await store.remember('card-refund')).toBeNull();
  });

  it('books nothing that the terminal refuses, until somebody gives it back by hand', async () => {
    const asked = await soldByCard({ state: 'declined', message: 'Annulation impossible' });
    await tap('refund-all', 'refund-pay');
    expect((await screen.findByTestId('card-message')).textContent).toBe('Annulation impossible');
    expect(booked()).toHaveLength(0);

    await tap('card-apart');

    await vi.waitFor(() => expect(booked()).toHaveLength(1));
    expect(asked).toEqual(['reversal']);
  });

  it('goes back to the lines when the terminal refuses', async () => {
    await soldByCard({ state: 'declined', message: 'Annulation impossible' });
    await tap('refund-all', 'refund-pay', 'card-go-on');

    await tap('refund-cash', 'refund-pay');

    await vi.waitFor(() => expect(booked()).toHaveLength(1));
    expect(booked()[0]?.[1]).toMatchObject({ tenders: [{ kind: 'cash', amountCents: 205 }] });
  });

  it('lets nobody walk away while the terminal may be giving back', async () => {
    await soldByCard({ state: 'pending', message: 'Annulation en cours' });
    await tap('refund-all', 'refund-pay');
    await screen.findByTestId('card-message');

    till.scan('5400141234565');

    expect((await screen.findByTestId('held-scans')).textContent).toContain('Bière blonde');
    await tap('menu');
    expect(screen.getByTestId('menu.tickets')).toHaveProperty('disabled', true);
  });

  it('comes back to it after a reload, asks what became of it, and books it once', async () => {
    await soldByCard({ state: 'unknown', message: 'Regardez le ticket' });
    await tap('refund-all', 'refund-pay');
    await screen.findByTestId('card-verdict');
    const before = till.cardRefund.waiting;
    cleanup();
    await open();
    expect((await screen.findByTestId('card-panel')).dataset['stage']).toBe('unknown');
    const asked = terminalOf(till, []);

    vi.spyOn(till.gateway, 'get').mockResolvedValue({
      ...before?.card,
      state: 'approved',
    });
    await tap('card-ask');

    await screen.findByTestId('receipt');
    await vi.waitFor(() => expect(booked()).toHaveLength(1));
    expect(booked()[0]?.[0]).toContain(before?.id);
    expect(asked).toEqual([]);
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
    await tap('refund-all', 'refund-pay');

    await screen.findByTestId('refund-error');
    expect(asked).toEqual([]);
    expect(booked()).toHaveLength(0);
  });
});
