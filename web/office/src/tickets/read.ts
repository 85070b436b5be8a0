import { Problem } from '@fourmiliere/ui';
import type { Refund, Sale } from '../api/sales';
import { api } from '../state/session';

export type Ticket = { kind: 'sale'; sale: Sale } | { kind: 'refund'; refund: Refund; sale: Sale };

/** A ticket by its id, sale or refund; a refund comes with the sale that it takes back. */
export async function readTicket(id: string, signal: AbortSignal): Promise<Ticket> {
  const path = encodeURIComponent(id);
  const readSale = (saleId: string) => api.get<Sale>(`/sales/api/sales/${saleId}`, { signal });
  try {
    return { kind: 'sale', sale: await readSale(path) };
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error;
  }
  const refund = await api.get<Refund>(`/sales/api/refunds/${path}`, { signal });
  return { kind: 'refund', refund, sale: await readSale(refund.saleId) };
}
