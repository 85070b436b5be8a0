import 'fake-indexeddb/auto';
import { Problem, tongue, Unreachable } from '@fourmiliere/ui';
import { cleanup, configure, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Till } from '../app/till.svelte';
import type { PaymentView } from '../payment/cardPayment';
import { why } from '../i18n/words';
import { freshStore } from '../testing';
import type { TillStore } from '../store/store';
import Counter from './Counter.svelte';
import { Shop, stubBrowser, terminalOf } from './testing';

configure({ asyncUtilTimeout: 10_000 });

describe('paying by card', () => {
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
    signedIn('cashier');
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
    render(Counter, { till });
  }

  function signedIn(...roles: string[]) {
    till.signIn.accept({ token: 'x', name: 'Salim', roles, expiresAt: '2099-01-01T00:00:00Z' });
  }

  async function tap(...ids: string[]) {
    for (const id of ids) await user.click(await screen.findByTestId(id));
  }

  const terminal = (...answers: Partial<PaymentView>[]) => terminalOf(till, answers);

  it('sells by card with one tap more than "pay", and shows what the terminal printed', async () => {
    const asked = terminal({ state: 'approved', receiptLines: ['ACHAT', 'Carte ####4771'] });

    await tap('pay', 'tender-card');

    expect((await screen.findByTestId('receipt-slip')).textContent).toContain('ACHAT');
    await screen.findByTestId('receipt-number');
    expect(asked).toEqual(['pay 205']);
    expect([...shop.sales.values()]).toMatchObject([{ tenders: [{ kind: 'card', amountCents: 205 }] }]);
  });

  it('waits for the customer with nothing else to touch, and holds what is scanned', async () => {
    terminal({ state: 'pending', message: 'Insérez la carte' });
    await tap('pay', 'tender-card');

    till.scan('5400141234565');

    expect((await screen.findByTestId('card-message')).textContent).toBe('Insérez la carte');
    expect(screen.getByTestId('pay-back')).toHaveProperty('disabled', true);
    expect(screen.queryByTestId('tender-cash')).toBeNull();
    expect((await screen.findByTestId('held-scans')).textContent).toContain('Bière blonde');
    expect(screen.queryByTestId('held-add')).toBeNull();
    await tap('menu');
    expect(screen.getByTestId('menu.tickets')).toHaveProperty('disabled', true);
  });

  it('asks the gateway now and then, and not without pause', async () => {
    terminal({ state: 'pending', message: 'Insérez la carte' });
    await tap('pay', 'tender-card');
    await screen.findByTestId('card-message');
    const asked = vi.mocked(till.gateway.get).mock.calls.length;

    await new Promise((resolve) => setTimeout(resolve, 1_000));

    expect(vi.mocked(till.gateway.get).mock.calls.length - asked).toBeLessThanOrEqual(4);
  });

  it('goes back to the choice when the card is declined', async () => {
    const asked = terminal({ state: 'declined', message: 'Solde insuffisant' });
    await tap('pay', 'tender-card');
    expect((await screen.findByTestId('card-message')).textContent).toBe('Solde insuffisant');

    await tap('tender-cash', 'cash-exact');

    await screen.findByTestId('receipt-number');
    expect(asked).toEqual(['pay 205']);
    expect([...shop.sales.values()]).toMatchObject([{ tenders: [{ kind: 'cash', amountCents: 205 }] }]);
  });

  it('comes back to the same payment after a reload, and goes on by itself', async () => {
    const asked = terminal({ state: 'unknown', message: 'Regardez le ticket' });
    await tap('pay', 'tender-card');
    await screen.findByTestId('card-call');
    const before = till.register.card?.id ?? '';
    cleanup();
    await open();
    expect((await screen.findByTestId('card-panel')).dataset['stage']).toBe('unknown');
    expect(till.register.card?.id).toBe(before);

    vi.spyOn(till.gateway, 'get').mockResolvedValue({ id: before, state: 'approved', amountCents: 205 });
    await tap('card-ask');

    await screen.findByTestId('receipt');
    expect(asked).toEqual(['pay 205']);
  });

  it('lets only the shop role decide what nobody knows', async () => {
    const asked = terminal({ state: 'unknown', message: 'Regardez le ticket' });
    await tap('pay', 'tender-card');
    await screen.findByTestId('card-call');
    expect(screen.queryByTestId('card-again')).toBeNull();

    signedIn('cashier', 'shop');
    await tap('card-paid');

    await screen.findByTestId('receipt');
    expect(asked).toEqual(['pay 205', 'settle']);
  });

  it('keeps who decided, to be told to a gateway that is away', async () => {
    const token = `h.${btoa(JSON.stringify({ sub: 'staff-1' }))}.s`;
    terminal({ state: 'unknown', message: 'Regardez le ticket' });
    till.signIn.accept({
      token,
      name: 'Salim',
      roles: ['cashier', 'shop'],
      expiresAt: '2099-01-01T00:00:00Z',
    });
    await tap('pay', 'tender-card');
    await screen.findByTestId('card-verdict');
    vi.spyOn(till.gateway, 'post').mockRejectedValue(new Unreachable());

    await tap('card-paid');

    await screen.findByTestId('receipt');
    expect(await store.remember('verdicts')).toMatchObject([{ approved: true, decidedBy: 'staff-1' }]);
  });

  it('takes no second decision while the first is on its way', async () => {
    terminal({ state: 'unknown', message: 'Regardez le ticket' });
    signedIn('cashier', 'shop');
    await tap('pay', 'tender-card');
    await screen.findByTestId('card-verdict');
    let refuse: (error: Problem) => void = () => undefined;
    vi.spyOn(till.gateway, 'post').mockReturnValue(new Promise((_, reject) => (refuse = reject)));

    await tap('card-paid');

    await vi.waitFor(() => expect(screen.getByTestId('card-not-paid')).toHaveProperty('disabled', true));
    refuse(new Problem(503, 'journal-unavailable'));
    await screen.findByTestId('receipt');
  });

  it('says that the gateway refuses a decision, and blames no disk', async () => {
    terminal({ state: 'unknown', message: 'Regardez le ticket' });
    signedIn('cashier', 'shop');
    await tap('pay', 'tender-card');
    await screen.findByTestId('card-verdict');
    const refusal = new Problem(403, 'forbidden');
    vi.spyOn(till.gateway, 'post').mockRejectedValue(refusal);

    await tap('card-paid');

    expect((await screen.findByTestId('pay-error')).textContent).toBe(why(refusal));
  });

  it('asks the card for a part, which only the terminal gives back', async () => {
    const asked = terminal({ state: 'approved', cardName: 'Visa' }, { state: 'approved' });
    await tap('pay', 'tender-card-part', 'exact-pad-1', 'exact-pad-0', 'exact-pad-0', 'exact-take');
    await screen.findByTestId('card-taken');
    expect(screen.getByTestId('due').dataset['cents']).toBe('105');

    signedIn('cashier', 'shop');
    await tap('card-reverse', 'card-reverse-confirm');

    await vi.waitFor(() => expect(screen.getByTestId('due').dataset['cents']).toBe('205'), 10_000);
    expect(asked).toEqual(['pay 100', 'reversal']);
    expect(till.register.bound).toBe(false);
  });

  it('says so when there is no gateway to give a part back by', async () => {
    const asked = terminal({ state: 'approved', cardName: 'Visa' });
    signedIn('cashier', 'shop');
    await tap('pay', 'tender-card-part', 'exact-pad-1', 'exact-pad-0', 'exact-pad-0', 'exact-take');
    vi.spyOn(till.devices, 'gateway', 'get').mockReturnValue(null);

    await tap('card-reverse', 'card-reverse-confirm');

    expect((await screen.findByTestId('pay-error')).textContent).toContain('passerelle');
    expect(asked).toEqual(['pay 100']);
  });

  it('says so when the card is taken on a terminal of its own', async () => {
    await tap('pay', 'tender-card');

    expect((await screen.findByTestId('apart')).textContent).toBe('Terminal à part');
    await tap('exact-take');
    await screen.findByTestId('receipt');
  });
});
