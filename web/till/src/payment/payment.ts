import { cashTender, roundForCash, sum, type Tender, type TenderKind } from '@fourmiliere/ui/money';
import type { CardSlip } from './cardPayment';

/** A tender that was taken; with the payment's id when the card terminal took it, and then only that gives it back. */
export interface Taken extends Tender {
  readonly paymentId?: string;
}

/** What was taken so far for a ticket. */
export interface Payment {
  /** Tenders other than cash, each an exact amount. */
  readonly exact: readonly Taken[];
  /** Cash handed over so far that does not yet cover the rest. */
  readonly cashCents: number;
  /** What the card terminal wants on paper, as it happened: payments, and what was taken back. */
  readonly slips?: readonly CardSlip[];
}

export const nothingPaid: Payment = { exact: [], cashCents: 0 };

export interface Due {
  /** Still to be paid by an exact tender. */
  readonly restCents: number;
  /** Still to be paid in cash: rounded to five cents. Negative: the shop pays out. */
  readonly cashCents: number;
  readonly roundingCents: number;
}

export type Outcome =
  | { readonly done: false; readonly payment: Payment }
  | { readonly done: true; readonly tenders: readonly Taken[] };

export function due(totalCents: number, payment: Payment): Due {
  const left = totalCents - sum(payment.exact.map((t) => t.amountCents));
  const inCash = roundForCash(left);
  return {
    restCents: left - payment.cashCents,
    cashCents: inCash - payment.cashCents,
    roundingCents: inCash - left,
  };
}

/** Takes an exact amount, at most the rest. */
export function payExact(
  totalCents: number,
  payment: Payment,
  kind: Exclude<TenderKind, 'cash'>,
  amountCents: number,
  paymentId?: string,
): Outcome {
  const { restCents } = due(totalCents, payment);
  if (amountCents <= 0 || amountCents > restCents) throw new RangeError('more than is due');
  const exact = [...payment.exact, { kind, amountCents, ...(paymentId ? { paymentId } : {}) }];
  if (amountCents < restCents) return { done: false, payment: { ...payment, exact } };
  const cash = payment.cashCents === 0 ? [] : [cashTender(payment.cashCents)];
  return { done: true, tenders: [...exact, ...cash] };
}

/** Takes cash: what covers the rest ends the payment, less is kept and the rest stays due. */
export function payCash(totalCents: number, payment: Payment, handedCents: number): Outcome {
  const needed = due(totalCents, payment).cashCents;
  if (needed > 0 && handedCents < needed) {
    if (handedCents <= 0 || handedCents % 5 !== 0) throw new RangeError('no amount of coins and notes');
    return { done: false, payment: { ...payment, cashCents: payment.cashCents + handedCents } };
  }
  const amount = payment.cashCents + needed;
  return { done: true, tenders: [...payment.exact, cashTender(amount, payment.cashCents + handedCents)] };
}

/** Notes that a customer is likely to hand over for this amount, beyond the exact one. */
export function likelyNotes(cashCents: number): number[] {
  const notes = [500, 1000, 2000, 5000, 10_000, 20_000];
  const sums = [...notes, Math.ceil(cashCents / 1000) * 1000, Math.ceil(cashCents / 5000) * 5000];
  const fitting = [...new Set(sums)].filter((amount) => amount > cashCents).sort((a, b) => a - b);
  return fitting.slice(0, 4);
}

/** The terminal has money of this customer: only the end of the sale, or the terminal, lets go of it. */
export function holdsCard(payment: Payment): boolean {
  return payment.exact.some((tender) => tender.paymentId);
}

/** The terminal took a card's money, or gave back what it had taken. */
export function withSlip(payment: Payment, slip: CardSlip, reverses?: string): Payment {
  // A paper with the payment alone would say that it was not given back.
  const mute = slip.lines.length === 0;
  const slips = [...(payment.slips ?? []).filter((one) => !mute || one.id !== reverses), slip];
  if (!reverses) return { ...payment, slips };
  return { ...payment, slips, exact: payment.exact.filter((tender) => tender.paymentId !== reverses) };
}

/** Drops a tender taken by mistake; one of the card terminal stays. */
export function takeBack(payment: Payment, index: number | 'cash'): Payment {
  if (index === 'cash') return { ...payment, cashCents: 0 };
  if (payment.exact[index]?.paymentId) return payment;
  return { ...payment, exact: payment.exact.filter((_, i) => i !== index) };
}
