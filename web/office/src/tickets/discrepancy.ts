import type { Discrepancy } from '../api/sales';
import { dateTime, money, rate } from '../lib/format';

/** What a ticket or the catalogue said, as people write it. */
export function told(kind: Discrepancy['kind'], value: string | undefined): string {
  if (value === undefined) return '';
  if (kind === 'price') return money(Number(value));
  if (kind === 'vat-rate' || kind === 'discount') return rate(Number(value));
  return kind === 'clock' ? dateTime(value) : value;
}
