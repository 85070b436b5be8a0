import type { WeightMessage } from './weighing';

export interface Frame {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly data: Record<string, unknown>;
}

export type DeviceKind = 'scale' | 'scanner' | 'printer' | 'terminal' | 'display';

export interface StreamHooks {
  readonly scanned: (code: string) => void;
  readonly weight: (message: WeightMessage) => void;
  readonly status: (
    kind: DeviceKind,
    state: 'connected' | 'disconnected',
    deviceId: string,
    lastError: string | null,
  ) => void;
  /** Connected to a gateway, or not. */
  readonly connected: (yes: boolean) => void;
  /** All is told that came while we were away; `missed`: as far as the gateway still knows it, scans may be lost. */
  readonly welcomed: (missed: boolean) => void;
}

export interface StreamSettings {
  /** Tried in turn: our own origin first, then the address of the settings. */
  readonly addresses: () => string[];
  /** What lets us in, tried in turn at each address: the key of the pairing, the token of who is signed in. */
  readonly tokens: () => (string | undefined)[];
  /** Outlives a reload of the page, and nothing longer. */
  readonly memory?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly socket?: (url: string, protocols: string[]) => WebSocket;
}

const remembered = 500;
const lastFrame = 'fourmiliere.lastFrame';
const waits = [500, 1_000, 2_000, 5_000, 10_000];

/** Drops a scan that came already, by another way or again: ids are kept for a while. */
export class SeenIds {
  readonly #ids = new Set<string>();

  firstTime(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > remembered) this.#ids.delete(this.#ids.values().next().value as string);
    return true;
  }
}

/** Follows the gateway's scans, weights and device states; comes back by itself, and the till works without it. */
export class DeviceStream {
  readonly #seen = new SeenIds();
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  /** How many there are to try: each address with the key and with the token. */
  #ways = 1;
  #open = false;
  #stopped = true;

  constructor(
    private readonly settings: StreamSettings,
    private readonly hooks: StreamHooks,
  ) {}

  start(): void {
    this.#halt();
    this.#stopped = false;
    this.#tries = 0;
    this.#connect();
  }

  /** What is scanned from now on is for nobody. */
  stop(): void {
    this.settings.memory?.removeItem(lastFrame);
    this.#halt();
  }

  #halt(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
    this.#socket = null;
  }

  /** Where the gateway that we are connected to answers over HTTP; null while there is none. */
  get gateway(): string | null {
    const socket = this.#socket;
    return socket && this.#open ? gatewayAddress(socket.url) : null;
  }

  receive(text: string): void {
    const frame = parse(text);
    if (!frame) return;
    const { data } = frame;
    if (frame.type === 'device.weight.v1') return this.hooks.weight(data as unknown as WeightMessage);
    this.#remember(frame.id);
    if (frame.type === 'device.scanned.v1') {
      if (this.#seen.firstTime(frame.id)) this.hooks.scanned(String(data['code'] ?? ''));
    } else if (frame.type === 'device.welcome.v1') this.hooks.welcomed(data['missed'] === true);
    else if (frame.type === 'device.device-status-changed.v1')
      this.hooks.status(
        data['kind'] as DeviceKind,
        data['state'] as 'connected' | 'disconnected',
        String(data['deviceId']),
        (data['lastError'] as string | undefined) ?? null,
      );
  }

  /** The greatest: identifiers grow, and a welcome tells states that are older than the last scan. */
  #remember(id: string): void {
    const { memory } = this.settings;
    if (memory && id > (memory.getItem(lastFrame) ?? '')) memory.setItem(lastFrame, id);
  }

  #connect(): void {
    const ways = this.settings
      .addresses()
      .flatMap((address) => this.settings.tokens().map((token) => ({ address, token })))
      .filter((way): way is { address: string; token: string } => !!way.token);
    this.#ways = Math.max(1, ways.length);
    const way = ways[this.#tries % ways.length];
    if (!way) return this.#later();
    const { address, token } = way;
    const make = this.settings.socket ?? ((url, protocols) => new WebSocket(url, protocols));
    try {
      const carrier = encodeURIComponent(`quarkus-http-upgrade#Authorization#Bearer ${token}`);
      const last = this.settings.memory?.getItem(lastFrame);
      const after = last ? `?after=${last}` : '';
      this.#follow(make(address + after, ['bearer-token-carrier', carrier]));
    } catch {
      this.#later();
    }
  }

  #follow(socket: WebSocket): void {
    this.#socket = socket;
    socket.onopen = () => {
      this.#tries = 0;
      this.#open = true;
      this.hooks.connected(true);
    };
    socket.onmessage = (event) => this.receive(String(event.data));
    socket.onclose = () => {
      if (this.#socket !== socket) return;
      const wasOpen = this.#open;
      this.#socket = null;
      this.#open = false;
      this.hooks.connected(false);
      this.#later(wasOpen);
    };
  }

  /** The other ways are tried at once: the gateway of this computer is none of the first where the shop has one too. */
  #later(wasOpen = false): void {
    if (this.#stopped) return;
    const rounds = Math.floor(this.#tries++ / this.#ways);
    const isLeft = !wasOpen && this.#tries % this.#ways > 0;
    const wait = isLeft ? 0 : waits[Math.min(rounds, waits.length - 1)];
    this.#timer = setTimeout(() => this.#connect(), wait);
  }
}

export function streamAddress(origin: string): string {
  return `${origin.replace(/^http/, 'ws').replace(/\/$/, '')}/device/stream`;
}

function gatewayAddress(stream: string): string {
  return stream.replace(/^ws/, 'http').replace(/\/stream(\?.*)?$/, '');
}

function parse(text: string): Frame | null {
  try {
    const frame = JSON.parse(text) as Partial<Frame>;
    return typeof frame.id === 'string' && typeof frame.type === 'string' && frame.data
      ? (frame as Frame)
      : null;
  } catch {
    return null;
  }
}
