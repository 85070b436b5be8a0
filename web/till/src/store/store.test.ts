import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { OutboxItem } from '../outbox/item';
import type { Receipt } from '../sale/receipt';
import { freshStore } from '../testing';

const item = (kind: OutboxItem['kind'], completedAt: string) => ({
  id: 'r1',
  kind,
  method: 'PUT' as const,
  path: '/sales/api/refunds/r1',
  body: { completedAt },
  madeAt: completedAt,
  attempts: 0,
});
const receipt = (completedAt: string) => ({ id: 'r1', completedAt }) as Receipt;
const first = '2026-11-24T10:00:00Z';
const second = '2026-11-24T10:00:01Z';

describe('what this till keeps', () => {
  it.each([true, false])('is a refund once, whoever books it again; sent before: %s', async (sent) => {
    const store = await freshStore();
    await store.complete(item('refund', first), receipt(first));
    const [kept] = await store.outbox();
    if (sent) await store.delivered(kept as OutboxItem, { receiptNumber: 1, late: false });

    await store.complete(item('refund', second), receipt(second), { waiting: null });

    expect(await store.outbox()).toHaveLength(sent ? 0 : 1);
    expect((await store.receipt('r1'))?.completedAt).toBe(first);
    expect(await store.remember('waiting')).toBeNull();
  });

  it('is no sale in the place of another that waits to be sent', async () => {
    const store = await freshStore();
    await store.complete(item('sale', first), receipt(first));

    await expect(store.complete(item('sale', second), receipt(second))).rejects.toBeInstanceOf(DOMException);

    expect(await store.outbox()).toMatchObject([{ body: { completedAt: first } }]);
  });
});
