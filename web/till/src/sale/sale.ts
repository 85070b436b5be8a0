import { sum, ticketAmounts, type Tender, type VatShare } from '@fourmiliere/ui/money';
import type { BasketLine } from '../basket/basket';

export interface SaleLine {
  readonly articleId: string;
  readonly name: string;
  readonly quantityMilli: number;
  readonly unit: 'piece' | 'kg' | 'l';
  readonly unitPriceCents: number;
  readonly vatRateBp: number;
  readonly discountBp: number;
  readonly kind: 'article' | 'deposit' | 'voucher';
  readonly weighingId?: string;
}

export interface Totals {
  readonly totalCents: number;
  readonly roundingCents: number;
  readonly toPayCents: number;
  readonly vat: readonly VatShare[];
}

/** The body of `PUT /sales/api/sales/{id}`: made once, sent the same each time. */
export interface SaleBody {
  readonly tillSessionId: string;
  readonly completedAt: string;
  readonly soldBy?: string;
  readonly lines: readonly SaleLine[];
  readonly tenders: readonly Tender[];
  readonly totals: Totals;
}

export interface Circumstances {
  readonly tillSessionId: string;
  readonly completedAt: string;
  readonly soldBy?: string | undefined;
}

export function saleBody(
  lines: readonly BasketLine[],
  tenders: readonly Tender[],
  at: Circumstances,
): SaleBody {
  const amounts = ticketAmounts(lines);
  return {
    tillSessionId: at.tillSessionId,
    completedAt: at.completedAt,
    ...(at.soldBy ? { soldBy: at.soldBy } : {}),
    lines: lines.map(saleLine),
    tenders: tenders.map(plainTender),
    totals: totalsOf(amounts.totalCents, tenders, amounts.vat),
  };
}

export function totalsOf(totalCents: number, tenders: readonly Tender[], vat: readonly VatShare[]): Totals {
  const toPayCents = sum(tenders.map((t) => t.amountCents));
  return { totalCents, roundingCents: toPayCents - totalCents, toPayCents, vat };
}

/** As the server takes it: it has no place for what a terminal told. */
function plainTender({ kind, amountCents, tenderedCents }: Tender): Tender {
  return { kind, amountCents, ...(tenderedCents === undefined ? {} : { tenderedCents }) };
}

function saleLine(line: BasketLine): SaleLine {
  const { articleId, name, quantityMilli, unit, unitPriceCents, vatRateBp, discountBp, kind, weighingId } =
    line;
  return {
    articleId,
    name,
    quantityMilli,
    unit,
    unitPriceCents,
    vatRateBp,
    discountBp,
    kind,
    ...(weighingId ? { weighingId } : {}),
  };
}
