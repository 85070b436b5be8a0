import 'fake-indexeddb/auto';
import { Problem, tongue } from '@fourmiliere/ui';
import { cleanup, configure, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Till } from '../app/till.svelte';
import { remove } from '../basket/basket';
import { heardWeight, type WeightMessage } from '../devices/weighing';
import { saleBody } from '../sale/sale';
import type { Session } from '../session/session';
import { freshStore } from '../testing';
import Counter from './Counter.svelte';
import { apples, Shop, stubBrowser } from './testing';

configure({ asyncUtilTimeout: 10_000 });

describe('weighing at the counter', () => {
  const user = userEvent.setup({ delay: null });
  let till: Till;
  let order: ReturnType<typeof vi.spyOn>;
  const lying = new Map<string, WeightMessage>();
  let timer: ReturnType<typeof setInterval>;

  beforeEach(async () => {
    localStorage.clear();
    tongue.use('fr');
    stubBrowser(new Shop());
    lying.clear();
    till = new Till(await freshStore());
    await till.start();
    till.signIn.accept({
      token: 't',
      name: 'Camille',
      roles: ['cashier'],
      expiresAt: '2099-01-01T00:00:00Z',
    });
    till.useSession({ id: 'open', tillId: till.settings.tillId } as Session);
    order = vi.spyOn(till.devices, 'order');
    render(Counter, { till });
    timer = setInterval(speak, 100);
  });
  afterEach(() => {
    clearInterval(timer);
    till.outbox.stop();
    cleanup();
    vi.unstubAllGlobals();
  });

  /** The gateway tells of each scale again and again. */
  function speak() {
    for (const message of lying.values())
      till.devices.scales = heardWeight(till.devices.scales, message, performance.now());
  }

  function says(state: WeightMessage['state'], deviceId = 'scale-1', over: Partial<WeightMessage> = {}) {
    lying.set(deviceId, { deviceId, state, ...over });
    speak();
  }

  function lies(grams: number, weighingId: string, deviceId = 'scale-1') {
    says('stable', deviceId, { grams, weighingId });
  }

  function atGateway() {
    vi.spyOn(till.devices, 'gateway', 'get').mockReturnValue('http://till/device');
    return vi.spyOn(till.gateway, 'post');
  }

  async function tap(...ids: string[]) {
    for (const id of ids) await user.click(await screen.findByTestId(id));
  }

  /** As on the screen, with the blanks that a line may be broken at. */
  async function text(id: string) {
    return ((await screen.findByTestId(id)).textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  function state() {
    return screen.getByTestId('weigh-state').dataset['state'];
  }

  it('asks which of two loaded scales it is, and sells what lies on that one', async () => {
    lies(500, 'w1', 'scale-1');
    lies(300, 'w2', 'scale-2');
    till.pick(apples);
    await vi.waitFor(() => expect(state()).toBe('choose'));
    expect(screen.getByTestId('weigh-take')).toHaveProperty('disabled', true);
    expect(await text('pan-scale-2')).toBe('Balance 2 0,300 kg');

    await tap('pan-scale-2');

    await vi.waitFor(() => expect(state()).toBe('ready'));
    await tap('weigh-take');
    expect(till.register.basket.lines).toMatchObject([{ quantityMilli: 300, weighingId: 'w2' }]);
    till.pick(apples);
    await vi.waitFor(() => expect(till.devices.scaleId).toBe('scale-1'));
  });

  it('tells the price to the scale that is loaded', async () => {
    says('zero', 'scale-1');
    lies(300, 'w2', 'scale-2');

    till.pick(apples);

    await vi.waitFor(() => expect(order.mock.calls).toEqual([['scale-2', 300, 0]]));
  });

  it('has nothing to choose from with one scale', async () => {
    lies(500, 'w1');
    till.pick(apples);

    await screen.findByTestId('weigh');

    expect(screen.queryByTestId('pans')).toBeNull();
  });

  it('goes back to a scale that blipped when the dialog opened', async () => {
    says('disconnected');
    till.pick(apples);
    await vi.waitFor(() => expect(state()).toBe('manual'));

    lies(500, 'w1');

    await vi.waitFor(() => expect(state()).toBe('ready'));
    expect(till.weighing.byHand).toBe(false);
  });

  it('lets her finish the weight that she types when the scale comes back', async () => {
    says('disconnected');
    till.pick(apples);
    await tap('weigh-pad-7', 'weigh-pad-5');

    lies(500, 'w1');
    await screen.findByTestId('weigh-switch');
    await tap('weigh-pad-0', 'weigh-take');

    expect(till.register.basket.lines).toMatchObject([{ quantityMilli: 750, manual: true }]);
  });

  it('keeps what she typed while she looks at the scale', async () => {
    says('disconnected');
    till.pick(apples);
    await tap('weigh-pad-7', 'weigh-pad-5');
    lies(500, 'w1');

    await tap('weigh-switch');
    await vi.waitFor(() => expect(state()).toBe('ready'));
    await tap('weigh-switch');

    expect(await text('weight')).toBe('0,075kg');
  });

  it('does not ask for the weight by hand when the cable falls out meanwhile', async () => {
    lies(500, 'w1');
    till.pick(apples);
    await vi.waitFor(() => expect(state()).toBe('ready'));

    says('disconnected');

    await vi.waitFor(() => expect(state()).toBe('disconnected'));
    expect(await text('weigh-state')).toContain('Balance débranchée');
  });

  it('says what a scale reports that gives no weight, and what to do', async () => {
    says('zero');
    till.pick(apples);
    await vi.waitFor(() => expect(state()).toBe('zero'));

    till.devices.roster.heard('scale', 'disconnected', 'scale-1', 'the scale shows Error: is it overloaded?');
    says('disconnected');

    await vi.waitFor(() => expect(state()).toBe('disconnected'));
    expect(await text('weigh-state')).toContain('La balance ne peut pas peser');
    expect(await text('weigh-trouble')).toBe(
      'Elle signale une panne : videz le plateau, éteignez-la et rallumez-la.',
    );

    till.devices.roster.heard('scale', 'connected', 'scale-1', null);
    lies(500, 'w1');

    await vi.waitFor(() => expect(state()).toBe('ready'));
    expect(screen.queryByTestId('weigh-trouble')).toBeNull();
  });

  it('does not guess which of two scales has the trouble', async () => {
    says('zero', 'scale-1');
    says('zero', 'scale-2');
    till.pick(apples);
    await screen.findByTestId('pans');

    till.devices.roster.heard('scale', 'disconnected', 'scale-1', 'the scale shows Error: is it overloaded?');
    till.devices.roster.heard('scale', 'connected', 'scale-2', null);
    says('disconnected', 'scale-1');
    says('disconnected', 'scale-2');

    await vi.waitFor(() => expect(state()).toBe('disconnected'));
    expect(screen.queryByTestId('weigh-trouble')).toBeNull();
  });

  it('has the scale zeroed that is below zero, once, and shows that it is under way', async () => {
    const post = atGateway();
    let answer: (value?: unknown) => void = () => undefined;
    post.mockImplementationOnce(() => new Promise<never>((resolve) => (answer = resolve as typeof answer)));
    says('under');
    till.pick(apples);
    expect(await text('weigh-state')).toContain('Sous zéro : videz la balance, puis remettez à zéro');

    await tap('zero');

    expect(screen.getByTestId('zero')).toHaveProperty('disabled', true);
    expect(post.mock.calls).toEqual([['http://till/device/api/scales/scale-1/zero']]);
    answer();
    says('zero');
    await vi.waitFor(() => expect(screen.queryByTestId('zero')).toBeNull());
  });

  it('says what to do when the scale refuses to be zeroed', async () => {
    atGateway().mockRejectedValueOnce(new Problem(409, 'zero-refused'));
    says('light');
    till.pick(apples);

    await tap('zero');

    expect(await text('zero-fault')).toBe(
      'La balance ne montre pas zéro. Enlevez tout du plateau, attendez qu’elle se repose, puis réessayez.',
    );
    expect(screen.getByTestId('zero')).toHaveProperty('disabled', false);
  });

  it('leaves a real load alone', async () => {
    lies(500, 'w1');
    till.pick(apples);

    await screen.findByTestId('weigh');

    expect(screen.queryByTestId('zero')).toBeNull();
  });

  it('says of a weight that it is on the ticket only while it is there', async () => {
    lies(500, 'w1');
    till.pick(apples);
    await vi.waitFor(() => expect(state()).toBe('ready'));
    await tap('weigh-take');
    till.pick(apples);
    await vi.waitFor(() => expect(state()).toBe('taken'));
    expect(await text('weigh-state')).toContain('Ce poids est déjà sur le ticket : retirez, puis reposez');

    till.register.change(remove(till.register.basket, '1'));

    await vi.waitFor(async () =>
      expect(await text('weigh-state')).toContain('Ce poids a déjà servi : retirez, puis reposez'),
    );
    expect(screen.getByTestId('weigh-take')).toHaveProperty('disabled', true);
    till.register.undo();
    await vi.waitFor(async () => expect(await text('weigh-state')).toContain('déjà sur le ticket'));
  });

  it('sells the net weight of a jar that was weighed empty first', async () => {
    lies(312, 'jar');
    till.pick(apples);
    await tap('tare');
    await vi.waitFor(() => expect(screen.getByTestId('tare-take')).toHaveProperty('disabled', false));
    await tap('tare-take');
    await vi.waitFor(() => expect(state()).toBe('jar'));
    expect(await text('weigh-state')).toContain('Récipient pesé : remplissez-le, puis reposez-le');

    says('zero');
    lies(850, 'full');

    await vi.waitFor(() => expect(state()).toBe('ready'));
    expect(await text('gross')).toBe('brut 0,850 kg − tare 0,312 kg');
    expect(await text('weight')).toBe('0,538kg net');
    await tap('weigh-take');
    expect(till.register.basket.lines).toMatchObject([
      { quantityMilli: 538, weighingId: 'full', tare: { grams: 312, weighingId: 'jar' } },
    ]);
    expect(await text('line')).toContain('brut 0,850 kg − tare 0,312 kg');
    const sold = saleBody(till.register.lines, [], { tillSessionId: 'open', completedAt: 'now' });
    expect(sold.lines[0]).toMatchObject({ quantityMilli: 538, weighingId: 'full' });
    expect(sold.lines[0], 'sales-service has no place for it').not.toHaveProperty('tare');
    expect(till.devices.scales.used).toEqual(new Set(['jar', 'full']));
  });

  it('refuses in words what is no heavier than its jar', async () => {
    lies(300, 'w1');
    till.pick(apples);
    await tap('tare', 'tare-pad-3', 'tare-pad-0', 'tare-pad-0', 'tare-take');

    await vi.waitFor(() => expect(state()).toBe('empty'));

    expect(await text('weigh-state')).toContain('Pas plus lourd que le récipient : rien à vendre');
    expect(screen.getByTestId('weigh-take')).toHaveProperty('disabled', true);
  });

  it('starts the next article without a jar, and has the last one at hand', async () => {
    lies(850, 'w1');
    till.pick(apples);
    await tap('tare', 'tare-pad-3', 'tare-pad-1', 'tare-pad-2', 'tare-take');
    await vi.waitFor(() => expect(state()).toBe('ready'));
    await tap('weigh-take');
    lies(712, 'w2');
    till.pick(apples);
    await vi.waitFor(async () => expect(await text('weight')).toBe('0,712kg'));
    expect(await text('tare-last')).toBe('Dernier : 312 g');

    await tap('tare-last');

    await vi.waitFor(async () => expect(await text('weight')).toBe('0,400kg net'));
    await tap('tare-none');
    await vi.waitFor(async () => expect(await text('weight')).toBe('0,712kg'));
  });

  it('takes no typed jar that the scale could not have shown, and says which it could', async () => {
    says('stable', 'scale-1', { grams: 850, weighingId: 'w1', intervalGrams: 5 });
    till.pick(apples);
    await tap('tare', 'tare-pad-3', 'tare-pad-1', 'tare-pad-2');

    expect(await text('tare-state')).toContain('Cette balance pèse de 5 en 5 g : tapez 310 g ou 315 g');
    expect(screen.getByTestId('tare-take')).toHaveProperty('disabled', true);
    till.devices.typed?.('Enter');
    expect(till.weighing.tare).toBeNull();
    await tap('tare-pad-erase', 'tare-pad-5', 'tare-take');
    expect(till.weighing.tare).toEqual({ grams: 315 });
  });

  it('does not have a jar at hand that the scale could not have shown', async () => {
    lies(850, 'w1');
    till.pick(apples);
    await tap('tare', 'tare-pad-3', 'tare-pad-1', 'tare-pad-2', 'tare-take');
    await vi.waitFor(() => expect(state()).toBe('ready'));
    await tap('weigh-take');

    says('stable', 'scale-1', { grams: 710, weighingId: 'w2', intervalGrams: 5 });
    till.pick(apples);

    await vi.waitFor(async () => expect(await text('weight')).toBe('0,710kg'));
    expect(screen.queryByTestId('tare-last')).toBeNull();
  });

  it('tells a scale that works out prices the jar', async () => {
    lies(850, 'w1');
    till.pick(apples);
    await tap('tare', 'tare-pad-3', 'tare-pad-1', 'tare-pad-2', 'tare-take');

    await vi.waitFor(() => expect(order.mock.lastCall).toEqual(['scale-1', 300, 312]));
    says('light');
    await vi.waitFor(async () =>
      expect(await text('weigh-state')).toContain('Trop léger : posez le récipient rempli'),
    );
  });

  it('takes no jar from a scale that moves, and none that is too heavy', async () => {
    says('moving');
    till.pick(apples);
    await tap('tare');
    expect(screen.getByTestId('tare-take')).toHaveProperty('disabled', true);

    lies(10_000, 'w1');

    await vi.waitFor(async () =>
      expect(await text('tare-state')).toContain('Trop lourd pour un récipient : 9,999 kg au plus'),
    );
    expect(screen.getByTestId('tare-take')).toHaveProperty('disabled', true);
  });

  it('reads no weight in a code that is scanned while the jar is weighed', async () => {
    lies(312, 'jar');
    till.pick(apples);
    await tap('tare');

    till.scan('0700000003124');

    expect(await text('tare-take')).toBe('Récipient de 0,312 kg');
    expect(till.register.basket.lines).toEqual([]);
    expect(till.register.unknown).toMatchObject([{ code: '0700000003124' }]);
  });
});
