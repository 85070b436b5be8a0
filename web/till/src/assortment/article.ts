/** An article as the till sells it. */
export interface Article {
  readonly id: string;
  readonly name: string;
  readonly barcodes: readonly string[];
  readonly brand?: string;
  readonly family?: string;
  readonly unit: 'piece' | 'kg' | 'l';
  readonly priceCents: number;
  readonly vatRateBp: number;
  readonly kind: 'article' | 'deposit';
  readonly toWeigh: boolean;
  readonly depositArticleId?: string;
  readonly code?: string;
}

/** The answer of `GET /sales/api/assortment`. */
export interface AssortmentAnswer {
  readonly version: number;
  readonly since: number;
  readonly articles: readonly Article[];
  readonly delisted: readonly string[];
}

/** Sold by a measured quantity, not by the piece. */
export function isMeasured(article: Article): boolean {
  return article.unit !== 'piece';
}
