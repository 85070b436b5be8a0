// @vitest-environment node
import { ticketAmounts } from '@fourmiliere/ui/money';
import { describe, expect, it } from 'vitest';
import { article, beer, bottle } from '../testing';
import {
  add,
  emptyBasket,
  pieces,
  remove,
  returnedPieces,
  returnEmpties,
  setDiscount,
  setQuantity,
  ticketLines,
} from './basket';

const apples = article({ id: 'apples', unit: 'kg', priceCents: 300 });

describe('the basket', () => {
  it('counts a second piece on the line of the first and lights it', () => {
    const basket = add(add(add(emptyBasket, article()), beer), article());

    expect(basket.lines.map((line) => [line.articleId, line.quantityMilli])).toEqual([
      ['apple', 2000],
      ['beer', 1000],
    ]);
    expect(basket.lit).toBe('1');
  });

  it('keeps each weighing on a line of its own', () => {
    const first = add(emptyBasket, apples, undefined, { quantityMilli: 1234, weighingId: 'w1' });
    const basket = add(first, apples, undefined, { quantityMilli: 500, weighingId: 'w2' });

    expect(basket.lines.map((line) => line.weighingId)).toEqual(['w1', 'w2']);
  });

  it('does not join a line whose price has changed since', () => {
    const basket = add(add(emptyBasket, article()), article({ priceCents: 260 }));

    expect(basket.lines).toHaveLength(2);
  });

  it('sells the deposit with each piece of its article', () => {
    const basket = setQuantity(add(emptyBasket, beer, bottle), '1', 6000);

    const lines = ticketLines(basket);

    expect(lines.map((line) => [line.articleId, line.kind, line.quantityMilli])).toEqual([
      ['beer', 'article', 6000],
      ['bottle', 'deposit', 6000],
    ]);
    expect(ticketAmounts(lines)).toMatchObject({ totalCents: 1230, depositCents: 60 });
  });

  it('takes the deposit out with its article', () => {
    expect(ticketLines(remove(add(emptyBasket, beer, bottle), '1'))).toEqual([]);
  });

  it('has one line below zero per kind of empties, which follows the count', () => {
    const three = returnEmpties(emptyBasket, bottle, 3);

    const seven = returnEmpties(three, bottle, 7);

    expect(seven.lines).toHaveLength(1);
    expect(seven.lines[0]).toMatchObject({ quantityMilli: -7000, kind: 'deposit' });
    expect(returnedPieces(seven, 'bottle')).toBe(7);
    expect(returnEmpties(seven, bottle, 0).lines).toEqual([]);
  });

  it('does not mix empties that come back with a deposit sold', () => {
    const basket = add(returnEmpties(emptyBasket, bottle, 2), bottle);

    expect(basket.lines.map((line) => line.quantityMilli)).toEqual([-2000, 1000]);
  });

  it('has no line of nothing', () => {
    expect(setQuantity(add(emptyBasket, article()), '1', 0).lines).toEqual([]);
  });

  it('keeps a discount between nothing and all', () => {
    const basket = add(emptyBasket, article());

    expect(setDiscount(basket, '1', 20_000).lines[0]?.discountBp).toBe(10_000);
    expect(setDiscount(basket, '1', -5).lines[0]?.discountBp).toBe(0);
  });

  it('counts what the customer sees: pieces, and each weighed thing once', () => {
    const basket = add(setQuantity(add(emptyBasket, article()), '1', 3000), apples, undefined, {
      quantityMilli: 1234,
    });

    expect(pieces(returnEmpties(basket, bottle, 5))).toBe(4);
  });
});
