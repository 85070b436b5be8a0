import { lineAmounts, sum } from '@fourmiliere/ui/money';
import type { Article } from '../assortment/article';
import type { BasketLine } from '../basket/basket';
import type { Weight } from '../devices/weighing';
import type { Due, Payment } from '../payment/payment';
import type { Receipt } from '../sale/receipt';
import { goodsIn, type Tare } from '../weighing/tare';

export interface ShownLine {
  readonly key: string;
  readonly name: string;
  readonly quantityMilli: number;
  readonly unit: 'piece' | 'kg' | 'l';
  readonly unitPriceCents: number;
  readonly amountCents: number;
}

interface ShownBasket {
  /** The newest at the end. */
  readonly lines: readonly ShownLine[];
  /** Lines before those. */
  readonly earlier: number;
  readonly totalCents: number;
}

/** What the customer is to see now, on whatever display there is. */
export type Shown =
  | { readonly kind: 'greeting' }
  | ({ readonly kind: 'basket'; readonly last: ShownLine | null } & ShownBasket)
  | ({
      readonly kind: 'weighing';
      readonly name: string;
      readonly unit: 'piece' | 'kg' | 'l';
      readonly unitPriceCents: number;
      /** The container; 0 when there is none. */
      readonly tareGrams: number;
      /** Only what the scale says is at rest. */
      readonly weight: {
        readonly grossGrams: number;
        readonly netGrams: number;
        readonly amountCents: number;
      } | null;
    } & ShownBasket)
  | ({
      readonly kind: 'paying';
      readonly receivedCents: number;
      /** Below zero the shop pays out. */
      readonly restCents: number;
      /** The rest when it is paid in cash. */
      readonly cashCents: number;
    } & ShownBasket)
  | {
      readonly kind: 'done';
      readonly paidCents: number;
      readonly receivedCents: number;
      readonly changeCents: number;
      /** What the shop gave for empties or returns. */
      readonly paidOutCents: number;
    };

/** The parts of a till that a customer may see. */
export interface TillNow {
  readonly signIn: { readonly current: unknown };
  readonly session: unknown;
  readonly screen: string;
  readonly receipt: Receipt | null;
  readonly weighing: {
    readonly article: Article | null;
    /** The weight is typed: what lies on the scale says nothing. */
    readonly byHand: boolean;
    readonly tare: Tare | null;
    /** What lies on the scale is an empty container. */
    readonly taring: boolean;
  };
  readonly devices: { readonly weight: Weight };
  readonly register: {
    readonly lines: readonly BasketLine[];
    readonly basket: { readonly lit: string | null };
    readonly amounts: { readonly lines: readonly { totalCents: number }[]; readonly totalCents: number };
    readonly paying: boolean;
    readonly payment: Payment;
    readonly due: Due;
  };
}

const linesAtMost = 6;

export function shownNow(till: TillNow): Shown {
  const { register } = till;
  if (!till.signIn.current || !till.session) return { kind: 'greeting' };
  if (till.screen === 'receipt' && till.receipt) return done(till.receipt);
  if (till.screen === 'sell' && register.paying) return paying(till);
  if (till.screen === 'sell' && till.weighing.article) return weighing(till, till.weighing.article);
  if (register.lines.length === 0) return { kind: 'greeting' };
  const basket = basketOf(register);
  const lit = lines(register).find((line) => line.key === register.basket.lit);
  return { kind: 'basket', ...basket, last: lit ?? null };
}

function weighing(till: TillNow, article: Article): Shown {
  const { name, unit, priceCents: unitPriceCents, vatRateBp, kind } = article;
  const { byHand, tare, taring } = till.weighing;
  const goods = byHand || taring || unit !== 'kg' ? null : goodsIn(till.devices.weight, tare);
  const { grossGrams, netGrams } = goods?.kind === 'ready' ? goods : { grossGrams: 0, netGrams: 0 };
  const { totalCents } = lineAmounts({
    quantityMilli: netGrams,
    unitPriceCents,
    vatRateBp,
    discountBp: 0,
    kind,
  });
  return {
    kind: 'weighing',
    ...basketOf(till.register),
    name,
    unit,
    unitPriceCents,
    tareGrams: tare?.grams ?? 0,
    weight: netGrams > 0 ? { grossGrams, netGrams, amountCents: totalCents } : null,
  };
}

function paying({ register }: TillNow): Shown {
  const { payment, due } = register;
  return {
    kind: 'paying',
    ...basketOf(register),
    receivedCents: sum(payment.exact.map((tender) => tender.amountCents)) + payment.cashCents,
    restCents: due.restCents,
    cashCents: due.cashCents,
  };
}

function done({ kind, totals, tenders, changeCents }: Receipt): Shown {
  const paidOut = kind === 'refund' || totals.toPayCents < 0;
  return {
    kind: 'done',
    paidCents: paidOut ? 0 : totals.toPayCents,
    receivedCents: paidOut ? 0 : sum(tenders.map((tender) => tender.tenderedCents ?? tender.amountCents)),
    changeCents: paidOut ? 0 : changeCents,
    paidOutCents: paidOut ? Math.abs(totals.toPayCents) : 0,
  };
}

function basketOf(register: TillNow['register']): ShownBasket {
  const all = lines(register);
  return {
    lines: all.slice(-linesAtMost),
    earlier: Math.max(0, all.length - linesAtMost),
    totalCents: register.amounts.totalCents,
  };
}

function lines({ lines, amounts }: TillNow['register']): ShownLine[] {
  return lines.map(({ key, name, quantityMilli, unit, unitPriceCents }, i) => ({
    key,
    name,
    quantityMilli,
    unit,
    unitPriceCents,
    amountCents: amounts.lines[i]?.totalCents ?? 0,
  }));
}
