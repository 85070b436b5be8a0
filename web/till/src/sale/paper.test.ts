import { afterEach, describe, expect, it } from 'vitest';
import { heading } from './heading.svelte';
import { paperOf, type Element } from './paper';
import type { Receipt } from './receipt';

const apples = {
  articleId: 'a',
  name: 'Pommes Jonagold',
  quantityMilli: 1234,
  unit: 'kg',
  unitPriceCents: 250,
  vatRateBp: 600,
  discountBp: 0,
  kind: 'article',
  grossCents: 309,
  discountCents: 0,
  totalCents: 309,
} as unknown as Receipt['lines'][number];

const receipt = (more: Partial<Receipt> = {}): Receipt => ({
  id: '0198c0de-0000-7000-8000-000000000001',
  kind: 'sale',
  tillId: 'caisse-1',
  reference: 'ABCD2345',
  completedAt: '2026-11-25T10:00:00Z',
  cashier: 'Awa',
  lines: [apples],
  tenders: [{ kind: 'cash', amountCents: 310, tenderedCents: 500 }],
  totals: {
    totalCents: 309,
    roundingCents: 1,
    toPayCents: 310,
    vat: [{ rateBp: 600, totalCents: 309, baseCents: 292, vatCents: 17 }],
  },
  changeCents: 190,
  ...more,
});

const written = (elements: readonly Element[]) =>
  elements.map((e) =>
    e.kind === 'text' ? [e.left, e.right].filter((x) => x !== undefined).join(' | ') : e.kind,
  );

describe('the paper of a ticket', () => {
  const demo = heading.now;
  afterEach(() => (heading.now = demo));

  it('has the figures of the screen, from the name of the shop to the knife', () => {
    const lines = written(paperOf(receipt()).elements);

    expect(lines).toEqual([
      'drawer',
      'La Fourmilière',
      expect.stringContaining('caisse-1'),
      'Réf. ABCD2345',
      'rule',
      'Pommes Jonagold | 3,09 €',
      '  1,234 kg × 2,50 €',
      'rule',
      'Total | 3,09 €',
      'Arrondi espèces | 0,01 €',
      'À payer | 3,10 €',
      'Espèces | 5,00 €',
      'À rendre | 1,90 €',
      'rule',
      'TVA 6 % sur 2,92 € | 0,17 €',
      'blank',
      'Servi par Awa',
      'Merci, et à bientôt !',
      'cut',
    ]);
  });

  it('says where the shop is and its enterprise number, once the server has told', () => {
    heading.now = {
      name: 'Coopéco',
      address: 'Rue de la Digue 5, 6000 Charleroi',
      enterpriseNumber: 'BE 0403.019.261',
    };

    const lines = written(paperOf(receipt()).elements);

    expect(lines.slice(1, 4)).toEqual([
      'Coopéco',
      'Rue de la Digue 5, 6000 Charleroi',
      'TVA BE 0403.019.261',
    ]);
  });

  it('carries the number when the server gave it in time', () => {
    const lines = written(paperOf(receipt({ answer: { receiptNumber: 42, late: false } })).elements);

    expect(lines).toContain('Ticket n° 42 · Réf. ABCD2345');
  });

  it('leaves the drawer closed when no cash moves', () => {
    const card = receipt({ tenders: [{ kind: 'card', amountCents: 309 }] });

    expect(written(paperOf(card).elements)).not.toContain('drawer');
  });

  it('prints after the tenders what the card terminal wants on paper, or else what it proved', () => {
    const told = { id: 'a', amountCents: 309, lines: ['ACHAT', 'Carte ####4771', 'EUR 3,09'] };
    const mute = {
      ...told,
      cardName: 'Mastercard',
      maskedPan: '####4771',
      authorisationCode: 'A1B2C3',
      lines: [],
    };
    const nothing = { id: 'b', amountCents: 309, lines: [] };
    const card = receipt({
      tenders: [{ kind: 'card', amountCents: 309 }],
      changeCents: 0,
      slips: [told, mute, nothing],
    });

    const lines = written(paperOf(card).elements);

    const from = lines.indexOf('Carte | 3,09 €');
    expect(lines.slice(from, from + 9)).toEqual([
      'Carte | 3,09 €',
      'rule',
      'ACHAT',
      'Carte ####4771',
      'EUR 3,09',
      'rule',
      'Mastercard ####4771',
      'A1B2C3',
      'rule',
    ]);
  });

  it('says which ticket a refund gives back', () => {
    const lines = written(paperOf(receipt({ kind: 'refund', saleReference: 'WXYZ6789' })).elements);

    expect(lines).toContain('Remboursement du ticket WXYZ6789');
  });

  it('marks a discount and a weight that was typed', () => {
    const line = { ...apples, discountBp: 1000, manual: true };
    const lines = written(paperOf(receipt({ lines: [line] })).elements);

    expect(lines).toContain('  1,234 kg × 2,50 €, remise 10 %, poids manuel');
  });

  it('marks what was sold in a jar with gross and tare', () => {
    const line = { ...apples, quantityMilli: 538, totalCents: 135, tare: { grams: 312, weighingId: 'w1' } };
    const lines = written(paperOf(receipt({ lines: [line] })).elements);

    const at = lines.indexOf('Pommes Jonagold | 1,35 €');
    expect(lines.slice(at + 1, at + 3)).toEqual([
      '  brut 0,850 kg − tare 0,312 kg',
      '  net 0,538 kg × 2,50 €',
    ]);
  });

  it('has no blanks or control characters that a printer does not know', () => {
    const odd = { ...apples, name: 'Thé vert\u0007\n' };
    const texts = paperOf(receipt({ lines: [odd] })).elements.filter((e) => e.kind === 'text');

    for (const text of texts) expect(text.left + (text.right ?? '')).toMatch(/^[^\p{Cc}\u00a0\u202f]*$/u);
  });
});
