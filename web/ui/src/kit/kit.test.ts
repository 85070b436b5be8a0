import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Api } from '../api/api';
import { fill, tongue } from '../i18n/i18n.svelte';
import { SignIn, type SignedIn } from '../sign-in/signIn.svelte';
import SignInForm from '../sign-in/SignInForm.svelte';
import { afterKey } from './NumPad.svelte';
import { nextSorting, sorted, type Column } from './table';

describe('words', () => {
  it.each([
    [0, '0 article'],
    [1, '1 article'],
    [2, '2 articles'],
  ])('agree with %i', (count, words) =>
    expect(fill('{count} {count|article|articles}', { count }, 'fr')).toBe(words),
  );

  it('leave a gap that nobody filled in sight', () => expect(fill('{who}', {}, 'fr')).toBe('{who}'));
});

describe('the number pad', () => {
  it.each([
    ['', '0', '0'],
    ['0', '7', '7'],
    ['12', 'erase', '1'],
    ['12', 'clear', ''],
    ['12', '00', '1200'],
    ['12', ',', '12,'],
    ['12,', ',', '12,'],
    ['1234', '5', '1234'],
  ] as const)('after %j and %s shows %j', (digits, key, shown) =>
    expect(afterKey(digits, key, 4)).toBe(shown),
  );
});

describe('a table', () => {
  const columns: Column<{ name?: string; cents: number }>[] = [
    { key: 'name', label: 'Name', text: (row) => row.name },
    { key: 'cents', label: 'Cents', text: (row) => row.cents },
  ];
  const rows = [
    { name: 'Étang', cents: 10 },
    { name: 'zest', cents: 9 },
    { cents: 1 },
    { name: 'eau', cents: 100 },
  ];

  it('sorts words by the language and puts what is missing last', () => {
    const names = sorted(rows, columns, { key: 'name', descending: false }, 'fr').map((row) => row.name);

    expect(names).toEqual(['eau', 'Étang', 'zest', undefined]);
  });

  it('sorts numbers as numbers', () => {
    const cents = sorted(rows, columns, { key: 'cents', descending: true }, 'fr').map((row) => row.cents);

    expect(cents).toEqual([100, 10, 9, 1]);
  });

  it('goes up, down, and back to how it came', () => {
    const up = nextSorting(null, 'name');
    const down = nextSorting(up, 'name');

    expect([up, down, nextSorting(down, 'name')]).toEqual([
      { key: 'name', descending: false },
      { key: 'name', descending: true },
      null,
    ]);
  });
});

describe('the sign-in', () => {
  const user = userEvent.setup();
  let status: number;
  let signedIn: SignedIn[];

  beforeEach(() => {
    localStorage.clear();
    tongue.use('fr');
    signedIn = [];
    status = 200;
    const person = { token: 't', name: 'Camille', roles: ['cashier'], expiresAt: '2026-11-24T10:30:00Z' };
    const fetchIt: typeof fetch = () =>
      Promise.resolve(
        new Response(JSON.stringify(status === 200 ? person : { code: 'wrong-badge-or-pin' }), {
          status,
          headers: { 'content-type': 'application/json' },
        }),
      );
    render(SignInForm, {
      api: new Api(new SignIn(), fetchIt),
      onsignedin: (who: SignedIn) => signedIn.push(who),
    });
  });

  async function tap(text: string) {
    for (const key of text) await user.click(screen.getByTestId(`numpad-${key}`));
  }

  it('takes a badge and a code from the pad', async () => {
    await tap('1001');
    await user.click(screen.getByTestId('sign-in-next'));
    await tap('2468');
    await user.click(screen.getByTestId('sign-in-next'));

    expect(signedIn.map((who) => who.name)).toEqual(['Camille']);
  });

  it('says that badge or code is wrong and asks for the code again', async () => {
    status = 401;
    await tap('1001');
    await user.click(screen.getByTestId('sign-in-next'));
    await tap('1');
    await user.click(screen.getByTestId('sign-in-next'));

    expect((await screen.findByTestId('sign-in-error')).textContent).toContain('Badge ou code incorrect.');
    expect(screen.getByTestId('badge-value').textContent).toBe('1001');
    expect(signedIn).toEqual([]);
  });
});
