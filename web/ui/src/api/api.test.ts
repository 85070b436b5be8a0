import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SignIn } from '../sign-in/signIn.svelte';
import { Api } from './api';
import { explain, Problem, Unreachable } from './problem';

const now = Date.parse('2026-11-24T10:00:00Z');
const person = (token: string, minutesLeft: number) => ({
  token,
  name: 'Camille',
  roles: ['cashier'],
  expiresAt: new Date(now + minutesLeft * 60_000).toISOString(),
});

function answer(status: number, body?: unknown, headers: Record<string, string> = {}): Response {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { ...(body === undefined ? {} : { 'content-type': type }), ...headers },
  });
}

describe('the client of the services', () => {
  let signIn: SignIn;
  let calls: { path: string; init: RequestInit }[];
  let answers: (path: string) => Response | Error;
  let api: Api;

  beforeEach(() => {
    localStorage.clear();
    signIn = new SignIn();
    signIn.accept(person('old', 25));
    calls = [];
    answers = () => answer(200, {});
    const fetchIt: typeof fetch = (path, init) => {
      calls.push({ path: String(path), init: init ?? {} });
      const given = answers(String(path));
      return given instanceof Error ? Promise.reject(given) : Promise.resolve(given);
    };
    api = new Api(signIn, fetchIt, () => now);
  });

  const header = (i: number, name: string) => (calls[i]?.init.headers as Record<string, string>)[name];

  it('sends the token and asks with a query', async () => {
    await api.get('/catalog/api/articles', { query: { query: 'pâte', page: 0, brand: undefined } });

    expect(calls[0]?.path).toBe('/catalog/api/articles?query=p%C3%A2te&page=0');
    expect(header(0, 'authorization')).toBe('Bearer old');
  });

  it('turns a refusal into a problem with its code', async () => {
    answers = () =>
      answer(422, {
        code: 'totals-differ',
        detail: 'why',
        violations: [{ field: 'a', code: 'b', message: 'c' }],
      });

    const refusal = await api.put('/sales/api/sales/1', {}).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({
      status: 422,
      code: 'totals-differ',
      transient: false,
      violations: [{ field: 'a' }],
    });
  });

  const edge = { code: 'service-unavailable', detail: 'The service does not answer just now.' };
  it.each([new TypeError('Failed to fetch'), answer(502), answer(503, edge), answer(504)])(
    'calls silence unreachable, and what the edge says in the place of a service: %s',
    async (silence) => {
      answers = () => silence;

      await expect(api.get('/x')).rejects.toBeInstanceOf(Unreachable);
    },
  );

  it('does not call a service unreachable that says itself that it can do nothing', async () => {
    answers = () => answer(503, { code: 'unavailable' });
    const refusal = await api.get('/x').catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(Problem);
    expect(explain(refusal)).toContain('n’atteint pas ses données');
  });

  it('marks the sign-in as lost on a 401 and keeps it', async () => {
    answers = () => answer(401, { code: 'unauthorized' });

    await expect(api.get('/x')).rejects.toMatchObject({ status: 401 });

    expect([signIn.lost, signIn.current?.name]).toEqual([true, 'Camille']);
  });

  it('does not lose a new sign-in to the late 401 of an old token', async () => {
    answers = () => {
      signIn.accept(person('new', 30));
      return answer(401, { code: 'unauthorized' });
    };

    await expect(api.get('/x')).rejects.toMatchObject({ status: 401 });

    expect(signIn.lost).toBe(false);
  });

  describe('with a spare key', () => {
    const spared = () =>
      new Api(
        signIn,
        (path, init) => {
          calls.push({ path: String(path), init: init ?? {} });
          return Promise.resolve(answers(String(path)) as Response);
        },
        () => now,
        () => 'pairing.key',
      );

    it('shows the token as long as it lasts', async () => {
      await spared().get('/device/api/devices');

      expect(header(0, 'authorization')).toBe('Bearer old');
    });

    it('does not lose a sign-in whose time is over anyway, when there is no key', async () => {
      const none = new Api(
        signIn,
        () => Promise.resolve(new Response('', { status: 401 })),
        () => now,
        () => undefined,
      );
      signIn.accept(person('old', 0));

      await expect(none.get('/x')).rejects.toMatchObject({ status: 401 });

      expect(signIn.lost).toBe(false);
    });

    it.each([
      ['has ended', () => signIn.accept(person('old', 0))],
      ['is no longer taken', () => signIn.lose()],
      ['was never given', () => signIn.accept(person('', 25))],
      ['is nobody’s', () => signIn.signOut()],
    ])('shows the key when the token %s', async (_, end) => {
      end();
      await spared().get('/device/api/devices');

      expect(header(0, 'authorization')).toBe('Bearer pairing.key');
    });

    it('does not take a refusal of the key for the end of the sign-in', async () => {
      signIn.accept(person('', 25));
      answers = () => answer(401, { code: 'unauthorized' });

      await expect(spared().get('/x')).rejects.toMatchObject({ status: 401 });

      expect(signIn.lost).toBe(false);
    });
  });

  it('renews a token near its end once, in silence', async () => {
    signIn.accept(person('old', 5));
    answers = (path) => (path.endsWith('/renew') ? answer(200, person('renewed', 30)) : answer(200, {}));

    await Promise.all([api.get('/a'), api.get('/b')]);
    await vi.waitFor(() => expect(signIn.current?.token).toBe('renewed'));

    expect(calls.filter((call) => call.path.endsWith('/renew'))).toHaveLength(1);
  });

  it('stays signed in when a page comes in the place of a fresh token', async () => {
    signIn.accept(person('old', 5));
    answers = () => new Response('<html>', { headers: { 'content-type': 'text/html' } });

    await expect(api.renewIfDue()).resolves.toBeUndefined();

    expect([signIn.current?.token, signIn.lost]).toEqual(['old', false]);
  });

  it('knows that nothing changed', async () => {
    answers = () => answer(304);

    expect(await api.getIfChanged('/sales/api/assortment', '"7"')).toBeNull();
    expect(header(0, 'if-none-match')).toBe('"7"');
  });

  it('signs in and remembers who it was', async () => {
    answers = () => answer(200, person('fresh', 30));

    await api.signInWith('1001', '2468');

    expect(new SignIn().current).toMatchObject({ token: 'fresh', name: 'Camille' });
  });

  it('explains in the language of the screen', () => {
    expect(explain(new Problem(403, 'forbidden'))).toContain('rôle');
    expect(explain(new Problem(418, 'teapot'), (code) => (code === 'teapot' ? 'Théière' : undefined))).toBe(
      'Théière',
    );
    expect(explain(new Problem(418, 'kettle'))).toContain('kettle');
  });
});
