import type { Article } from './assortment/article';
import { TillStore } from './store/store';

/** An article for tests; say only what matters. */
export function article(over: Partial<Article> = {}): Article {
  return {
    id: 'apple',
    name: 'Pommes Jonagold',
    barcodes: [],
    unit: 'piece',
    priceCents: 250,
    vatRateBp: 600,
    kind: 'article',
    toWeigh: false,
    ...over,
  };
}

export const bottle = article({
  id: 'bottle',
  name: 'Consigne bouteille',
  priceCents: 10,
  vatRateBp: 0,
  kind: 'deposit',
});
export const beer = article({
  id: 'beer',
  name: 'Bière blonde 33 cl',
  barcodes: ['5400141234565'],
  priceCents: 195,
  vatRateBp: 2100,
  depositArticleId: 'bottle',
});

let next = 1;

/** A store of its own for each test. */
export function freshStore(name = `test-${next++}`): Promise<TillStore> {
  return TillStore.open(name);
}
