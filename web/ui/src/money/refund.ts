import { sum } from './rounding';
import { ticketAmounts, vatOf, type PricedLine, type TicketAmounts } from './ticket';

/** A line as sold, with what was undone of it so far: a size, above zero also for empties that had come back. */
export interface SoldLine extends PricedLine {
  readonly lineNo: number;
  readonly returnedMilli: number;
}

export interface ReturnedLine {
  readonly lineNo: number;
  readonly quantityMilli: number;
}

/** What may still be undone of a line, a size. */
export function returnable(line: SoldLine): number {
  return Math.abs(line.quantityMilli) - line.returnedMilli;
}

/**
 * The amounts of a refund, read as paid out: the mirror of all returned so far, this refund included, less the mirror
 * of the earlier ones. So the last refund of a ticket gives the rest to the cent.
 */
export function refundAmounts(sold: readonly SoldLine[], returned: readonly ReturnedLine[]): TicketAmounts {
  const now = new Map(returned.map((r) => [r.lineNo, r.quantityMilli]));
  for (const line of sold) check(line, now.get(line.lineNo) ?? 0);
  const before = mirror(sold, (line) => line.returnedMilli);
  const after = mirror(sold, (line) => line.returnedMilli + (now.get(line.lineNo) ?? 0));
  const rates = new Set(
    sold.filter((l) => l.kind === 'article' && (now.get(l.lineNo) ?? 0) !== 0).map((l) => l.vatRateBp),
  );
  const vatBefore = new Map(before.vat.map((v) => [v.rateBp, v]));
  const vat = after.vat
    .filter((v) => rates.has(v.rateBp))
    .map((v) => {
      const earlier = vatBefore.get(v.rateBp) ?? vatOf(v.rateBp, 0);
      return {
        rateBp: v.rateBp,
        totalCents: v.totalCents - earlier.totalCents,
        baseCents: v.baseCents - earlier.baseCents,
        vatCents: v.vatCents - earlier.vatCents,
      };
    });
  const lines = after.lines.map((line, i) => ({
    grossCents: line.grossCents - (before.lines[i]?.grossCents ?? 0),
    discountCents: line.discountCents - (before.lines[i]?.discountCents ?? 0),
    totalCents: line.totalCents - (before.lines[i]?.totalCents ?? 0),
  }));
  return {
    lines: lines.filter((_, i) => (now.get(sold[i]?.lineNo ?? 0) ?? 0) !== 0),
    vat,
    depositCents: after.depositCents - before.depositCents,
    voucherCents: after.voucherCents - before.voucherCents,
    totalCents: sum(lines.map((line) => line.totalCents)),
  };
}

/** The ticket of that much of each line, in the direction in which it was sold. */
function mirror(sold: readonly SoldLine[], size: (line: SoldLine) => number): TicketAmounts {
  return ticketAmounts(
    sold.map((line) => ({ ...line, quantityMilli: line.quantityMilli < 0 ? -size(line) : size(line) })),
  );
}

function check(line: SoldLine, quantityMilli: number): void {
  if (quantityMilli < 0 || quantityMilli > returnable(line))
    throw new RangeError(`line ${line.lineNo} returns more than was sold`);
}
