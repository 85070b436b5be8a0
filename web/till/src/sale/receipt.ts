import { changeOf, type LineAmounts } from '@fourmiliere/ui/money';
import type { CardSlip } from '../payment/cardPayment';
import type { Taken } from '../payment/payment';
import type { Tare } from '../weighing/tare';
import type { SaleLine, Totals } from './sale';

/** What the paper says of a line and sales-service has no place for. */
interface Remarks {
  readonly manual?: boolean;
  readonly tare?: Tare;
}

export interface ReceiptLine extends SaleLine, LineAmounts, Remarks {}

/** A ticket as the till prints it; `answer` comes once the server has numbered it. */
export interface Receipt {
  readonly id: string;
  readonly kind: 'sale' | 'refund';
  readonly tillId: string;
  readonly reference: string;
  /** Of a refund: the reference of the ticket it gives back. */
  readonly saleReference?: string;
  readonly completedAt: string;
  readonly cashier: string;
  readonly lines: readonly ReceiptLine[];
  readonly tenders: readonly Taken[];
  readonly totals: Totals;
  readonly changeCents: number;
  /** What the card terminal wants on the customer's paper. */
  readonly slips?: readonly CardSlip[];
  readonly answer?: { readonly receiptNumber: number; readonly late: boolean };
}

/** The receipt of a ticket that has just been completed. */
export function receiptOf(
  kind: Receipt['kind'],
  id: string,
  reference: string,
  at: { readonly tillId: string; readonly cashier: string },
  body: { readonly completedAt: string; readonly tenders: readonly Taken[]; readonly totals: Totals },
  amounts: readonly LineAmounts[],
  lines: readonly (SaleLine & Remarks)[],
): Receipt {
  return {
    id,
    kind,
    tillId: at.tillId,
    reference,
    completedAt: body.completedAt,
    cashier: at.cashier,
    lines: lines.map((line, i) => ({ ...plain(line), ...(amounts[i] as LineAmounts) })),
    tenders: body.tenders,
    totals: body.totals,
    changeCents: changeOf(body.tenders),
  };
}

/** The lines of a terminal's slip; what it proved, when it printed nothing. */
export function slipLines(slip: CardSlip): readonly string[] {
  if (slip.lines.length > 0) return slip.lines;
  const card = [slip.cardName, slip.maskedPan].filter(Boolean).join(' ');
  return [card, slip.authorisationCode ?? ''].filter(Boolean);
}

function plain(line: SaleLine & Remarks): SaleLine & Remarks {
  const { articleId, name, quantityMilli, unit, unitPriceCents, vatRateBp, discountBp, kind, manual, tare } =
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
    ...(manual ? { manual } : {}),
    ...(tare ? { tare } : {}),
  };
}
