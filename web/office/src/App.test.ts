import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import App from './App.svelte';
import { keptDraft } from './receiving/keep';
import { router } from './state/router.svelte';
import { signIn } from './state/session';
import { browserParts } from './testing';

const milk = {
  id: 'a1',
  name: 'Lait',
  code: 'A1',
  barcodes: [],
  unit: 'piece',
  toWeigh: false,
  kind: 'article',
};
const article = {
  ...milk,
  priceCents: 155,
  costCents: 110,
  vatRateBp: 600,
  availableAtTill: true,
  version: 1,
};
const supplier = { id: 's1', name: 'Laiterie', version: 1 };

let expired = false;
let posted: Record<string, unknown>[] = [];

function answer(path: string, init: RequestInit): [number, unknown] {
  if (path.endsWith('/sign-in')) {
    const roles = ['cashier', 'shop'];
    expired = false;
    return JSON.parse(String(init.body)).pin === '2468'
      ? [
          200,
          { token: 't', name: 'Claire Dupont', roles, expiresAt: new Date(Date.now() + 1.8e6).toISOString() },
        ]
      : [401, { code: 'wrong-badge-or-pin' }];
  }
  if (expired) return [401, { code: 'unauthorized' }];
  if (path.includes('/goods-receipts') && init.method === 'POST') {
    posted.push(JSON.parse(String(init.body)));
    return [201, { id: 'r1', number: 7, receivedOn: '2026-11-24', supplierName: 'Laiterie', lines: [] }];
  }
  if (path.includes('/articles')) return [200, { items: [article], total: 1 }];
  if (path.includes('/suppliers/s1')) return [200, supplier];
  if (path.includes('/goods-receipts/')) return [404, { code: 'receipt-not-found' }];
  return [200, { items: [], total: 0 }];
}

beforeEach(() => {
  browserParts();
  expired = false;
  posted = [];
  signIn.signOut();
  localStorage.clear();
  router.replace([]);
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const [status, body] = answer(path, init);
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  });
});

afterEach(() => vi.unstubAllGlobals());

async function enter(pin = '2468', badge = '2001'): Promise<void> {
  await fireEvent.input(await screen.findByTestId('badge'), { target: { value: badge } });
  await fireEvent.input(screen.getByTestId('pin'), { target: { value: pin } });
  await fireEvent.submit(screen.getByTestId('sign-in'));
}

describe('the office', () => {
  it('opens with badge and PIN, and leads where the roles lead', async () => {
    render(App);
    await enter();
    expect((await screen.findByTestId('who')).textContent).toBe('Claire Dupont');
    expect(screen.getByTestId('nav-import')).toBeTruthy();
    expect(screen.queryByTestId('nav-entries')).toBeNull();
  });

  it('says that badge or PIN are wrong', async () => {
    render(App);
    await enter('0000');
    expect((await screen.findByTestId('sign-in-error')).textContent).toBe('Badge ou code incorrect.');
  });

  it('does not open a page that the roles do not open', async () => {
    render(App);
    await enter();
    router.go(['entries']);
    expect(await screen.findByText('Votre badge n’ouvre pas cette page.')).toBeTruthy();
  });

  it('asks again above the page when the sign-in has expired, and goes on', async () => {
    render(App);
    await enter();
    router.go(['articles'], { query: 'lait' });
    await screen.findByText('Lait');
    expired = true;
    router.setQuery({ query: 'lai' });
    const dialog = await screen.findByTestId('sign-in-again');
    expect(screen.getByTestId('article-table')).toBeTruthy();
    await fireEvent.input(within(dialog).getByTestId('badge'), { target: { value: '2001' } });
    await fireEvent.input(within(dialog).getByTestId('pin'), { target: { value: '2468' } });
    await fireEvent.submit(within(dialog).getByTestId('sign-in'));
    await vi.waitFor(() => expect(screen.queryByTestId('sign-in-again')).toBeNull());
    expect(router.route.query['query']).toBe('lai');
    await vi.waitFor(() => expect(screen.queryByTestId('failure')).toBeNull());
  });
});

describe('a delivery', () => {
  async function typed(): Promise<void> {
    render(App);
    await enter();
    router.go(['receipts', 'new'], { supplierId: 's1' });
    await screen.findByTestId('chosen-supplier');
    const add = screen.getByTestId('add-line');
    await fireEvent.input(add, { target: { value: 'A1' } });
    await fireEvent.keyDown(add, { key: 'Enter' });
    await fireEvent.input(await screen.findByTestId('quantity'), { target: { value: '12' } });
  }

  it('is posted once, with the id that the draft was born with', async () => {
    await typed();
    const id = keptDraft()?.id;
    await fireEvent.click(screen.getByTestId('post-receipt'));
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    expect(posted[0]).toMatchObject({
      id,
      supplierId: 's1',
      lines: [{ articleId: 'a1', quantityMilli: 12_000, unitCostCents: 110 }],
    });
    await vi.waitFor(() => expect(keptDraft()).toBeUndefined());
  });

  it('is kept in this browser as typed', async () => {
    await typed();
    expect(keptDraft()).toMatchObject({ supplierId: 's1', lines: [{ quantity: '12', cost: '1,10' }] });
  });

  it('is not posted with half a piece', async () => {
    await typed();
    await fireEvent.input(screen.getByTestId('quantity'), { target: { value: '1,5' } });
    await fireEvent.click(screen.getByTestId('post-receipt'));
    expect(screen.getByTestId('line-fault').textContent).toBe('Vendu à la pièce\u00a0: nombre entier');
    expect(posted).toHaveLength(0);
  });
});
