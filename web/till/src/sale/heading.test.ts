import type { Api } from '@fourmiliere/ui';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const shop = { name: 'Coopéco', address: 'Rue de la Digue 5', enterpriseNumber: 'BE 0403.019.261' };
const server = { get: () => Promise.resolve(shop) } as unknown as Api;
const away = { get: () => Promise.reject(new Error('away')) } as unknown as Api;

/** As a page that has just been loaded. */
async function loaded() {
  vi.resetModules();
  return import('./heading.svelte');
}

describe('who sells', () => {
  beforeEach(() => localStorage.clear());

  it('has the name of the demo until the server has told', async () => {
    const { heading } = await loaded();

    expect(heading.now).toEqual({ name: 'La Fourmilière' });
  });

  it('is what the server says, and after a reload while it is away too', async () => {
    const first = await loaded();
    await first.learnHeading(server);
    expect(first.heading.now).toEqual(shop);

    const second = await loaded();
    await expect(second.learnHeading(away)).rejects.toThrow('away');

    expect(second.heading.now).toEqual(shop);
  });

  it.each(['no json', 'null', '7', '{"name":7}'])('is not taken from a broken memory: %s', async (kept) => {
    localStorage.setItem('fourmiliere.heading', kept);

    const { heading } = await loaded();

    expect(heading.now).toEqual({ name: 'La Fourmilière' });
  });
});
