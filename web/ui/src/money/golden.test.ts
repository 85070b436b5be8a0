// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  cashTender,
  changeOf,
  settle,
  ticketAmounts,
  type LineKind,
  type Tender,
  type TenderKind,
} from './ticket';

interface GoldenTicket {
  name: string;
  lines: { unitPrice: number; quantity: number; vatRate: number; discount: number; kind: LineKind }[];
  /** `amount` is what was handed over; null: the rest. */
  tenders: { kind: TenderKind; amount: number | null }[];
  expected: {
    lines: { gross: number; discount: number; total: number }[];
    vat: { rate: number; total: number; base: number; vat: number }[];
    deposits: number;
    total: number;
    rounding: number;
    toPay: number;
    change: number;
    payments: { kind: TenderKind; amount: number; tendered?: number }[];
  };
}

const file = new URL(
  '../../../../platform/contracts/src/main/resources/contracts/golden/ticket-totals.json',
  import.meta.url,
);
const tickets = JSON.parse(readFileSync(file, 'utf8')) as GoldenTicket[];

describe('the golden tickets of the house', () => {
  it('are all here', () => expect(tickets.length).toBeGreaterThanOrEqual(97));

  it.each(tickets.map((t) => [t.name, t] as const))('%s', (_, ticket) => {
    const amounts = ticketAmounts(
      ticket.lines.map((l) => ({
        unitPriceCents: l.unitPrice,
        quantityMilli: l.quantity,
        vatRateBp: l.vatRate,
        discountBp: l.discount,
        kind: l.kind,
      })),
    );
    const tenders: Tender[] = [];
    for (const { kind, amount } of ticket.tenders) {
      const due = settle(amounts.totalCents, tenders);
      if (kind === 'cash') tenders.push(cashTender(due.cashDueCents, amount ?? due.cashDueCents));
      else tenders.push({ kind, amountCents: amount ?? due.remainingCents });
    }
    const toPay = tenders.reduce((all, t) => all + t.amountCents, 0);

    expect({
      lines: amounts.lines.map((l) => ({
        gross: l.grossCents,
        discount: l.discountCents,
        total: l.totalCents,
      })),
      vat: amounts.vat.map((v) => ({
        rate: v.rateBp,
        total: v.totalCents,
        base: v.baseCents,
        vat: v.vatCents,
      })),
      deposits: amounts.depositCents,
      total: amounts.totalCents,
      rounding: toPay - amounts.totalCents,
      toPay,
      change: changeOf(tenders),
      payments: tenders.map((t) => ({
        kind: t.kind,
        amount: t.amountCents,
        ...(t.tenderedCents === undefined ? {} : { tendered: t.tenderedCents }),
      })),
    }).toEqual(ticket.expected);
  });
});
