// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeviceStream, streamAddress } from './stream';

class FakeSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  constructor(
    readonly url: string,
    readonly protocols: string[],
  ) {}
  close(): void {
    this.onclose?.();
  }
}

const frame = (id: string, type: string, data: object) =>
  JSON.stringify({ id, type, time: '2026-11-24T10:00:00Z', data });

describe('the stream of the gateway', () => {
  let sockets: FakeSocket[];
  let stream: DeviceStream;
  let token: string | undefined;
  let key: string | undefined;
  let refusing: boolean;
  const memory = new Map<string, string>();
  const hooks = { scanned: vi.fn(), weight: vi.fn(), status: vi.fn(), connected: vi.fn(), welcomed: vi.fn() };

  beforeEach(() => {
    vi.useFakeTimers();
    Object.values(hooks).forEach((hook) => hook.mockClear());
    sockets = [];
    memory.clear();
    token = 'abc.def';
    key = undefined;
    refusing = false;
    stream = new DeviceStream(
      {
        addresses: () => [streamAddress('http://shop:8080'), streamAddress('http://localhost:8085')],
        tokens: () => [key, token],
        memory: {
          getItem: (key) => memory.get(key) ?? null,
          setItem: (key, value) => memory.set(key, value),
          removeItem: (key) => memory.delete(key),
        },
        socket: (url, protocols) => {
          const socket = new FakeSocket(url, protocols);
          sockets.push(socket);
          if (refusing) setTimeout(() => socket.onclose?.());
          return socket as unknown as WebSocket;
        },
      },
      hooks,
    );
    stream.start();
  });
  afterEach(() => {
    stream.stop();
    vi.useRealTimers();
  });

  it('carries the token in the subprotocol', () => {
    expect(sockets[0]?.protocols).toEqual([
      'bearer-token-carrier',
      'quarkus-http-upgrade%23Authorization%23Bearer%20abc.def',
    ]);
  });

  it('hears a scan once, even when it comes twice', () => {
    stream.receive(frame('e1', 'device.scanned.v1', { code: '5400141234565' }));
    stream.receive(frame('e1', 'device.scanned.v1', { code: '5400141234565' }));
    stream.receive(frame('e2', 'device.scanned.v1', { code: '5400141234565' }));

    expect(hooks.scanned).toHaveBeenCalledTimes(2);
  });

  it('passes on how a device is each time it is told, as a gateway does after each connection', () => {
    const away = { deviceId: 'printer-1', kind: 'printer', state: 'disconnected', lastError: 'no paper' };
    stream.receive(frame('e1', 'device.device-status-changed.v1', away));

    stream.receive(frame('e1', 'device.device-status-changed.v1', away));

    expect(hooks.status).toHaveBeenCalledTimes(2);
  });

  it('passes on weights and device states, and ignores what it does not know', () => {
    stream.receive(frame('e1', 'device.weight.v1', { state: 'moving' }));
    stream.receive(
      frame('e2', 'device.device-status-changed.v1', {
        deviceId: 'scanner-1',
        kind: 'scanner',
        state: 'disconnected',
        lastError: 'port x is missing',
      }),
    );
    stream.receive(frame('e3', 'device.unheard-of.v9', {}));
    stream.receive('no json');

    expect(hooks.weight).toHaveBeenCalledWith({ state: 'moving' });
    expect(hooks.status).toHaveBeenCalledWith('scanner', 'disconnected', 'scanner-1', 'port x is missing');
    expect(hooks.scanned).not.toHaveBeenCalled();
  });

  it('tries the address of the settings when our own origin has no gateway, and comes back', () => {
    sockets[0]?.onclose?.();
    vi.advanceTimersByTime(500);
    expect(sockets[1]?.url).toBe('ws://localhost:8085/device/stream');

    sockets[1]?.onopen?.();
    sockets[1]?.onclose?.();
    vi.advanceTimersByTime(500);

    expect(hooks.connected.mock.calls.flat()).toEqual([false, true, false]);
    expect(sockets).toHaveLength(3);
  });

  it('knows where the gateway that it follows answers over HTTP', () => {
    expect(stream.gateway).toBeNull();

    sockets[0]?.onopen?.();
    expect(stream.gateway).toBe('http://shop:8080/device');

    sockets[0]?.onclose?.();
    expect(stream.gateway).toBeNull();
  });

  it('says which frame it saw last when it comes back, and to a page that was loaded again', () => {
    sockets[0]?.onopen?.();
    stream.receive(frame('0192-b', 'device.scanned.v1', { code: '1' }));
    stream.receive(frame('0192-a', 'device.device-status-changed.v1', { kind: 'scale', state: 'connected' }));
    stream.receive(frame('0192-c', 'device.weight.v1', { state: 'moving' }));
    sockets[0]?.onclose?.();

    vi.advanceTimersByTime(500);
    expect(sockets[1]?.url).toBe('ws://localhost:8085/device/stream?after=0192-b');

    sockets[1]?.onopen?.();
    expect(stream.gateway).toBe('http://localhost:8085/device');
    expect(memory.get('fourmiliere.lastFrame')).toBe('0192-b');
  });

  it('forgets what it saw when the cashier leaves: scans of nobody are for nobody', () => {
    sockets[0]?.onopen?.();
    stream.receive(frame('0192-b', 'device.scanned.v1', { code: '1' }));

    stream.stop();
    stream.start();

    expect(sockets.at(-1)?.url).toBe('ws://shop:8080/device/stream');
  });

  it('passes on whether scans may be lost, and names the welcome when it comes back again', () => {
    sockets[0]?.onopen?.();
    stream.receive(frame('0192-b', 'device.welcome.v1', { missed: true }));
    sockets[0]?.onclose?.();

    vi.advanceTimersByTime(500);
    stream.receive(frame('0192-c', 'device.welcome.v1', { missed: false }));

    expect(sockets[1]?.url).toBe('ws://localhost:8085/device/stream?after=0192-b');
    expect(hooks.welcomed.mock.calls.flat()).toEqual([true, false]);
  });

  it('comes in by its key, and by the token where the key is not taken', () => {
    stream.stop();
    key = 'pairing.key';
    stream.start();
    const carried = () =>
      decodeURIComponent(sockets.at(-1)?.protocols[1] ?? '')
        .split('#')
        .at(-1);
    expect(carried()).toBe('Bearer pairing.key');

    sockets.at(-1)?.onclose?.();
    vi.advanceTimersByTime(500);

    expect([sockets.at(-1)?.url, carried()]).toEqual(['ws://shop:8080/device/stream', 'Bearer abc.def']);
  });

  it('tries each way in at once, and waits only when none was open, ever longer', () => {
    stream.stop();
    key = 'pairing.key';
    sockets = [];
    refusing = true;
    stream.start();
    const triedAfter = (ms: number) => {
      vi.advanceTimersByTime(ms);
      return sockets.length;
    };

    expect([triedAfter(400), triedAfter(200), triedAfter(800), triedAfter(200)]).toEqual([4, 8, 8, 12]);
  });

  it('waits while nobody is signed in', () => {
    token = undefined;
    stream.start();
    vi.advanceTimersByTime(60_000);
    const before = sockets.length;

    token = 'new';
    vi.advanceTimersByTime(10_000);

    expect(sockets).toHaveLength(before + 1);
  });

  it('stays away once stopped', () => {
    stream.stop();
    vi.advanceTimersByTime(60_000);

    expect(sockets).toHaveLength(1);
  });
});
