/** What sales-service answers. Money in cents, quantities in thousandths of the unit. */
import type { Unit } from './catalog';

export interface VatLine {
  rateBp: number;
  totalCents: number;
  baseCents: number;
  vatCents: number;
}

export type TenderKind =
  'cash' | 'card' | 'meal_voucher' | 'eco_voucher' | 'local_currency' | 'member_account' | 'gift_voucher';

export interface Tender {
  kind: TenderKind;
  amountCents: number;
  tenderedCents?: number;
}

/** How many of each coin or note, by its value in cents. */
export type CashCount = Record<string, number>;

export interface TillSession {
  id: string;
  tillId: string;
  businessDate: string;
  openedAt: string;
  openedBy: string;
  openedByName?: string;
  floatCents: number;
  floatCount?: CashCount;
  closedAt?: string;
  closedBy?: string;
  closedByName?: string;
  salesCount: number;
  refundsCount: number;
  totalCents: number;
  tenders: Tender[];
  vat: VatLine[];
  roundingCents: number;
  cashMovementsCents: number;
  expectedCashCents: number;
  countedCashCents?: number;
  cashCount?: CashCount;
  differenceCents?: number;
}

/** One row of the list of tickets; `saleId` is the sale that a refund takes back. */
export interface TicketRow {
  id: string;
  tillId: string;
  receiptNumber: number;
  reference: string;
  completedAt: string;
  totalCents: number;
  toPayCents: number;
  kind: 'sale' | 'refund';
  saleId?: string;
}

/** Where a ticket differs from the catalogue or the clock; the figures are texts, in cents or basis points. */
export interface Discrepancy {
  id: number;
  ticketId: string;
  tillId: string;
  receiptNumber: number;
  completedAt: string;
  lineNo?: number;
  kind: 'unknown-article' | 'name' | 'price' | 'vat-rate' | 'discount' | 'clock';
  asSold: string;
  inCatalogue?: string;
}

export interface Totals {
  totalCents: number;
  roundingCents: number;
  toPayCents: number;
  depositCents?: number;
  voucherCents?: number;
  vat: VatLine[];
}

export interface TicketLine {
  lineNo: number;
  articleId: string;
  name: string;
  quantityMilli: number;
  unit: Unit;
  unitPriceCents: number;
  vatRateBp: number;
  discountBp: number;
  kind: 'article' | 'deposit' | 'voucher';
  weighingId?: string;
  totalCents?: number;
}

interface TicketHead {
  id: string;
  tillId: string;
  tillSessionId: string;
  receiptNumber: number;
  reference: string;
  completedAt: string;
  receivedAt: string;
  late: boolean;
  soldBy?: string;
  hash: string;
  tenders: Tender[];
  totals: Totals;
}

export interface Refund extends TicketHead {
  saleId: string;
  lines: (Partial<TicketLine> & { lineNo: number; quantityMilli: number })[];
}

export interface Sale extends TicketHead {
  memberId?: string;
  changeCents?: number;
  lines: TicketLine[];
  refunded?: { lineNo: number; quantityMilli: number }[];
  refunds?: Pick<Refund, 'id' | 'totals' | 'lines' | 'tenders'>[];
}

/** The answer of a chain's re-computation, for tills and journals alike. */
export interface ChainCheck {
  ok: boolean;
  count: number;
  firstBroken?: number | string;
}
