/** Reading a ticket: what was sold, what came back. */
import type { Sale, TicketLine } from '../api/sales';
import { divideRounded } from '../lib/amount';

/** The line's amount after discount, as sold. */
export function lineTotalCents(line: TicketLine): number {
  if (line.totalCents !== undefined) return line.totalCents;
  const gross = divideRounded(BigInt(line.unitPriceCents) * BigInt(line.quantityMilli), 1000n);
  return gross - divideRounded(BigInt(gross) * BigInt(line.discountBp), 10_000n);
}

/** How much of each line came back so far, by line number. */
export function returnedByLine(sale: Pick<Sale, 'refunded'>): Map<number, number> {
  const returned = new Map<number, number>();
  for (const { lineNo, quantityMilli } of sale.refunded ?? []) {
    returned.set(lineNo, (returned.get(lineNo) ?? 0) + quantityMilli);
  }
  return returned;
}

export type RefundState = 'none' | 'partial' | 'whole';

/** Whether nothing, some or all of a sale came back. */
export function refundState(sale: Pick<Sale, 'lines' | 'refunded'>): RefundState {
  const returned = returnedByLine(sale);
  if ([...returned.values()].every((milli) => milli === 0)) return 'none';
  return sale.lines.every((line) => (returned.get(line.lineNo) ?? 0) === line.quantityMilli)
    ? 'whole'
    : 'partial';
}
