import 'fake-indexeddb/auto';
import { Problem, Unreachable } from '@fourmiliere/ui';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TillStore } from '../store/store';
import { freshStore } from '../testing';
import type { OutboxItem } from './item';
import { Outbox, type Answer } from './outbox.svelte';

const item = (id: string): Omit<OutboxItem, 'sequence'> => ({
  id,
  kind: 'sale',
  method: 'PUT',
  path: `/sales/api/sales/${id}`,
  body: { id },
  madeAt: '2026-11-24T10:00:00Z',
  attempts: 0,
});

describe('the outbox', () => {
  let store: TillStore;
  let outbox: Outbox;
  let sent: string[];
  let answers: (item: OutboxItem) => Answer | Error;

  beforeEach(async () => {
    store = await freshStore();
    sent = [];
    answers = () => ({ receiptNumber: sent.length });
    outbox = open();
    for (const id of ['a', 'b', 'c']) await store.complete(item(id));
  });
  afterEach(() => outbox.stop());

  function open(): Outbox {
    return new Outbox(store, {
      send: (sending) => {
        sent.push(sending.id);
        const answer = answers(sending);
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    });
  }

  it('sends in order and keeps nothing that was answered', async () => {
    await outbox.flush();

    expect(sent).toEqual(['a', 'b', 'c']);
    expect(await store.outbox()).toEqual([]);
    expect(outbox.unsent).toBe(0);
  });

  it('stops at the first that cannot go, so that order is kept', async () => {
    answers = ({ id }) => (id === 'b' ? new Unreachable() : {});

    await outbox.flush();

    expect(sent).toEqual(['a', 'b']);
    expect(outbox.waiting.map((i) => i.id)).toEqual(['b', 'c']);
  });

  it.each([500, 503, 429])('tries again after a %i, later and later', async (status) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    answers = () => new Problem(status, 'internal');
    await outbox.flush();
    answers = () => ({});

    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    await outbox.flush();

    expect(sent.slice(0, 2)).toEqual(['a', 'a']);
    expect(outbox.unsent).toBe(0);
  });

  it('tries again when the disk did not take the failure down', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    answers = () => new Unreachable();
    vi.spyOn(store, 'updateItem').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await outbox.flush().catch(() => undefined);
    answers = () => ({});

    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();

    await vi.waitFor(async () => expect(await store.outbox()).toEqual([]));
  });

  it('waits for a sign-in after a 401 and then sends everything', async () => {
    answers = () => new Problem(401, 'unauthorized');
    await outbox.flush();
    expect([outbox.needsSignIn, outbox.waiting.length]).toEqual([true, 3]);

    answers = () => ({});
    await outbox.signedIn();

    expect([outbox.needsSignIn, outbox.unsent]).toEqual([false, 0]);
  });

  it.each([409, 422, 400, 403])('sets a %i aside, in sight, and goes on with the next', async (status) => {
    answers = ({ id }) => (id === 'a' ? new Problem(status, 'id-already-used', 'why') : {});

    await outbox.flush();

    expect(outbox.refused.map((i) => [i.id, i.refusal?.code])).toEqual([['a', 'id-already-used']]);
    expect(outbox.waiting).toEqual([]);
    expect(await store.outbox()).toHaveLength(1);
  });

  it('sends a refused one again when asked', async () => {
    answers = () => new Problem(422, 'totals-differ');
    await outbox.flush();
    answers = () => ({});

    await outbox.retryRefused();

    expect(outbox.unsent).toBe(0);
  });

  it('survives a reload: the next page sends what this one could not', async () => {
    answers = () => new Unreachable();
    await outbox.flush();
    outbox.stop();
    answers = () => ({});

    const reloaded = open();
    await reloaded.load();
    expect(reloaded.unsent).toBe(3);
    await reloaded.flush();

    expect(await store.outbox()).toEqual([]);
  });

  it('sends each only once when asked twice at the same time', async () => {
    await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()]);

    expect(sent).toEqual(['a', 'b', 'c']);
  });

  it('takes along what is made while it sends', async () => {
    answers = ({ id }) => {
      if (id === 'a') void store.complete(item('d')).then(() => outbox.flush());
      return {};
    };

    await outbox.flush();
    await outbox.flush();

    expect(sent).toEqual(['a', 'b', 'c', 'd']);
  });
});
