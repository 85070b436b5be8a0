/** What inventory-service answers. Quantities in thousandths of the unit, money in cents. */
import type { Unit } from './catalog';

export interface StockRow {
  articleId: string;
  name: string;
  code?: string;
  unit: Unit;
  onHandMilli: number;
  negative: boolean;
  lastMovedAt?: string;
}

export interface StockMove {
  id: string;
  kind: 'sale' | 'refund' | 'receipt';
  quantityMilli: number;
  movedAt: string;
  documentId: string;
  reference?: string;
}

export interface StockDetail extends StockRow {
  moves: StockMove[];
}

export interface ReceiptLine {
  lineNo: number;
  articleId: string;
  name: string;
  unit?: Unit;
  quantityMilli: number;
  unitCostCents?: number;
  lineCostCents: number;
}

export interface GoodsReceipt {
  id: string;
  number: number | string;
  supplierId: string;
  supplierName: string;
  receivedOn: string;
  receivedAt: string;
  receivedBy?: string;
  note?: string;
  lines: ReceiptLine[];
  totalCostCents: number;
}

/** What is posted; `id` is made here, so that sending it twice books it once. */
export interface NewGoodsReceipt {
  id: string;
  supplierId: string;
  receivedOn: string;
  note?: string;
  lines: {
    articleId: string;
    quantityMilli: number;
    unitCostCents?: number;
    lineCostCents?: number;
  }[];
}
