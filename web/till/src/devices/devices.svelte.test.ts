import type { Api } from '@fourmiliere/ui';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../app/settings.svelte';
import type { TillStore } from '../store/store';
import { Devices } from './devices.svelte';

class FakeSocket {
  static last: FakeSocket;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  constructor(readonly url: string) {
    FakeSocket.last = this;
  }
  close(): void {
    this.onclose?.();
  }
}

describe('the devices of a till', () => {
  const put = vi.fn();
  const scannerBack = vi.fn();
  const settings = { gateway: '' };
  let devices: Devices;
  let load: () => void;

  const frame = (id: string, type: string, data: object) => {
    FakeSocket.last.onmessage?.({ data: JSON.stringify({ id, type, time: 'x', data }) });
    flushSync();
  };
  const say = (n: number, state: string, deviceId = 'scale-1') =>
    frame(`w${n}`, 'device.weight.v1', { deviceId, state });

  beforeEach(() => {
    vi.stubGlobal('WebSocket', FakeSocket);
    put.mockReset().mockResolvedValue(undefined);
    scannerBack.mockReset();
    const api = { put, signIn: { current: { token: 't' } } } as unknown as Api;
    settings.gateway = '';
    load = () => {
      devices = new Devices({} as TillStore, settings as Settings, api, { key: undefined }, () => undefined, {
        scannerLost: () => undefined,
        scannerBack,
      });
      devices.connect();
    };
    sessionStorage.clear();
    load();
    FakeSocket.last.onopen?.();
    say(0, 'zero');
  });

  afterEach(() => vi.unstubAllGlobals());

  it('tells a scale the price once, however often the scale speaks, and takes it back at the end', async () => {
    const stop = $effect.root(() => {
      $effect(() => {
        devices.order('scale-1', 299);
        return () => devices.order('scale-1', 0);
      });
    });
    flushSync();
    for (let n = 1; n <= 10; n++) say(n, n % 2 ? 'moving' : 'zero');
    stop();

    await vi.waitFor(() => expect(put).toHaveBeenCalledTimes(2));
    expect(put.mock.calls.map((call) => call[1] as unknown)).toEqual([
      { unitPriceCents: 299 },
      { unitPriceCents: 0 },
    ]);
  });

  it('tells the next price only when the one before has arrived', async () => {
    let arrived: (value: unknown) => void = () => undefined;
    put.mockImplementationOnce(() => new Promise((resolve) => (arrived = resolve)));
    devices.order('scale-1', 299);
    devices.order('scale-1', 0);
    await Promise.resolve();
    await Promise.resolve();
    expect(put).toHaveBeenCalledTimes(1);

    arrived(undefined);

    await vi.waitFor(() => expect(put).toHaveBeenCalledTimes(2));
  });

  describe('that comes back to a gateway which forgot where it was', () => {
    const scanner = (state: string, lastError: string | null = null) =>
      frame('s', 'device.device-status-changed.v1', {
        deviceId: 'scanner-1',
        kind: 'scanner',
        state,
        lastError,
      });
    const welcome = () => frame('welcome', 'device.welcome.v1', { missed: true });

    it('may have missed scans of a scanner that is not there yet', () => {
      scanner('connected');
      FakeSocket.last.onclose?.();

      welcome();

      expect(scannerBack.mock.calls).toEqual([[true]]);
    });

    it('knows of its scanner also when the page was loaded again meanwhile', () => {
      scanner('connected');
      FakeSocket.last.onclose?.();
      load();

      welcome();

      expect(scannerBack.mock.calls).toEqual([[true]]);
    });

    it('has missed no scan where the scanner types', () => {
      scanner('disconnected', 'no port is set for scanner-1');

      welcome();

      expect(scannerBack.mock.calls).toEqual([[false]]);
    });
  });

  it('follows the pan that is loaded and not the one that spoke last', () => {
    for (let n = 1; n <= 7; n++) say(n, n % 2 ? 'zero' : 'moving', `scale-${(n % 2) + 1}`);

    expect(devices.scaleId).toBe('scale-1');
  });

  it('says what keeps this page from its gateway, until nobody is at the till', async () => {
    vi.stubGlobal('fetch', (_: string, { mode }: RequestInit) =>
      mode === 'no-cors' ? Promise.resolve(new Response()) : Promise.reject(new TypeError('Failed to fetch')),
    );
    settings.gateway = 'http://localhost:8085';

    FakeSocket.last.onclose?.();

    await vi.waitFor(() => expect(devices.roster.barrier).toBe('origin-not-allowed'));
    devices.disconnect();
    expect([devices.roster.barrier, devices.roster.gatewayLost]).toEqual([null, false]);
  });
});
