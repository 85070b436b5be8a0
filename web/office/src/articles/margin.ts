import type { Article } from '../api/catalog';
import { divideRounded } from '../lib/amount';

/**
 * What is left of the price without VAT after the cost, in basis points of that price; undefined without price or
 * cost. It may be negative.
 */
export function marginBp(
  article: Pick<Article, 'priceCents' | 'costCents' | 'vatRateBp'>,
): number | undefined {
  const { priceCents, costCents, vatRateBp } = article;
  if (!costCents || priceCents <= 0) return undefined;
  // (net - cost) / net with net = price × 10000 / (10000 + rate), kept whole until the end.
  const net = BigInt(priceCents) * 10_000n;
  const cost = BigInt(costCents) * BigInt(10_000 + vatRateBp);
  return divideRounded((net - cost) * 10_000n, net);
}
