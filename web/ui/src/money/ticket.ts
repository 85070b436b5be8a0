import { roundForCash, share, sum } from './rounding';

export type LineKind = 'article' | 'deposit' | 'voucher';
export type TenderKind =
  'cash' | 'card' | 'meal_voucher' | 'eco_voucher' | 'local_currency' | 'member_account' | 'gift_voucher';

/** What the arithmetic needs to know of a line. */
export interface PricedLine {
  readonly quantityMilli: number;
  readonly unitPriceCents: number;
  readonly vatRateBp: number;
  readonly discountBp: number;
  readonly kind: LineKind;
}

export interface LineAmounts {
  readonly grossCents: number;
  readonly discountCents: number;
  readonly totalCents: number;
}

export interface VatShare {
  readonly rateBp: number;
  readonly totalCents: number;
  readonly baseCents: number;
  readonly vatCents: number;
}

/** A ticket before it is paid: `depositCents` and `voucherCents` are outside VAT. */
export interface TicketAmounts {
  readonly lines: readonly LineAmounts[];
  readonly vat: readonly VatShare[];
  readonly depositCents: number;
  readonly voucherCents: number;
  readonly totalCents: number;
}

export function lineAmounts(line: PricedLine): LineAmounts {
  const grossCents = share(line.unitPriceCents, line.quantityMilli, 1000);
  const discountCents = share(grossCents, line.discountBp, 10_000);
  return { grossCents, discountCents, totalCents: grossCents - discountCents };
}

export function ticketAmounts(lines: readonly PricedLine[]): TicketAmounts {
  const amounts = lines.map(lineAmounts);
  const totalOf = (kind: LineKind): number =>
    sum(amounts.filter((_, i) => lines[i]?.kind === kind).map((a) => a.totalCents));
  const rates = [...new Set(lines.filter((l) => l.kind === 'article').map((l) => l.vatRateBp))];
  const vat = rates
    .sort((a, b) => a - b)
    .map((rateBp) =>
      vatOf(
        rateBp,
        sum(
          amounts
            .filter((_, i) => lines[i]?.kind === 'article' && lines[i].vatRateBp === rateBp)
            .map((a) => a.totalCents),
        ),
      ),
    );
  return {
    lines: amounts,
    vat,
    depositCents: totalOf('deposit'),
    voucherCents: totalOf('voucher'),
    totalCents: sum(amounts.map((a) => a.totalCents)),
  };
}

/** VAT is taken out of the VAT-included total of a rate, never line by line. */
export function vatOf(rateBp: number, totalCents: number): VatShare {
  const baseCents = share(totalCents, 10_000, 10_000 + rateBp);
  return { rateBp, totalCents, baseCents, vatCents: totalCents - baseCents };
}

export interface Tender {
  readonly kind: TenderKind;
  readonly amountCents: number;
  readonly tenderedCents?: number;
}

export interface Settlement {
  /** What the tenders are worth together: total plus rounding. */
  readonly toPayCents: number;
  readonly roundingCents: number;
  /** Not yet covered by the tenders other than cash, before rounding. */
  readonly remainingCents: number;
  /** What the customer has to give (negative: gets) in cash for the rest. */
  readonly cashDueCents: number;
}

/** What is left after the tenders that take exact amounts, and what it is in cash. */
export function settle(totalCents: number, exactTenders: readonly Tender[]): Settlement {
  const remainingCents = totalCents - sum(exactTenders.map((t) => t.amountCents));
  const cashDueCents = roundForCash(remainingCents);
  const roundingCents = cashDueCents - remainingCents;
  return { toPayCents: totalCents + roundingCents, roundingCents, remainingCents, cashDueCents };
}

export function cashTender(amountCents: number, tenderedCents: number = amountCents): Tender {
  return { kind: 'cash', amountCents, tenderedCents };
}

/** Change to give back: what was handed over in cash less its rounded part. */
export function changeOf(tenders: readonly Tender[]): number {
  return sum(tenders.map((t) => (t.tenderedCents ?? t.amountCents) - t.amountCents));
}
