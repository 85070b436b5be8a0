import { describe, expect, it } from 'vitest';
import { balanceCsv, byClass, entryCents, imbalanceCents } from './balance';

const postings = [
  { account: '570000', debitCents: 40255, creditCents: 0 },
  { account: '580100', debitCents: 70000, creditCents: 0 },
  { account: '700060', debitCents: 0, creditCents: 110255 },
];

describe('an entry', () => {
  it('moves the sum of its debits', () => {
    expect(entryCents({ postings })).toBe(110255);
  });

  it('shows by how much it does not balance', () => {
    expect(imbalanceCents({ postings })).toBe(0);
    expect(imbalanceCents({ postings: postings.slice(1) })).toBe(-40255);
  });
});

const lines = [
  { account: '700060', name: 'Ventes 6 %', debitCents: 0, creditCents: 100000 },
  { account: '570000', name: 'Caisse', debitCents: 40255, creditCents: 50 },
  { account: '580100', name: 'Cartes', debitCents: 70000, creditCents: 0 },
];

describe('a trial balance', () => {
  it('is cut into classes, in order of account', () => {
    expect(byClass(lines).map((c) => [c.digit, c.debitCents, c.creditCents, c.lines.length])).toEqual([
      ['5', 110255, 50, 2],
      ['7', 0, 100000, 1],
    ]);
  });

  it('becomes a file with sums', () => {
    const csv = balanceCsv(
      { lines: lines.slice(0, 1), debitCents: 0, creditCents: 100000 },
      ['Compte', 'Nom', 'Débit', 'Crédit', 'Solde'],
      'Total',
    );
    expect(csv).toBe(
      '\uFEFFCompte,Nom,Débit,Crédit,Solde\r\n' +
        '700060,Ventes 6 %,0.00,1000.00,-1000.00\r\n' +
        ',Total,0.00,1000.00,-1000.00\r\n',
    );
  });
});
