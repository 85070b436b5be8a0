import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { freshStore } from '../testing';
import { Refunds, type RefundHooks } from './refunds.svelte';

describe('the refund in hand', () => {
  afterEach(() => vi.useRealTimers());

  it('waits no longer for what this till has still to send than for the server', async () => {
    const store = await freshStore();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const get = vi.fn(() => Promise.resolve({ id: 's', lines: [] }));
    const tell = () => new Promise<void>(() => undefined);
    const refunds = new Refunds(store, { get } as never, { cards: vi.fn(), tell } as unknown as RefundHooks);

    const loaded = refunds.load('s');
    await vi.advanceTimersByTimeAsync(4_000);

    expect(await loaded).toMatchObject({ id: 's', refunded: [] });
  });
});
