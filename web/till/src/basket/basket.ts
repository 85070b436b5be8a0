import type { LineKind, PricedLine } from '@fourmiliere/ui/money';
import type { Article } from '../assortment/article';
import type { Tare } from '../weighing/tare';

/** The deposit that goes with each piece of a line. */
export interface LineDeposit {
  readonly articleId: string;
  readonly name: string;
  readonly unitPriceCents: number;
}

export interface BasketLine extends PricedLine {
  readonly key: string;
  readonly articleId: string;
  readonly name: string;
  readonly unit: 'piece' | 'kg' | 'l';
  readonly kind: LineKind;
  readonly weighingId?: string;
  /** Typed, not weighed: the ticket says so. */
  readonly manual?: boolean;
  /** The container that the quantity is without. */
  readonly tare?: Tare;
  readonly deposit?: LineDeposit;
}

/** What a customer buys, before it is paid. Never changed, only replaced. */
export interface Basket {
  readonly lines: readonly BasketLine[];
  /** The line touched last, shown lit. */
  readonly lit: string | null;
  readonly nextKey: number;
}

export const emptyBasket: Basket = { lines: [], lit: null, nextKey: 1 };

/** More lines than the server takes on one ticket are not begun. */
export const maxLines = 250;
export const maxQuantityMilli = 999_000;

export interface Measured {
  readonly quantityMilli: number;
  readonly weighingId?: string;
  readonly manual?: boolean;
  readonly tare?: Tare;
}

/** Adds an article; pieces join the line that has the same article at the same price. */
export function add(basket: Basket, article: Article, deposit?: Article, measured?: Measured): Basket {
  const quantityMilli = measured?.quantityMilli ?? 1000;
  const same = measured ? undefined : basket.lines.find((line) => joins(line, article));
  if (same) return setQuantity(basket, same.key, same.quantityMilli + quantityMilli);
  const key = String(basket.nextKey);
  const line: BasketLine = {
    key,
    articleId: article.id,
    name: article.name,
    unit: article.unit,
    unitPriceCents: article.priceCents,
    vatRateBp: article.vatRateBp,
    discountBp: 0,
    kind: article.kind,
    quantityMilli,
    ...(measured?.weighingId ? { weighingId: measured.weighingId } : {}),
    ...(measured?.manual ? { manual: true } : {}),
    ...(measured?.tare ? { tare: measured.tare } : {}),
    ...(deposit ? { deposit: depositOf(deposit) } : {}),
  };
  return { lines: [...basket.lines, line], lit: key, nextKey: basket.nextKey + 1 };
}

/** Empties that come back: a deposit line below zero, one per kind. */
export function returnEmpties(basket: Basket, deposit: Article, pieces: number): Basket {
  const key = basket.lines.find((line) => isReturn(line) && line.articleId === deposit.id)?.key;
  if (pieces <= 0) return key ? remove(basket, key) : basket;
  if (key) return replace(basket, key, (line) => ({ ...line, quantityMilli: -1000 * pieces }));
  const added = add({ ...basket, lines: [] }, deposit, undefined, { quantityMilli: -1000 * pieces });
  return { ...added, lines: [...basket.lines, ...added.lines] };
}

export function returnedPieces(basket: Basket, depositId: string): number {
  const line = basket.lines.find((l) => isReturn(l) && l.articleId === depositId);
  return line ? -line.quantityMilli / 1000 : 0;
}

/** Zero takes the line out: there are no lines of nothing. */
export function setQuantity(basket: Basket, key: string, quantityMilli: number): Basket {
  if (quantityMilli === 0) return remove(basket, key);
  return replace(basket, key, (line) => {
    const size = Math.min(Math.abs(quantityMilli), maxQuantityMilli);
    return { ...line, quantityMilli: line.quantityMilli < 0 ? -size : size };
  });
}

export function setDiscount(basket: Basket, key: string, discountBp: number): Basket {
  const within = Math.max(0, Math.min(10_000, discountBp));
  return replace(basket, key, (line) => ({ ...line, discountBp: within }));
}

export function remove(basket: Basket, key: string): Basket {
  return { ...basket, lines: basket.lines.filter((line) => line.key !== key), lit: null };
}

/** The lines of the ticket: each deposit follows its article as a line of its own. */
export function ticketLines(basket: Basket): BasketLine[] {
  return basket.lines.flatMap((line) => (line.deposit ? [line, depositLine(line, line.deposit)] : [line]));
}

export function depositLine(line: BasketLine, deposit: LineDeposit): BasketLine {
  return {
    key: `${line.key}-deposit`,
    articleId: deposit.articleId,
    name: deposit.name,
    unit: 'piece',
    unitPriceCents: deposit.unitPriceCents,
    vatRateBp: 0,
    discountBp: 0,
    kind: 'deposit',
    quantityMilli: line.quantityMilli,
  };
}

/** What the customer counts: each weighed line is one thing. */
export function pieces(basket: Basket): number {
  return basket.lines
    .filter((line) => !isReturn(line))
    .reduce((all, line) => all + (line.unit === 'piece' ? line.quantityMilli / 1000 : 1), 0);
}

export function isReturn(line: BasketLine): boolean {
  return line.kind === 'deposit' && line.quantityMilli < 0;
}

function joins(line: BasketLine, article: Article): boolean {
  return (
    line.articleId === article.id &&
    line.unit === 'piece' &&
    line.quantityMilli > 0 &&
    line.discountBp === 0 &&
    line.unitPriceCents === article.priceCents &&
    line.vatRateBp === article.vatRateBp
  );
}

function replace(basket: Basket, key: string, change: (line: BasketLine) => BasketLine): Basket {
  return {
    ...basket,
    lines: basket.lines.map((line) => (line.key === key ? change(line) : line)),
    lit: key,
  };
}

function depositOf(article: Article): LineDeposit {
  return { articleId: article.id, name: article.name, unitPriceCents: article.priceCents };
}
