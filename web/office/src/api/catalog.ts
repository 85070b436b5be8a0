/** What catalog-service answers. Money in cents, rates in basis points. */

export interface Page<T> {
  items: T[];
  total: number;
}

export interface Article {
  id: string;
  externalId?: string;
  code?: string;
  name: string;
  barcodes: string[];
  brand?: string;
  family?: string;
  supplierId?: string;
  supplierName?: string;
  supplierArticleCode?: string;
  unit: Unit;
  toWeigh: boolean;
  priceCents: number;
  costCents?: number;
  vatRateBp: number;
  kind: 'article' | 'deposit';
  depositArticleId?: string;
  availableAtTill: boolean;
  origin?: string;
  version: number;
}

export type Unit = 'piece' | 'kg' | 'l';

export interface Supplier {
  id: string;
  externalId?: string;
  name: string;
  enterpriseNumber?: string;
  vatNumber?: string;
  email?: string;
  phone?: string;
  street?: string;
  zip?: string;
  city?: string;
  country?: string;
  paymentTerm?: string;
  version: number;
}

/** A row of the export that was not taken, and why. `row` 1 is the header. */
export interface Refusal {
  file: string;
  row: number;
  field?: string;
  code: string;
  message: string;
}

export interface ImportReport {
  created: number;
  updated: number;
  unchanged: number;
  refused: Refusal[];
}
