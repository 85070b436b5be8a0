import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Shop, stubBrowser } from '../screens/testing';
import { freshStore } from '../testing';
import { Till } from './till.svelte';

describe('what the till does each minute', () => {
  let till: Till;

  beforeEach(async () => {
    localStorage.clear();
    stubBrowser(new Shop());
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    till = new Till(await freshStore());
    await till.start();
    till.signIn.accept({
      token: 'x',
      name: 'Salim',
      roles: ['cashier', 'shop'],
      expiresAt: '2099-01-01T00:00:00Z',
    });
  });
  afterEach(() => {
    till.outbox.stop();
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  const steps = {
    'the token': () => vi.spyOn(till.api, 'renewIfDue'),
    'the articles': () => vi.spyOn(till, 'syncArticles'),
    'what is unsent': () => vi.spyOn(till.outbox, 'flush'),
    'the session': () => vi.spyOn(till, 'findSession'),
    'what was decided': () => vi.spyOn(till.verdicts, 'tell'),
  };

  it.each(Object.keys(steps))('hinders nothing else when this fails: %s', async (failing) => {
    const done = Object.entries(steps).map(([name, spy]) => {
      const deed = spy();
      if (name === failing) deed.mockRejectedValue(new DOMException('gone'));
      else deed.mockResolvedValue();
      return deed;
    });

    vi.advanceTimersByTime(60_000);

    await vi.waitFor(() => done.forEach((deed) => expect(deed).toHaveBeenCalled()));
  });

  it('is not told to the page when the disk does not take what is only for a reload', async () => {
    vi.spyOn(till.store, 'keep').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));

    till.useSession({ id: 's', tillId: 'caisse-1' } as never);
    till.nextCustomer();

    // Else the run ends with an unhandled rejection.
    await new Promise((resolve) => setTimeout(resolve));
    expect(till.session?.id).toBe('s');
  });
});
