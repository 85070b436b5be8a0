import { afterEach, describe, expect, it, vi } from 'vitest';
import { barrierTo } from './barrier';

const gateway = 'http://localhost:8085/';
const health = 'http://localhost:8085/device/q/health';

/** A browser, a gateway that answers or not, and whether it lets this page read its answer. */
function browser(answers: boolean, admits: boolean, permissions: Record<string, PermissionState> = {}) {
  const ask = vi.fn((_: string, init: RequestInit) =>
    answers && (admits || init.mode === 'no-cors')
      ? Promise.resolve(new Response())
      : Promise.reject(new TypeError('Failed to fetch')),
  );
  vi.stubGlobal('fetch', ask);
  const query = ({ name }: { name: string }) =>
    permissions[name]
      ? Promise.resolve({ state: permissions[name] })
      : Promise.reject(new TypeError(`no ${name}`));
  vi.stubGlobal('navigator', { permissions: { query } });
  return ask;
}

describe('what keeps a page from the gateway', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is the gateway itself when it answers, and this page may not read it', async () => {
    const ask = browser(true, false);

    expect(await barrierTo(gateway)).toBe('origin-not-allowed');

    expect(ask.mock.calls.map(([address, init]) => [address, init.mode])).toEqual([
      [health, 'cors'],
      [health, 'no-cors'],
      [health, 'cors'],
    ]);
  });

  it('is nothing when the gateway started while it was asked', async () => {
    const ask = browser(true, true);
    ask.mockRejectedValueOnce(new TypeError('Failed to fetch'));

    expect(await barrierTo(gateway)).toBeNull();

    expect(ask).toHaveBeenCalledTimes(3);
  });

  it.each(['loopback-network', 'local-network-access'])(
    'is the browser when somebody told it no: %s',
    async (name) => {
      browser(false, false, { [name]: 'denied' });

      expect(await barrierTo(gateway)).toBe('local-network-forbidden');
    },
  );

  it.each([
    ['answers this page', true, true, {}],
    ['is not there', false, false, {}],
    ['is not there, and the browser would have asked', false, false, { 'loopback-network': 'prompt' }],
    ['answers, where no permission is asked for', true, true, { 'loopback-network': 'denied' }],
  ] as const)('is nothing that we know when it %s', async (_, answers, admits, permissions) => {
    browser(answers, admits, permissions);

    expect(await barrierTo(gateway)).toBeNull();
  });

  it('is nothing where no address is set', async () => {
    const ask = browser(true, false);

    expect(await barrierTo('')).toBeNull();

    expect(ask).not.toHaveBeenCalled();
  });
});
