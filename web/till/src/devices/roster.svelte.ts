import type { Barrier } from './barrier';
import type { DeviceKind } from './stream';
import { troubleOf, type Trouble } from './trouble';

/** A device of this till, as the gateway sees it. */
export interface Device {
  readonly id: string;
  readonly kind: DeviceKind;
  /** It can be used; there may be something to do about it all the same, such as paper that ends soon. */
  readonly ready: boolean;
  readonly trouble: Trouble | null;
}

/** Which devices the gateway of this till has, and how they are. */
export class Roster {
  #devices = $state.raw<ReadonlyMap<string, Device>>(new Map());
  #lost = $state(false);
  /** What is known to keep us from the gateway. */
  barrier = $state<Barrier | null>(null);
  /** There is a gateway, and nothing comes from it. */
  readonly gatewayLost = $derived(this.#lost || this.barrier !== null);
  /** The gateway can't write to its disk: tickets are in this browser alone, and no card can be charged. */
  keepsNothing = $state(false);
  #met = false;

  /** @param joined whether this till has been joined to a gateway, so that there must be one */
  constructor(private readonly joined: () => boolean) {}

  readonly all = $derived([...this.#devices.values()].sort((a, b) => a.id.localeCompare(b.id)));
  readonly troubled = $derived(this.all.filter((device) => !device.ready || device.trouble));

  heard(kind: DeviceKind, state: 'connected' | 'disconnected', id: string, lastError: string | null): void {
    const device = {
      id,
      kind,
      ready: state === 'connected',
      trouble: lastError ? troubleOf(lastError) : null,
    };
    this.#devices = new Map([...this.#devices, [id, device]]);
  }

  connected(yes: boolean): void {
    this.#met ||= yes;
    this.#devices = new Map();
    this.keepsNothing = false;
    this.#lost = !yes && (this.#met || this.joined());
    if (yes) this.barrier = null;
  }

  /** Nobody is at the till: no gateway is wanted. */
  left(): void {
    this.connected(false);
    this.#lost = false;
    this.barrier = null;
  }
}
