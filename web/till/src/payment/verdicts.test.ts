import 'fake-indexeddb/auto';
import { Problem, Unreachable } from '@fourmiliere/ui';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TillStore } from '../store/store';
import { freshStore } from '../testing';
import { Verdicts } from './verdicts.svelte';

const gateway = 'http://localhost:8085/device';

describe('a decision that the gateway could not note', () => {
  let store: TillStore;
  let may = true;
  const post = vi.fn<(path: string, body: unknown) => Promise<never>>();
  const get = vi.fn<(path: string) => Promise<never>>();

  beforeEach(async () => {
    store = await freshStore();
    may = true;
    post.mockReset().mockResolvedValue({} as never);
    get.mockReset().mockRejectedValue(new Unreachable());
  });

  const verdicts = () => new Verdicts(store, { post, get } as never, () => may);
  const decided = (id: string, approved: boolean) => ({ gateway, id, approved, amountCents: 205 });
  const atGateway = (state: string) => get.mockResolvedValue({ id: 'p1', state, amountCents: 205 } as never);

  it('is told once it answers, also after a reload, and once', async () => {
    post.mockRejectedValueOnce(new Unreachable());
    const before = verdicts();
    await before.add(decided('p1', true));
    await before.tell();

    const after = verdicts();
    await after.tell();
    await after.tell();

    expect(post.mock.calls.map(([path, body]) => [path, body])).toEqual([
      [`${gateway}/api/payments/p1/settle`, { approved: true }],
      [`${gateway}/api/payments/p1/settle`, { approved: true }],
    ]);
  });

  it('is told as the word of who decided, whoever is there by now', async () => {
    const kept = verdicts();
    await kept.add(decided('p1', true), 'staff-1');

    await kept.tell();

    expect(post.mock.calls.map(([, body]) => body)).toEqual([{ approved: true, decidedBy: 'staff-1' }]);
  });

  it('waits for somebody who may decide', async () => {
    may = false;
    await verdicts().add(decided('p1', false));
    await verdicts().tell();
    expect(post).not.toHaveBeenCalled();

    may = true;
    await verdicts().tell();

    expect(post).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['has forgotten it', new Problem(404, 'not-found'), 1],
    ['can’t say more', new Problem(409, 'payment-not-open'), 2],
    ['does not take from this person', new Problem(403, 'forbidden'), 2],
    ['can’t write down', new Problem(503, 'journal-unavailable'), 2],
  ])('is told so often to a gateway that %s', async (_, answer, times) => {
    post.mockRejectedValueOnce(answer);
    await verdicts().add(decided('p1', true));

    await verdicts().tell();
    await verdicts().tell();

    expect(post).toHaveBeenCalledTimes(times);
  });

  it.each(['pending', 'unknown'])('is told again when the terminal is still at it: %s', async (state) => {
    post.mockRejectedValueOnce(new Problem(409, 'payment-not-open'));
    atGateway(state);
    await verdicts().add(decided('p1', true));
    await verdicts().tell();

    const after = verdicts();
    await after.tell();

    expect(post).toHaveBeenCalledTimes(2);
    expect(after.contradicted).toEqual([]);
  });

  it.each([true, false])('needs no word when the terminal decided the same: %s', async (approved) => {
    post.mockRejectedValue(new Problem(409, 'payment-not-open'));
    atGateway(approved ? 'approved' : 'declined');
    const kept = verdicts();
    await kept.add(decided('p1', approved));
    await kept.tell();

    await kept.tell();

    expect(post).toHaveBeenCalledTimes(1);
    expect(kept.contradicted).toEqual([]);
  });

  it.each([
    ['declined it', true, new Problem(409, 'payment-not-open'), 'declined'],
    ['approved it', false, new Problem(409, 'payment-not-open'), 'approved'],
    ['never heard of it', true, new Problem(404, 'not-found'), 'forgotten'],
  ])('stays in sight, also after a reload, when the terminal %s', async (_, approved, answer, found) => {
    post.mockRejectedValue(answer);
    atGateway(found);
    const before = verdicts();
    await before.add(decided('p1', approved));
    await before.tell();
    expect(before.contradicted).toMatchObject([{ id: 'p1', approved, found }]);

    const after = verdicts();
    await after.load();
    await after.tell();

    expect(after.contradicted).toMatchObject([{ id: 'p1', approved, found, amountCents: 205 }]);
    expect(post).toHaveBeenCalledTimes(1);
  });

  it('is out of sight once somebody has seen to it', async () => {
    post.mockRejectedValue(new Problem(404, 'not-found'));
    const kept = verdicts();
    await kept.add(decided('p1', true));
    await kept.add(decided('p2', true));
    await kept.tell();

    await kept.dismiss('p1');

    const after = verdicts();
    await after.load();
    expect([kept, after].map((one) => one.contradicted.map(({ id }) => id))).toEqual([['p2'], ['p2']]);
  });

  it('is not lost when it comes while others are told', async () => {
    const kept = verdicts();
    await kept.add(decided('p1', true));
    await Promise.all([kept.tell(), kept.add(decided('p2', false))]);

    await kept.tell();

    expect(post.mock.calls.map(([path]) => path.split('/').at(-2))).toEqual(['p1', 'p2']);
  });
});
