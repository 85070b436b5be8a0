import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followTill, ShownTeller, shownTill, silentAfterMs, stillShown, type Heard } from './customerWindow';
import type { Shown } from './shown';

const greeting: Shown = { kind: 'greeting' };
const weighing: Shown = {
  kind: 'weighing',
  lines: [],
  earlier: 0,
  totalCents: 0,
  name: 'Pommes',
  unit: 'kg',
  unitPriceCents: 250,
  tareGrams: 0,
  weight: { grossGrams: 500, netGrams: 500, amountCents: 125 },
};
const heard = (shown: Shown): Heard => ({
  message: { tillId: 'caisse-1', language: 'fr', shown },
  at: 1_000,
});

describe('the window for customers', () => {
  it.each([
    ['', null],
    ['#autre', null],
    ['#affichage', 'caisse-1'],
    ['#affichage/caisse-2', 'caisse-2'],
    ['#affichage/<b>', 'caisse-1'],
  ])('is told by the address: %s', (hash, tillId) => {
    expect(shownTill(hash, 'caisse-1')).toBe(tillId);
  });

  it('shows nothing before a till speaks, and nothing of one that is silent', () => {
    expect(stillShown({ message: null, at: 0 }, 0)).toBeNull();
    expect(stillShown(heard(greeting), 1_000 + silentAfterMs - 1)).toEqual(greeting);
    expect(stillShown(heard(greeting), 1_000 + silentAfterMs)).toBeNull();
  });

  it('never shows a weight that is a second old', () => {
    expect(stillShown(heard(weighing), 1_999)).toEqual(weighing);
    expect(stillShown(heard(weighing), 2_000)).toEqual({ ...weighing, weight: null });
  });
});

describe('from the window of the till to that of the customers', () => {
  let teller: ShownTeller;
  let unfollow: () => void;
  const seen: Heard[] = [];

  beforeEach(() => {
    seen.length = 0;
    teller = new ShownTeller();
    unfollow = followTill('caisse-1', (news) => seen.push(news));
  });

  afterEach(() => {
    teller.stop();
    unfollow();
  });

  it('comes what is shown, again and again', async () => {
    teller.show({ tillId: 'caisse-1', language: 'nl', shown: greeting });

    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(1), 3_000);
    expect(seen[0]?.message).toEqual({ tillId: 'caisse-1', language: 'nl', shown: greeting });
  });

  it('comes nothing of another till', async () => {
    teller.show({ tillId: 'caisse-2', language: 'fr', shown: weighing });
    teller.show({ tillId: 'caisse-1', language: 'fr', shown: greeting });

    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0), 3_000);
    expect(seen.map((news) => news.message?.shown.kind)).not.toContain('weighing');
  });

  it('is heard from a till that was loaded again', async () => {
    teller.show({ tillId: 'caisse-1', language: 'fr', shown: weighing });
    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0), 3_000);
    teller.stop();

    teller = new ShownTeller();
    teller.show({ tillId: 'caisse-1', language: 'fr', shown: greeting });

    await vi.waitFor(() => expect(seen.at(-1)?.message?.shown).toEqual(greeting), 3_000);
  });
});
