import 'fake-indexeddb/auto';
import { tongue } from '@fourmiliere/ui';
import { cleanup, configure, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Till } from '../app/till.svelte';
import { heardWeight } from '../devices/weighing';
import { beer, freshStore, article } from '../testing';
import { TillStore } from '../store/store';
import Counter from './Counter.svelte';
import { apples, Shop, stubBrowser } from './testing';

configure({ asyncUtilTimeout: 10_000 });

/** Patient: the machine may be busy. */
function eventually(proof: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(proof, { timeout: 10_000 });
}

describe('the till', () => {
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
  });
  afterEach(() => {
    till.outbox.stop();
    cleanup();
    vi.unstubAllGlobals();
  });

  async function open() {
    till = new Till(store);
    await till.start();
    render(Counter, { till });
  }

  async function tap(...ids: string[]) {
    for (const id of ids) await user.click(await screen.findByTestId(id));
  }

  async function signIn() {
    await tap(
      'numpad-1',
      'numpad-0',
      'numpad-0',
      'numpad-1',
      'sign-in-next',
      'numpad-2',
      'numpad-4',
      'sign-in-next',
    );
  }

  async function signInAndOpen() {
    await signIn();
    await tap('count-more-2000');
    await eventually(() => expect(screen.getByTestId('open-till')).toHaveProperty('disabled', false));
    await tap('open-till');
    await screen.findAllByTestId('article');
  }

  it('sells a scanned beer for cash with two taps and shows its number', async () => {
    await signInAndOpen();
    till.scan('5400141234565');

    await tap('pay', 'cash-exact');

    expect((await screen.findByTestId('receipt-number')).dataset['number']).toBe('1');
    expect(screen.getByTestId('receipt-total').dataset['cents']).toBe('205');
    expect([...shop.sales.values()]).toMatchObject([
      { totals: { totalCents: 205 }, tenders: [{ amountCents: 205 }] },
    ]);
  });

  it('leaves a ticket with the gateway before it sends it, and says when the server has it', async () => {
    await signInAndOpen();
    till.scan('5400141234565');
    const { keeping } = till.devices;
    const keep = vi.spyOn(keeping, 'keep').mockImplementation(() => {
      expect(shop.sales.size).toBe(0);
      return Promise.resolve();
    });
    const delivered = vi.spyOn(keeping, 'delivered');

    await tap('pay', 'cash-exact');

    await screen.findByTestId('receipt-number');
    expect(keep.mock.calls[0]?.[0]).toMatchObject([{ kind: 'sale', body: { totals: { totalCents: 205 } } }]);
    expect(delivered.mock.calls[0]?.[0]).toMatchObject({ id: keep.mock.calls[0]?.[0][0]?.id });
    expect(shop.sales.size).toBe(1);
  });

  it('goes on selling while the server is away and sends when it is back', async () => {
    await signInAndOpen();
    shop.away = true;
    till.scan('5400141234565');
    await tap('pay', 'cash-exact');
    await screen.findByTestId('away');
    expect(screen.getByTestId('unsent').dataset['count']).toBe('1');

    shop.away = false;
    await till.connection.probe();

    await eventually(() => expect(screen.getByTestId('unsent').dataset['count']).toBe('0'));
    expect(shop.sales.size).toBe(1);
    expect(screen.queryByTestId('away')).toBeNull();
  });

  it('lets in whom it knows while the server is away, and asks again when it is back', async () => {
    await signInAndOpen();
    await eventually(async () => expect(await store.remember('knownStaff')).toHaveProperty('1001'));
    till.signOut();
    shop.away = true;
    await signIn();
    await screen.findAllByTestId('article');
    till.scan('5400141234565');
    await tap('pay', 'cash-exact', 'next-customer');
    await eventually(() => expect(screen.getByTestId('unsent').dataset['count']).toBe('1'));

    shop.away = false;
    await till.connection.probe();
    await screen.findByTestId('sign-in-again');
    expect(shop.sales.size).toBe(0);
    till.scan('1001');
    await tap('numpad-2', 'numpad-4', 'sign-in-next');

    await eventually(() => expect(screen.getByTestId('unsent').dataset['count']).toBe('0'));
    expect(shop.sales.size).toBe(1);
  });

  it.each([423, 429, 500, 503])('lets in nobody on its own while the server answers %i', async (status) => {
    await signInAndOpen();
    await eventually(async () => expect(await store.remember('knownStaff')).toHaveProperty('1001'));
    till.signOut();
    shop.refusesSignIn = status;
    await signIn();

    await screen.findByTestId('sign-in-error');
    expect(till.signIn.active).toBe(false);
    expect(await store.remember('knownStaff')).toHaveProperty('1001');
  });

  it('forgets whom the server no longer lets in', async () => {
    await signInAndOpen();
    await eventually(async () => expect(await store.remember('knownStaff')).toHaveProperty('1001'));
    till.signOut();
    shop.refusesSignIn = 401;
    await signIn();

    await screen.findByTestId('sign-in-error');
    expect(await store.remember('knownStaff')).toEqual({});
  });

  it('lets in nobody whom it does not know while the server is away', async () => {
    shop.away = true;
    await signIn();

    expect((await screen.findByTestId('sign-in-error')).textContent).toContain(
      'cette caisse ne vous a pas vu',
    );
  });

  it('keeps a scan during payment in sight and adds it when asked', async () => {
    await signInAndOpen();
    till.scan('5400141234565');
    await tap('pay');

    till.scan('5400141234565');
    expect((await screen.findByTestId('held-scans')).textContent).toContain('Bière blonde');
    expect(screen.getByTestId('due').dataset['cents']).toBe('205');
    await tap('held-add');

    expect((await screen.findByTestId('line')).dataset['quantity']).toBe('2000');
  });

  it('shows an unknown code until it is set aside, whatever is scanned next', async () => {
    await signInAndOpen();

    till.scan('999999');
    till.scan('5400141234565');

    expect((await screen.findByTestId('unknown-scan')).textContent).toContain('999999');
    expect(screen.getAllByTestId('line')).toHaveLength(1);
    await tap('unknown-ok');
    expect(screen.queryByTestId('unknown-scan')).toBeNull();
  });

  it('says that scans may be lost when the gateway can’t tell, until somebody has looked', async () => {
    const sockets: { onmessage?: (event: { data: string }) => void }[] = [];
    const hear = (id: string, type: string, data: object) =>
      sockets.at(-1)?.onmessage?.({ data: JSON.stringify({ id, type, time: 'x', data }) });
    const welcome = (id: string, missed: boolean) => hear(id, 'device.welcome.v1', { missed });
    vi.stubGlobal(
      'WebSocket',
      class {
        onmessage?: (event: { data: string }) => void;
        constructor() {
          sockets.push(this);
        }
        close() {}
      },
    );
    await signInAndOpen();
    hear('0191-f', 'device.device-status-changed.v1', {
      deviceId: 'scanner-1',
      kind: 'scanner',
      state: 'connected',
    });
    welcome('0192-a', false);
    till.scan('5400141234565');
    expect(screen.queryByTestId('scans-missed')).toBeNull();

    welcome('0192-b', true);

    expect((await screen.findByTestId('scans-missed')).textContent).toContain(
      'Des scans ont pu se perdre pendant la coupure : vérifiez le panier.',
    );
    await tap('scans-looked');
    expect(screen.queryByTestId('scans-missed')).toBeNull();
  });

  it('loses neither basket nor scan to an expired token', async () => {
    await signInAndOpen();
    till.scan('5400141234565');
    shop.expired = true;
    await till.syncArticles();
    await screen.findByTestId('sign-in-again');

    till.scan('5400141234565');
    till.scan('1001');
    await tap('numpad-2', 'sign-in-next');

    await eventually(() => expect(screen.queryByTestId('sign-in-again')).toBeNull());
    expect(screen.getAllByTestId('line')).toHaveLength(1);
    expect(till.register.held.map((scan) => scan.code)).toEqual(['5400141234565']);
  });

  it('comes back to the payment after a reload, and to the receipt after that', async () => {
    await signInAndOpen();
    till.scan('5400141234565');
    await tap('pay');
    cleanup();
    await open();
    expect((await screen.findByTestId('due')).dataset['cents']).toBe('205');

    await user.click(screen.getAllByTestId('cash-note')[0] as HTMLElement);
    await screen.findByTestId('change');
    await eventually(async () => expect(await store.remember('showing')).toBeTruthy());
    cleanup();
    await open();

    expect((await screen.findByTestId('change')).dataset['cents']).toBe('295');
  });

  it('weighs by hand without a scale and says so on the ticket', async () => {
    await signInAndOpen();
    till.pick(apples);

    await tap('weigh-pad-7', 'weigh-pad-5', 'weigh-pad-0', 'weigh-take');

    expect((await screen.findByTestId('line')).textContent).toContain('poids manuel');
    expect(screen.getByTestId('total').dataset['cents']).toBe('225');
  });

  it('sells a stable weight of the scale once', async () => {
    await signInAndOpen();
    const weigh = () =>
      (till.devices.scales = heardWeight(
        till.devices.scales,
        { deviceId: 's', state: 'stable', grams: 1234, weighingId: 'w1' },
        performance.now(),
      ));
    weigh();
    till.pick(apples);
    await screen.findByTestId('weigh');
    weigh();
    await tap('weigh-take');

    weigh();
    till.pick(apples);

    expect((await screen.findByTestId('weigh-state')).dataset['state']).toBe('taken');
    expect(screen.getByTestId('weigh-take')).toHaveProperty('disabled', true);
    expect(till.register.basket.lines).toMatchObject([{ quantityMilli: 1234, weighingId: 'w1' }]);
  });

  it('asks once more before it closes with nothing counted', async () => {
    await signInAndOpen();
    await tap('menu', 'menu.close', 'close-till');
    await screen.findByTestId('closing-empty');
    expect(shop.closings).toBe(0);

    await tap('close-till');

    await eventually(() => expect(shop.closings).toBe(1));
  });

  async function closeWithoutAnswer() {
    await signInAndOpen();
    till.useSession(till.session && { ...till.session, id: 'closed' });
    await tap('menu', 'menu.close', 'count-more-2000');
    await till.outbox.flush();
    shop.losesAnswer = true;
    await tap('close-till');
    await screen.findByTestId('closing-error');
  }

  it('shows the report of a closing whose answer was lost', async () => {
    await closeWithoutAnswer();
    expect(shop.closings).toBe(1);

    await till.findSession();

    expect(await screen.findByTestId('closed')).toBeTruthy();
    expect(till.closedElsewhere).toBe(false);
  });

  it('says that somebody else closed what this till failed to close and left', async () => {
    await closeWithoutAnswer();
    till.screen = 'sell';
    till.pick(beer);

    await till.findSession();

    expect(till.screen).toBe('sell');
    expect(till.closedElsewhere).toBe(true);
    expect(till.register.empty).toBe(false);
  });

  it('says that the disk keeps nothing, and sells nothing that is not kept', async () => {
    await signInAndOpen();
    vi.spyOn(store, 'keep').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    vi.spyOn(store, 'complete').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    till.pick(article());

    await screen.findByTestId('unkept');
    await tap('pay');
    await tap('cash-exact');

    expect((await screen.findByTestId('pay-error')).textContent).toContain('pas enregistrée');
    expect(till.register.empty).toBe(false);
  });

  it('gives a discount only to the shop role', async () => {
    await signInAndOpen();
    till.scan('5400141234565');
    await tap('line');
    expect(screen.queryByTestId('line-discount')).toBeNull();
    await tap('dialog-close');

    till.signIn.accept({
      token: 'x',
      name: 'Salim',
      roles: ['cashier', 'shop'],
      expiresAt: '2099-01-01T00:00:00Z',
    });
    await tap('line', 'line-discount', 'line-pad-5', 'line-pad-0', 'line-apply');

    // Half of 1.95 is 0.975: the discount rounds to 0.98, and the deposit stays whole.
    expect(screen.getByTestId('total').dataset['cents']).toBe('107');
  });

  it('says in the bar what is wrong with a device, and what to do in its dialog', async () => {
    await signInAndOpen();
    till.devices.roster.connected(true);
    till.devices.roster.heard('scale', 'disconnected', 'scale-1', 'port x is missing: is the cable in?');
    await eventually(() => expect(screen.getByTestId('devices').textContent).toContain('Balance à voir'));

    await tap('devices');

    const device = await screen.findByTestId('device');
    expect(device.dataset['trouble']).toBe('unplugged');
    expect(device.textContent).toContain('Rebranchez son câble');
  });

  it('says that the gateway is away', async () => {
    await signInAndOpen();
    till.devices.roster.connected(true);

    till.devices.roster.connected(false);

    await eventually(() =>
      expect(screen.getByTestId('devices').textContent).toContain('Appareils injoignables'),
    );
  });

  it('says that the gateway can keep nothing', async () => {
    await signInAndOpen();
    till.devices.roster.connected(true);
    till.devices.roster.keepsNothing = true;

    await tap('devices');

    expect((await screen.findByTestId('keeps-nothing')).textContent).toContain('rien écrire');
    expect(screen.getByTestId('devices').textContent).toContain('Passerelle à voir');
  });

  it('tells the printer’s trouble beside the ticket that waits for it', async () => {
    await signInAndOpen();
    till.scan('5400141234565');
    await tap('pay', 'cash-exact');
    const reference = await screen.findByTestId('receipt-reference');
    expect(reference).toBeTruthy();
    till.devices.roster.connected(true);
    till.devices.roster.heard('printer', 'disconnected', 'printer-1', 'the paper is out');

    till.devices.printing.job = { id: till.receipt?.id ?? '', state: 'waiting' };

    expect((await screen.findByTestId('print-state')).textContent).toContain('Plus de papier');
  });
});
