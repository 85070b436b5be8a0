import type { Api } from '@fourmiliere/ui';
import type { Register } from '../app/register.svelte';
import type { Settings } from '../app/settings.svelte';
import type { TillStore } from '../store/store';
import { barrierTo } from './barrier';
import { Keeping } from './keeping';
import { PoleDisplay } from '../display/poleDisplay';
import { listenToKeyboard } from './keyboard';
import type { Pairing } from './pairing.svelte';
import { Printing } from './printing.svelte';
import { Roster } from './roster.svelte';
import { DeviceStream, streamAddress } from './stream';
import {
  hasScale,
  heardWeight,
  intervalNow,
  noScale,
  pansNow,
  scaleNow,
  streamLost,
  touchedScale,
  usedWeighing,
  weightNow,
  type Scales,
} from './weighing';

const tickMs = 100;
const scannerKnown = 'fourmiliere.scannerKnown';

/** Scanner and scale as the till sees them: by the gateway, by a scanner that types, or not at all. */
export class Devices {
  scales = $state.raw<Scales>(noScale);
  connected = $state(false);
  /** The gateway's card terminal; without a gateway nobody knows of one. */
  terminal = $state<'none' | 'away' | 'ready'>('none');
  /** The scale that is told to take what lies on it as nothing. */
  zeroing = $state<string | null>(null);
  readonly #terminals = new Map<string, 'away' | 'ready'>();
  #now = $state(performance.now());
  /** Keys that a person typed; the number pad of the screen in front takes them. */
  typed: ((key: string) => void) | null = null;

  /** The scale that is weighed on; null while there is none, or while somebody has to say which. */
  readonly scaleId = $derived(scaleNow(this.scales, this.#now));
  readonly weight = $derived(weightNow(this.scales, this.#now));
  readonly pans = $derived(pansNow(this.scales, this.#now));
  readonly hasScale = $derived(hasScale(this.scales));
  /** Why the only scale gives no weight, where that is known. */
  readonly scaleTrouble = $derived.by(() => {
    const scales = this.roster.all.filter(({ kind }) => kind === 'scale');
    return scales.length === 1 ? (scales[0]?.trouble ?? null) : null;
  });
  /** e of the scale that is weighed on, where it is known. */
  readonly interval = $derived(intervalNow(this.scales, this.#now));
  readonly #stream: DeviceStream;
  #told: Promise<unknown> = Promise.resolve();
  #wanted = false;
  /** A scanner came by the gateway: what types like a keyboard never did. Known still to a page that is loaded again. */
  #hasScanned = sessionStorage.getItem(scannerKnown) !== null;
  #looking = false;
  readonly printing: Printing;
  readonly keeping: Keeping;
  readonly pole: PoleDisplay;
  readonly roster: Roster;

  constructor(
    private readonly store: TillStore,
    private readonly settings: Settings,
    private readonly api: Api,
    pairing: Pick<Pairing, 'key'>,
    scanned: (code: string) => void,
    register: Pick<Register, 'scannerLost' | 'scannerBack'>,
  ) {
    this.roster = new Roster(() => pairing.key !== undefined);
    this.#stream = new DeviceStream(
      {
        addresses: () =>
          [location.origin, settings.gateway].filter(Boolean).map((origin) => streamAddress(origin)),
        tokens: () => [pairing.key, api.signIn.current?.token],
        memory: sessionStorage,
      },
      {
        scanned,
        weight: (message) => this.#see(heardWeight(this.scales, message, performance.now())),
        status: (kind, state, deviceId, lastError) => {
          this.roster.heard(kind, state, deviceId, lastError);
          if (kind === 'terminal') this.#terminalIs(deviceId, state === 'connected' ? 'ready' : 'away');
          if (kind === 'scanner' && state === 'connected') this.#knowScanner();
          if (kind === 'printer') this.printing.known = true;
          if (kind === 'display') this.pole.known = true;
        },
        connected: (yes) => {
          this.connected = yes;
          this.roster.connected(yes);
          if (yes) return;
          register.scannerLost();
          void this.#lookWhy();
          this.#see(streamLost(this.scales, performance.now()));
          this.#terminals.clear();
          this.terminal = 'none';
          this.printing.known = false;
          this.pole.known = false;
        },
        welcomed: (missed) => register.scannerBack(missed && this.#hasScanned),
      },
    );
    this.printing = new Printing(api, () => this.#stream.gateway);
    this.keeping = new Keeping(
      api,
      () => this.#stream.gateway,
      (yes) => (this.roster.keepsNothing = !yes),
    );
    this.pole = new PoleDisplay({
      gateway: () => this.#stream.gateway,
      token: () => pairing.key ?? api.signIn.current?.token,
    });
    listenToKeyboard(window, { scan: scanned, typed: (key) => this.typed?.(key) });
    setInterval(() => (this.#now = performance.now()), tickMs);
  }

  /** Where the gateway that we are connected to answers over HTTP, or null. */
  get gateway(): string | null {
    return this.#stream.gateway;
  }

  async restore(): Promise<void> {
    const used = (await this.store.remember<string[]>('usedWeighings')) ?? [];
    this.scales = { ...this.scales, used: new Set(used) };
  }

  connect(): void {
    this.#wanted = true;
    this.#stream.start();
  }

  disconnect(): void {
    this.#wanted = false;
    this.#stream.stop();
    this.connected = false;
    this.roster.left();
  }

  /**
   * Tells a scale that works out prices what lies on it, in cents for a kilogram, and in what container; 0 when nothing
   * is weighed. Other scales don't care, and without an answer weighing goes on.
   */
  order(scaleId: string, unitPriceCents: number, tareGrams = 0): void {
    const gateway = this.#stream.gateway;
    if (!gateway) return;
    const path = `${gateway}/api/scales/${encodeURIComponent(scaleId)}/order`;
    const order = { unitPriceCents, ...(tareGrams > 0 ? { tareGrams } : {}) };
    // One after the other: the last price told is the one that holds.
    this.#told = this.#told.then(() => this.api.put(path, order)).catch(() => undefined);
  }

  /** Has the scale take what lies on it as nothing; comes back once it shows that, or throws what is in the way. */
  async zero(): Promise<void> {
    const { gateway, scaleId } = this;
    if (!gateway || !scaleId || this.zeroing) return;
    this.zeroing = scaleId;
    try {
      await this.api.post(`${gateway}/api/scales/${encodeURIComponent(scaleId)}/zero`);
    } finally {
      this.zeroing = null;
    }
  }

  /** The cashier says which scale to weigh on; null leaves it to their loads. */
  touch(scaleId: string | null): void {
    this.#see(touchedScale(this.scales, scaleId));
  }

  /** This weighing is sold: it counts once. */
  use(weighingId: string): void {
    this.#see(usedWeighing(this.scales, weighingId));
    void this.store.keep('usedWeighings', [...this.scales.used]).catch(() => undefined);
  }

  /** A gateway that is reached meanwhile, or no longer wanted, has no barrier. */
  async #lookWhy(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    const barrier = await barrierTo(this.settings.gateway);
    this.#looking = false;
    if (this.#wanted && !this.connected) this.roster.barrier = barrier;
  }

  #knowScanner(): void {
    this.#hasScanned = true;
    sessionStorage.setItem(scannerKnown, 'yes');
  }

  /** The gateway asks its first terminal: how another one is does not matter. */
  #terminalIs(deviceId: string, state: 'away' | 'ready'): void {
    this.#terminals.set(deviceId, state);
    const [first] = [...this.#terminals.keys()].sort();
    this.terminal = this.#terminals.get(first ?? '') ?? 'none';
  }

  #see(scales: Scales): void {
    this.scales = scales;
    this.#now = performance.now();
  }
}
