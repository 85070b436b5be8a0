import { Problem, Unreachable } from '@fourmiliere/ui';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OutboxItem } from '../outbox/item';
import { Keeping } from './keeping';

const item = (id: string, kind: OutboxItem['kind'] = 'sale'): OutboxItem => ({
  id,
  sequence: 1,
  kind,
  method: 'PUT',
  path: `/sales/api/sales/${id}`,
  body: { of: id },
  madeAt: '2026-11-26T10:00:00Z',
  attempts: 0,
});

describe('leaving tickets with the gateway', () => {
  const api = { put: vi.fn(), post: vi.fn() };
  let gateway: string | null;
  let keeping: Keeping;

  beforeEach(() => {
    api.put.mockReset().mockResolvedValue({});
    api.post.mockReset().mockResolvedValue({});
    gateway = 'http://till:8085/device';
    keeping = new Keeping(api, () => gateway);
  });
  afterEach(() => vi.useRealTimers());

  const kept = () => api.put.mock.calls.map(([path]) => String(path).split('/').pop());
  const told = () => api.post.mock.calls.map(([path]) => String(path));

  it('leaves sales and refunds, in order, and no cash movement', async () => {
    await keeping.keep([item('a'), item('b', 'cash-movement'), item('c', 'refund')]);

    expect(api.put.mock.calls).toEqual([
      [`${gateway}/api/tickets/a`, { kind: 'sale', body: { of: 'a' } }, { timeoutMs: 1_500 }],
      [`${gateway}/api/tickets/c`, { kind: 'refund', body: { of: 'c' } }, { timeoutMs: 1_500 }],
    ]);
  });

  it('leaves each once', async () => {
    await keeping.keep([item('a')]);
    await keeping.keep([item('a'), item('b')]);

    expect(kept()).toEqual(['a', 'b']);
  });

  it('tells whether the gateway can keep anything', async () => {
    const canKeep = vi.fn();
    keeping = new Keeping(api, () => gateway, canKeep);
    api.put.mockRejectedValueOnce(new Problem(503, 'journal-unavailable'));
    await keeping.keep([item('a')]);

    await keeping.keep([item('a')]);

    expect(canKeep.mock.calls).toEqual([[false], [true]]);
  });

  it('says when the server has a ticket', async () => {
    await keeping.keep([item('a')]);

    keeping.delivered(item('a'));

    await vi.waitFor(() => expect(told()).toEqual([`${gateway}/api/tickets/a/acknowledged`]));
  });

  it('says nothing of a ticket that the gateway never had', async () => {
    keeping.delivered(item('a'));

    await keeping.keep([item('b')]);

    expect(told()).toEqual([]);
  });

  it('does not leave what the server has by now', async () => {
    keeping.delivered(item('a'));

    await keeping.keep([item('a'), item('b')]);

    expect(kept()).toEqual(['b']);
  });

  it('tells a ticket whose keeping was under way when the server had it', async () => {
    let answer: (ticket: object) => void = () => undefined;
    api.put.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const keep = keeping.keep([item('a')]);
    await vi.waitFor(() => expect(kept()).toEqual(['a']));

    keeping.delivered(item('a'));
    answer({});
    await keep;

    await vi.waitFor(() => expect(told()).toHaveLength(1));
  });

  it('waits no longer than a moment for a gateway that does not answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    api.put.mockReturnValue(new Promise(() => undefined));
    const done = vi.fn();

    void keeping.keep([item('a')]).then(done);

    await vi.advanceTimersByTimeAsync(1_499);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalled();
  });

  it.each([new Unreachable(), new Problem(503, 'journal-unavailable'), new Problem(401, 'unauthorized')])(
    'goes on in silence when the gateway takes none, and leaves them the next time',
    async (trouble) => {
      api.put.mockRejectedValueOnce(trouble);
      await keeping.keep([item('a'), item('b')]);
      expect(kept()).toEqual(['a']);

      await keeping.keep([item('a'), item('b')]);

      expect(kept()).toEqual(['a', 'a', 'b']);
    },
  );

  it('leaves the others when the gateway does not want one', async () => {
    api.put.mockRejectedValueOnce(new Problem(409, 'ticket-differs'));

    await keeping.keep([item('a'), item('b')]);

    expect(kept()).toEqual(['a', 'b']);
  });

  it('does not mind when the gateway does not hear that the server has it', async () => {
    api.post.mockRejectedValue(new Unreachable());
    await keeping.keep([item('a')]);

    keeping.delivered(item('a'));
    await keeping.keep([item('b')]);

    expect(kept()).toEqual(['a', 'b']);
  });

  it('does nothing without a gateway', async () => {
    gateway = null;

    await keeping.keep([item('a')]);

    expect(kept()).toEqual([]);
  });
});
