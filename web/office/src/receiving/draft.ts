/** A delivery being typed in: kept as typed, so that a reload loses no key stroke. */
import type { Article, Unit } from '../api/catalog';
import type { NewGoodsReceipt } from '../api/inventory';
import { divideRounded, parseDecimal, writeDecimal } from '../lib/amount';

export interface DraftLine {
  articleId: string;
  name: string;
  code?: string;
  unit: Unit;
  quantity: string;
  cost: string;
}

export interface Draft {
  id: string;
  supplierId?: string;
  supplierName?: string;
  receivedOn: string;
  note: string;
  lines: DraftLine[];
}

export type LineFault = 'quantity-missing' | 'quantity-invalid' | 'quantity-whole' | 'cost-invalid';

/** Costs may be finer than a cent: four decimals of a euro. */
const COST_DECIMALS = 4;
const MAX_QUANTITY_MILLI = 1_000_000_000;

/** A new line for an article, with the cost that the catalogue knows. */
export function lineFor(article: Article): DraftLine {
  return {
    articleId: article.id,
    name: article.name,
    ...(article.code === undefined ? {} : { code: article.code }),
    unit: article.unit,
    quantity: '',
    cost: article.costCents ? writeDecimal(article.costCents, 2, 2) : '',
  };
}

/** What is wrong with a line, by field; nothing when it can be sent. */
export function lineFault(line: DraftLine): LineFault | undefined {
  if (line.quantity.trim() === '') return 'quantity-missing';
  const quantity = parseDecimal(line.quantity, 3);
  if (quantity === undefined || quantity <= 0 || quantity > MAX_QUANTITY_MILLI) {
    return 'quantity-invalid';
  }
  if (line.unit === 'piece' && quantity % 1000 !== 0) return 'quantity-whole';
  const cost = parseDecimal(line.cost, COST_DECIMALS);
  return cost === undefined || cost < 0 ? 'cost-invalid' : undefined;
}

/** The line's cost in cents, or undefined while it cannot be told. */
export function lineCostCents(line: DraftLine): number | undefined {
  const quantity = parseDecimal(line.quantity, 3);
  const cost = parseDecimal(line.cost, COST_DECIMALS);
  if (quantity === undefined || cost === undefined) return undefined;
  return divideRounded(BigInt(quantity) * BigInt(cost), 100_000n);
}

/** The delivery's cost in cents, of the lines that can be told. */
export function draftCostCents(draft: Draft): number {
  return draft.lines.reduce((sum, line) => sum + (lineCostCents(line) ?? 0), 0);
}

/** Whether everything is there that a post needs. */
export function isComplete(draft: Draft): boolean {
  return (
    draft.supplierId !== undefined &&
    draft.receivedOn !== '' &&
    draft.lines.length > 0 &&
    draft.lines.every((line) => lineFault(line) === undefined)
  );
}

/** What is posted; a cost finer than a cent goes as the cost of the line. */
export function toRequest(draft: Draft): NewGoodsReceipt {
  if (!isComplete(draft) || draft.supplierId === undefined) throw new Error('draft is not complete');
  return {
    id: draft.id,
    supplierId: draft.supplierId,
    receivedOn: draft.receivedOn,
    ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
    lines: draft.lines.map((line) => {
      const quantityMilli = parseDecimal(line.quantity, 3) ?? 0;
      const cents = parseDecimal(line.cost, 2);
      return {
        articleId: line.articleId,
        quantityMilli,
        ...(cents === undefined ? { lineCostCents: lineCostCents(line) ?? 0 } : { unitCostCents: cents }),
      };
    }),
  };
}

/** Reads a kept draft back; anything that is no draft is forgotten. */
export function readDraft(text: string | null): Draft | undefined {
  if (text === null) return undefined;
  try {
    const value = JSON.parse(text) as Partial<Draft> | null;
    const whole =
      value !== null &&
      typeof value === 'object' &&
      typeof value.id === 'string' &&
      typeof value.receivedOn === 'string' &&
      Array.isArray(value.lines);
    return whole ? { ...(value as Draft), note: value.note ?? '' } : undefined;
  } catch {
    return undefined;
  }
}
