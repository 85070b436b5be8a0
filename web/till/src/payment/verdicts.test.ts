import 'fake-indexeddb/auto';
import { Problem, Unreachable } from '@fourmiliere/ui';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TillStore } from '../store/store';
import { freshStore } from '../testing';
import { Verdicts } from './verdicts';

const gateway = 'http://localhost:8085/device';

describe('a decision that the gateway could not note', () => {
  let store: TillStore;
  let may = true;
  const post = vi.fn<(path: string, body: unknown) => Promise<never>>();

  beforeEach(async () => {
    store = await freshStore();
    may = true;
    post.mockReset().mockResolvedValue({} as never);
  });

  const verdicts = () => new Verdicts(store, { post } as never, () => may);

  it('is told once it answers, also after a reload, and once', async () => {
    post.mockRejectedValueOnce(new Unreachable());
    const before = verdicts();
    await before.add({ gateway, id: 'p1', approved: true });
    await before.tell();

    const after = verdicts();
    await after.tell();
    await after.tell();

    expect(post.mock.calls.map(([path, body]) => [path, body])).toEqual([
      [`${gateway}/api/payments/p1/settle`, { approved: true }],
      [`${gateway}/api/payments/p1/settle`, { approved: true }],
    ]);
  });

  it('waits for somebody who may decide', async () => {
    may = false;
    await verdicts().add({ gateway, id: 'p1', approved: false });
    await verdicts().tell();
    expect(post).not.toHaveBeenCalled();

    may = true;
    await verdicts().tell();

    expect(post).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['has found out itself', new Problem(409, 'payment-not-open'), 1],
    ['has forgotten', new Problem(404, 'not-found'), 1],
    ['does not take from this person', new Problem(403, 'forbidden'), 2],
    ['can’t write down', new Problem(503, 'journal-unavailable'), 2],
  ])('is told so often to a gateway that %s', async (_, answer, times) => {
    post.mockRejectedValueOnce(answer);
    await verdicts().add({ gateway, id: 'p1', approved: true });

    await verdicts().tell();
    await verdicts().tell();

    expect(post).toHaveBeenCalledTimes(times);
  });

  it('is not lost when it comes while others are told', async () => {
    const kept = verdicts();
    await kept.add({ gateway, id: 'p1', approved: true });
    await Promise.all([kept.tell(), kept.add({ gateway, id: 'p2', approved: false })]);

    await kept.tell();

    expect(post.mock.calls.map(([path]) => path.split('/').at(-2))).toEqual(['p1', 'p2']);
  });
});
