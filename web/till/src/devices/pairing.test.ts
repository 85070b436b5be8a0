import { Problem, Unreachable } from '@fourmiliere/ui';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Barrier } from './barrier';
import { Pairing } from './pairing.svelte';

const post = vi.fn<(path: string, body?: unknown) => Promise<unknown>>();
const barrier = vi.fn<(address: string) => Promise<Barrier | null>>();
const pairing = () => new Pairing({ post } as never, barrier);
const origins = ['https://shop.example.be', 'http://localhost:8085/'];

describe('the pairing with the gateway', () => {
  beforeEach(() => {
    localStorage.clear();
    post.mockReset();
    barrier.mockReset().mockResolvedValue(null);
  });

  it('keeps the key in this browser', async () => {
    post.mockResolvedValue({ id: 'p', key: 'pairing.p.secret' });

    await pairing().pair(origins, '123 456', 'caisse-1');

    expect(pairing().key).toBe('pairing.p.secret');
    expect(post.mock.calls).toEqual([
      ['https://shop.example.be/device/api/pairings', { code: '123 456', name: 'caisse-1' }],
    ]);
  });

  it.each([
    new Unreachable(),
    new Problem(404, 'not-found'),
    new Problem(405, 'method-not-allowed'),
    new Problem(403, 'origin-not-allowed'),
  ])('goes to the next address where no gateway is for us: %s', async (silence) => {
    post.mockRejectedValueOnce(silence).mockResolvedValueOnce({ key: 'k' });
    const till = pairing();

    await till.pair(origins, '123456', 'caisse-1');

    expect(till.key).toBe('k');
    expect(post.mock.calls[1]?.[0]).toBe('http://localhost:8085/device/api/pairings');
  });

  it('tells a refusal and keeps the key that it had', async () => {
    localStorage.setItem('fourmiliere.pairing', 'before');
    post.mockRejectedValue(new Problem(403, 'pairing-code-wrong'));
    const till = pairing();

    await expect(till.pair(origins, '1', 'caisse-1')).rejects.toMatchObject({ code: 'pairing-code-wrong' });

    expect(till.key).toBe('before');
    expect(post).toHaveBeenCalledTimes(1);
  });

  it('says when no gateway answers anywhere', async () => {
    post.mockRejectedValue(new Unreachable());

    await expect(pairing().pair(origins, '1', 'caisse-1')).rejects.toMatchObject({ code: 'no-gateway' });
  });

  it('says what keeps this page from the gateway, where that is known', async () => {
    post.mockRejectedValue(new Unreachable());
    barrier.mockResolvedValue('origin-not-allowed');

    const joined = pairing().pair(origins, '1', 'caisse-1');

    await expect(joined).rejects.toMatchObject({ code: 'origin-not-allowed' });
    expect(barrier.mock.calls).toEqual([['http://localhost:8085/']]);
  });
});
