import type { GoodsReceipt } from '../api/inventory';

/** How a receipt is called on paper: its year and number, as in the books. */
export function receiptName(receipt: Pick<GoodsReceipt, 'number' | 'receivedOn'>): string {
  return `${receipt.receivedOn.slice(0, 4)}/${receipt.number}`;
}
