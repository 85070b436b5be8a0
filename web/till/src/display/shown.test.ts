import { ticketAmounts } from '@fourmiliere/ui/money';
import { describe, expect, it } from 'vitest';
import { add, emptyBasket, remove, ticketLines, type Basket } from '../basket/basket';
import type { Article } from '../assortment/article';
import type { Weight } from '../devices/weighing';
import { due, nothingPaid, type Payment } from '../payment/payment';
import type { Receipt } from '../sale/receipt';
import { article, beer, bottle } from '../testing';
import type { Tare } from '../weighing/tare';
import { poleLines } from './poleLines';
import { shownNow, type TillNow } from './shown';

const gala = article({ id: 'gala', name: 'Pommes Gala du verger', unit: 'kg', priceCents: 250 });
const saffron = article({ id: 'saffron', name: 'Safran', unit: 'kg', priceCents: 99_900 });
const oil = article({ id: 'oil', name: 'Huile en vrac', unit: 'l', priceCents: 850 });

interface State {
  basket?: Basket;
  weight?: Weight;
  payment?: Payment;
  paying?: boolean;
}

function till(
  { basket = emptyBasket, weight = { kind: 'none' }, payment = nothingPaid, paying = false }: State,
  over: Partial<TillNow> = {},
): TillNow {
  const lines = ticketLines(basket);
  const amounts = ticketAmounts(lines);
  return {
    signIn: { current: {} },
    session: {},
    screen: 'sell',
    receipt: null,
    weighing: { article: null, byHand: false, tare: null, taring: false },
    devices: { weight },
    register: { lines, basket, amounts, paying, payment, due: due(amounts.totalCents, payment) },
    ...over,
  };
}

function receipt(toPayCents: number, tendered: number, kind: Receipt['kind'] = 'sale'): Receipt {
  const tenders = [{ kind: 'cash', amountCents: toPayCents, tenderedCents: tendered }];
  const totals = { totalCents: toPayCents, roundingCents: 0, toPayCents, vat: [] };
  return { kind, tenders, totals, changeCents: tendered - toPayCents } as unknown as Receipt;
}

const weighs = (article: Article, over: Partial<TillNow['weighing']> = {}) => ({
  weighing: { article, byHand: false, tare: null, taring: false, ...over },
});
const jar: Tare = { grams: 312 };
const ready = (grams: number): Weight => ({ kind: 'ready', grams, weighingId: 'w' });
const apple = add(emptyBasket, article());
const beers = add(add(apple, beer, bottle), beer, bottle);
const odd = add(emptyBasket, article({ priceCents: 1278 }));
const at = (screen: string, of: Receipt) => till({}, { screen, receipt: of });

const table: [string, TillNow, string[]][] = [
  ['nobody is signed in', till({ basket: apple }, { signIn: { current: null } }), []],
  ['no session is open', till({ basket: apple }, { session: null }), []],
  ['nothing is sold', till({}), []],
  ['an article', till({ basket: apple }), ['Pommes Jonag  2,50 €', 'Total         2,50 €']],
  ['two of it, with deposit', till({ basket: beers }), ['2x Bière blo  3,90 €', 'Total         6,60 €']],
  ['a line taken out', till({ basket: remove(beers, '1') }), ['', 'Total         4,10 €']],
  [
    'tickets looked up meanwhile',
    till({ basket: apple }, { screen: 'tickets' }),
    ['Pommes Jonag  2,50 €', 'Total         2,50 €'],
  ],
  [
    'an empty scale',
    till({ weight: { kind: 'zero' } }, weighs(gala)),
    ['Pommes Gala du verge', 'Peser      2,50 €/kg'],
  ],
  [
    'a load that moves',
    till({ weight: { kind: 'moving' } }, weighs(gala)),
    ['Pommes Gala du verge', 'Peser      2,50 €/kg'],
  ],
  [
    'a weight that is old',
    till({ weight: { kind: 'stale' } }, weighs(gala)),
    ['Pommes Gala du verge', 'Peser      2,50 €/kg'],
  ],
  [
    'a weight that is sold',
    till({ weight: { kind: 'taken', grams: 500, weighingId: 'w' } }, weighs(gala)),
    ['Pommes Gala du verge', 'Peser      2,50 €/kg'],
  ],
  [
    'a weight typed by hand',
    till({ weight: ready(500) }, weighs(gala, { byHand: true })),
    ['Pommes Gala du verge', 'Peser      2,50 €/kg'],
  ],
  ['a volume', till({ weight: ready(500) }, weighs(oil)), ['Huile en vrac       ', 'Peser       8,50 €/l']],
  [
    'a weight at rest',
    till({ weight: ready(1234) }, weighs(gala)),
    ['1,234 kg   2,50 €/kg', 'Pommes Gala   3,09 €'],
  ],
  [
    'a heavy and dear one',
    till({ weight: ready(12_345) }, weighs(saffron)),
    ['12,345kg  999,00€/kg', 'Safran   12 332,66 €'],
  ],
  [
    'an empty jar that is weighed',
    till({ weight: ready(312) }, weighs(gala, { taring: true })),
    ['Pommes Gala du verge', 'Peser      2,50 €/kg'],
  ],
  [
    'a jar that is to be filled',
    till({ weight: { kind: 'zero' } }, weighs(gala, { tare: jar })),
    ['Pommes Gala du verge', 'T 0,312    2,50 €/kg'],
  ],
  [
    'a jar with something in it',
    till({ weight: ready(850) }, weighs(gala, { tare: jar })),
    ['B0,850 T0,312 N0,538', '2,50 €/kg     1,35 €'],
  ],
  [
    'a heavy and dear jar',
    till({ weight: ready(12_345) }, weighs(saffron, { tare: jar })),
    ['B12,345T0,312N12,033', '999,00€/kg 12020,97€'],
  ],
  [
    'a jar without anything in it',
    till({ weight: ready(312) }, weighs(gala, { tare: jar })),
    ['Pommes Gala du verge', 'T 0,312    2,50 €/kg'],
  ],
  ['to pay', till({ basket: apple, paying: true }), ['À payer       2,50 €', '']],
  [
    'to pay, rounded in cash',
    till({ basket: odd, paying: true }),
    ['À payer      12,78 €', 'En espèces   12,80 €'],
  ],
  [
    'a part received',
    till({
      basket: odd,
      paying: true,
      payment: { exact: [{ kind: 'card', amountCents: 1000 }], cashCents: 0 },
    }),
    ['Reçu         10,00 €', 'Reste         2,78 €'],
  ],
  ['change to give', at('receipt', receipt(1280, 2000)), ['Merci   Reçu 20,00 €', 'À rendre      7,20 €']],
  [
    'much received',
    at('receipt', receipt(1280, 1_000_000)),
    ['Reçu     10 000,00 €', 'À rendre  9 987,20 €'],
  ],
  ['paid to the cent', at('receipt', receipt(1280, 1280)), ['Merci, à bientôt !', 'Payé         12,80 €']],
  [
    'paid out for empties',
    at('receipt', receipt(-120, -120)),
    ['Rendu         1,20 €', 'Merci, à bientôt !'],
  ],
  ['a refund', at('receipt', receipt(500, 500, 'refund')), ['Rendu         5,00 €', 'Merci, à bientôt !']],
];

describe('what the customer reads', () => {
  it.each(table)('%s', (_, now, expected) => {
    const lines = poleLines(shownNow(now));

    // Numbers have spaces that no line breaks at.
    const seen = lines.map((line) => line.replace(/[\u00A0\u202F]/g, ' '));
    expect(seen).toEqual(expected.map((line) => line.padEnd(20)));
  });

  it('sees gross, tare and net of a jar', () => {
    const shown = shownNow(till({ weight: ready(850) }, weighs(gala, { tare: jar })));

    expect(shown).toMatchObject({
      tareGrams: 312,
      weight: { grossGrams: 850, netGrams: 538, amountCents: 135 },
    });
  });

  it('shows the last lines and says how many are before', () => {
    let basket = emptyBasket;
    for (let n = 1; n <= 8; n++) basket = add(basket, article({ id: `a${n}`, name: `Article ${n}` }));

    const shown = shownNow(till({ basket }));

    expect(shown).toMatchObject({
      kind: 'basket',
      earlier: 2,
      totalCents: 2000,
      last: { name: 'Article 8' },
    });
    expect(shown.kind === 'basket' && shown.lines.map((line) => line.name)).toEqual(
      [3, 4, 5, 6, 7, 8].map((n) => `Article ${n}`),
    );
  });
});
