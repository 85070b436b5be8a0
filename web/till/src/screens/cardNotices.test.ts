import 'fake-indexeddb/auto';
import { Problem, tongue } from '@fourmiliere/ui';
import { cleanup, configure, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Till } from '../app/till.svelte';
import { freshStore } from '../testing';
import type { TillStore } from '../store/store';
import Counter from './Counter.svelte';
import { Shop, stubBrowser } from './testing';

configure({ asyncUtilTimeout: 10_000 });

const gateway = 'http://localhost:8085/device';
const id = '0198c0de-0000-7000-8000-000000000009';

describe('what nobody may overlook about a card', () => {
  const user = userEvent.setup({ delay: null });
  let till: Till;
  let store: TillStore;

  beforeEach(async () => {
    localStorage.clear();
    tongue.use('fr');
    stubBrowser(new Shop());
    store = await freshStore();
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

  it('is a decision that the terminal contradicts, until the shop role has seen to it', async () => {
    await store.keep('verdicts', [{ gateway, id, approved: true, amountCents: 1234 }]);
    await open();
    signedIn('cashier', 'shop');
    vi.spyOn(till.gateway, 'post').mockRejectedValue(new Problem(409, 'payment-not-open'));
    vi.spyOn(till.gateway, 'get').mockResolvedValue({ id, state: 'declined', amountCents: 1234 });
    await till.verdicts.tell();
    signedIn('cashier');
    const told = (await screen.findByTestId('contradicted')).textContent;
    expect(told).toMatch(/12,34.*« Payé ».*« Non payé ».*responsable/s);
    expect(screen.queryByTestId('contradicted-ok')).toBeNull();

    signedIn('cashier', 'shop');
    await user.click(await screen.findByTestId('contradicted-ok'));

    await vi.waitFor(() => expect(screen.queryByTestId('contradicted')).toBeNull());
    expect(await store.remember('verdicts')).toEqual([]);
  });
});
