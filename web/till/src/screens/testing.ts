import { vi } from 'vitest';
import type { Till } from '../app/till.svelte';
import type { PaymentView } from '../payment/cardPayment';
import { article, beer, bottle } from '../testing';

export const apples = article({
  id: 'apples',
  name: 'Pommes au kilo',
  unit: 'kg',
  priceCents: 300,
  toWeigh: true,
});

const closedSession = {
  id: 'closed',
  tillId: 'caisse-1',
  businessDate: '2026-11-24',
  openedAt: '2026-11-24T08:00:00Z',
  openedBy: 'staff',
  closedAt: '2026-11-24T12:00:00Z',
  floatCents: 2000,
  salesCount: 0,
  refundsCount: 0,
  totalCents: 0,
  tenders: [],
  vat: [],
  roundingCents: 0,
  cashMovementsCents: 0,
  expectedCashCents: 2000,
  countedCashCents: 2000,
  differenceCents: 0,
};

/** The services, as far as these stories need them. */
export class Shop {
  away = false;
  expired = false;
  /** What sign-in answers instead of a token. */
  refusesSignIn: number | null = null;
  closings = 0;
  /** The next answer gets lost on its way; what was asked is done. */
  losesAnswer = false;
  session: Record<string, unknown> | null = null;
  readonly sales = new Map<string, unknown>();

  readonly fetch: typeof fetch = (input, init) => {
    if (this.away) return Promise.reject(new TypeError('Failed to fetch'));
    const token = new Headers(init?.headers).get('authorization') ?? '';
    if (token.endsWith('.')) return Promise.resolve(new Response(null, { status: 401 }));
    const [status, body] = this.answer(
      String(input),
      init?.method ?? 'GET',
      init?.body ? JSON.parse(String(init.body)) : null,
    );
    if (this.losesAnswer) {
      this.losesAnswer = false;
      return Promise.reject(new TypeError('Failed to fetch'));
    }
    const headers = { 'content-type': 'application/json' };
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
  };

  private answer(path: string, method: string, body: Record<string, unknown> | null): [number, unknown] {
    if (path === '/sales/api/sign-in') {
      if (this.refusesSignIn) return [this.refusesSignIn, { code: 'refused' }];
      this.expired = false;
      return [
        200,
        {
          token: `t${Math.random()}`,
          name: 'Camille',
          roles: ['cashier'],
          expiresAt: '2099-01-01T00:00:00Z',
        },
      ];
    }
    if (this.expired) return [401, { code: 'unauthorized' }];
    if (path.includes('/assortment'))
      return [200, { version: 1, since: 0, articles: [article(), apples, beer, bottle], delisted: [] }];
    if (path.endsWith('/till-sessions/closed')) return [200, closedSession];
    if (path.includes('/till-sessions') && method === 'GET')
      return [200, { items: this.session ? [this.session] : [] }];
    if (path.endsWith('/close')) {
      this.closings++;
      this.session = null;
      return [200, closedSession];
    }
    if (path.endsWith('/till-sessions')) return [201, (this.session = { ...body, floatCents: 2000 })];
    if (method === 'PUT' && path.includes('/sales/')) {
      this.sales.set(path, body);
      return [201, { receiptNumber: this.sales.size, late: false }];
    }
    return [200, { status: 'UP' }];
  }
}

/** What jsdom has not, and this shop instead of the network. */
export function stubBrowser(shop: Shop): void {
  vi.stubGlobal('fetch', shop.fetch);
  vi.stubGlobal(
    'WebSocket',
    class {
      close() {}
    },
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
}

/** A terminal at the till's gateway, which answers that to each payment and reversal; what it was asked for. */
export function terminalOf(till: Till, answers: Partial<PaymentView>[]): string[] {
  const asked: string[] = [];
  till.devices.terminal = 'ready';
  vi.spyOn(till.devices, 'gateway', 'get').mockReturnValue('http://localhost:8085/device');
  const payments = new Map<string, object>();
  vi.spyOn(till.gateway, 'put').mockImplementation((path, body) => {
    asked.push(`pay ${(body as { amountCents: number }).amountCents}`);
    const id = path.split('/').at(-1) ?? '';
    payments.set(id, { id, ...(body as object), message: '', ...answers.shift() });
    return Promise.resolve(payments.get(id) as never);
  });
  vi.spyOn(till.gateway, 'get').mockImplementation((path) =>
    Promise.resolve(payments.get(path.split('/').at(-1) ?? '') as never),
  );
  vi.spyOn(till.gateway, 'post').mockImplementation((path, body) => {
    const [id = '', deed = ''] = path.split('/').slice(-2);
    asked.push(deed);
    if (deed === 'reversal') {
      const own = (body as { id: string }).id;
      const amountCents = (payments.get(id) as PaymentView).amountCents;
      payments.set(own, { id: own, amountCents, reverses: id, message: '', ...answers.shift() });
      return Promise.resolve(payments.get(own) as never);
    }
    const { approved } = body as { approved: boolean };
    payments.set(id, { ...payments.get(id), state: approved ? 'approved' : 'declined' });
    return Promise.resolve(payments.get(id) as never);
  });
  return asked;
}
