import {
  reference,
  refundAmounts,
  returnable,
  roundForCash,
  cashTender,
  type Api,
  type LineKind,
  type Tender,
  type TenderKind,
  type TicketAmounts,
} from '@fourmiliere/ui';
import type { OutboxItem } from '../outbox/item';
import type { CardSlip } from '../payment/cardPayment';
import { receiptOf, type Receipt } from '../sale/receipt';
import { totalsOf, type Circumstances, type Totals } from '../sale/sale';

/** A sale as sales-service keeps it. */
export interface StoredSale {
  readonly id: string;
  readonly tillId: string;
  readonly receiptNumber: number;
  readonly reference: string;
  readonly completedAt: string;
  readonly lines: readonly StoredLine[];
  readonly tenders: readonly Tender[];
  readonly totals: Totals;
  readonly refunded?: readonly { readonly lineNo: number; readonly quantityMilli: number }[];
}

export interface StoredLine {
  readonly lineNo: number;
  readonly articleId: string;
  readonly name: string;
  readonly quantityMilli: number;
  readonly unit: 'piece' | 'kg' | 'l';
  readonly unitPriceCents: number;
  readonly vatRateBp: number;
  readonly discountBp: number;
  readonly kind: LineKind;
}

/** A line with what has come back of it. */
export interface ReturnableLine extends StoredLine {
  readonly returnedMilli: number;
}

export interface SaleRow {
  readonly id: string;
  readonly tillId: string;
  readonly receiptNumber: number;
  readonly reference: string;
  readonly completedAt: string;
  readonly totalCents: number;
  readonly toPayCents: number;
  readonly kind: 'sale' | 'refund';
  readonly saleId?: string;
}

export interface RefundBody {
  readonly saleId: string;
  readonly tillSessionId: string;
  readonly completedAt: string;
  readonly soldBy?: string;
  readonly lines: readonly { readonly lineNo: number; readonly quantityMilli: number }[];
  readonly tenders: readonly Tender[];
  readonly totals: Totals;
}

export async function findSales(
  api: Api,
  query: string,
  tillSessionId?: string,
): Promise<readonly SaleRow[]> {
  const page = await api.get<{ items: SaleRow[] }>('/sales/api/sales', {
    query: { query: query.toUpperCase(), tillSessionId },
  });
  return page.items;
}

export function loadSale(api: Api, id: string, timeoutMs: number): Promise<StoredSale> {
  return api.get<StoredSale>(`/sales/api/sales/${id}`, { timeoutMs });
}

export function returnableLines(sale: StoredSale): ReturnableLine[] {
  const back = new Map<number, number>();
  for (const { lineNo, quantityMilli } of sale.refunded ?? [])
    back.set(lineNo, (back.get(lineNo) ?? 0) + quantityMilli);
  return sale.lines.map((line) => {
    // What the server has, and has not told yet that it has, counts twice.
    const returnedMilli = Math.min(back.get(line.lineNo) ?? 0, Math.abs(line.quantityMilli));
    return { ...line, returnedMilli };
  });
}

/** The ticket with what came back of it at this till and is not with the server yet. */
export function withUnsent(sale: StoredSale, unsent: readonly OutboxItem[]): StoredSale {
  const back = unsent
    .filter((item) => item.kind === 'refund')
    .map((item) => item.body as RefundBody)
    .filter((body) => body.saleId === sale.id)
    .flatMap((body) => body.lines);
  return { ...sale, refunded: [...(sale.refunded ?? []), ...back] };
}

/** How much of each line is undone: thousandths by line number, a size. */
export type Chosen = Readonly<Record<number, number>>;

export function everything(lines: readonly ReturnableLine[]): Chosen {
  return Object.fromEntries(lines.map((line) => [line.lineNo, returnable(line)]));
}

export function chosenLines(chosen: Chosen): { lineNo: number; quantityMilli: number }[] {
  return Object.entries(chosen)
    .map(([lineNo, quantityMilli]) => ({ lineNo: Number(lineNo), quantityMilli }))
    .filter((line) => line.quantityMilli !== 0);
}

export function refundOf(lines: readonly ReturnableLine[], chosen: Chosen): TicketAmounts {
  return refundAmounts(lines, chosenLines(chosen));
}

/** Paid back in one tender; cash is rounded as on any ticket. */
export function refundTender(totalCents: number, kind: TenderKind): Tender {
  return kind === 'cash' ? cashTender(roundForCash(totalCents)) : { kind, amountCents: totalCents };
}

export function refundBody(
  sale: StoredSale,
  chosen: Chosen,
  kind: TenderKind,
  at: Circumstances,
): RefundBody {
  const amounts = refundOf(returnableLines(sale), chosen);
  const tenders = [refundTender(amounts.totalCents, kind)];
  return {
    saleId: sale.id,
    tillSessionId: at.tillSessionId,
    completedAt: at.completedAt,
    ...(at.soldBy ? { soldBy: at.soldBy } : {}),
    lines: chosenLines(chosen),
    tenders,
    totals: totalsOf(amounts.totalCents, tenders, amounts.vat),
  };
}

/** What a refund is booked with: what the server is sent, and the paper. */
export interface RefundTicket {
  readonly item: Omit<OutboxItem, 'sequence'>;
  readonly receipt: Receipt;
}

export interface Refund {
  readonly sale: StoredSale;
  readonly chosen: Chosen;
  readonly kind: TenderKind;
  /** What the card terminal told, when that gave the money back. */
  readonly slip?: CardSlip;
}

/** A refund as it is booked and printed. */
export function refundTicket(
  id: string,
  { sale, chosen, kind, slip }: Refund,
  at: Omit<Circumstances, 'completedAt'> & { readonly tillId: string; readonly cashier: string },
): RefundTicket {
  const madeAt = new Date().toISOString();
  const body = refundBody(sale, chosen, kind, { ...at, completedAt: madeAt });
  const lines = returnableLines(sale);
  const shown = lines.flatMap((line) => {
    const quantityMilli = chosen[line.lineNo] ?? 0;
    const direction = line.quantityMilli < 0 ? -1 : 1;
    return quantityMilli === 0 ? [] : [{ ...line, quantityMilli: direction * quantityMilli }];
  });
  const made = receiptOf('refund', id, reference(id), at, body, refundOf(lines, chosen).lines, shown);
  const path = `/sales/api/refunds/${id}`;
  return {
    item: { id, kind: 'refund', method: 'PUT', path, body, madeAt, attempts: 0 },
    receipt: { ...made, saleReference: sale.reference, ...(slip ? { slips: [slip] } : {}) },
  };
}

/** The gateway takes nothing back that is older. */
const reversibleMs = 12 * 3_600_000;

/**
 * The payment that the card terminal can take back for a refund of that much: the whole of it, known to this till, made
 * within half a day, and nothing of its sale came back before. Null: it is for the terminal's own menu.
 */
export function reversiblePayment(
  sale: StoredSale,
  receipt: Receipt | null,
  backCents: number,
  now: number,
): string | null {
  if (!receipt || (sale.refunded ?? []).length > 0) return null;
  if (now - Date.parse(receipt.completedAt) >= reversibleMs) return null;
  const fitting = receipt.tenders.filter((tender) => tender.paymentId && tender.amountCents === backCents);
  return fitting.length === 1 ? (fitting[0]?.paymentId ?? null) : null;
}
