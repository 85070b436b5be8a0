import type { Article } from './article';

interface Entry {
  readonly article: Article;
  readonly words: readonly string[];
  readonly name: string;
}

/** Lower case without accents, so that "pate" finds "Pâtes". */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss');
}

function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** What a scanner may have added or left out: digits with leading zeros are one code. */
function normalised(barcode: string): string {
  const code = barcode.trim();
  return /^\d{8,14}$/.test(code) ? code.padStart(14, '0') : code.toUpperCase();
}

/** All articles of the till, ready to be found by word, code or barcode. */
export class Catalogue {
  readonly articles: readonly Article[];
  readonly families: readonly string[];
  readonly #byId = new Map<string, Article>();
  readonly #byCode = new Map<string, Article>();
  readonly #entries: readonly Entry[];

  constructor(articles: readonly Article[]) {
    const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
    this.articles = [...articles].sort((a, b) => collator.compare(a.name, b.name));
    for (const article of this.articles) {
      this.#byId.set(article.id, article);
      if (article.code) this.#byCode.set(normalised(article.code), article);
    }
    for (const article of this.articles)
      for (const barcode of article.barcodes) this.#byCode.set(normalised(barcode), article);
    this.#entries = this.articles.map((article) => ({
      article,
      name: fold(article.name),
      words: words([article.name, article.brand ?? '', article.code ?? '', ...article.barcodes].join(' ')),
    }));
    const families = new Set(
      this.articles.flatMap((a) => (a.family && a.kind === 'article' ? [a.family] : [])),
    );
    this.families = [...families].sort((a, b) => collator.compare(a, b));
  }

  get size(): number {
    return this.articles.length;
  }

  get deposits(): Article[] {
    return this.articles.filter((article) => article.kind === 'deposit');
  }

  byId(id: string): Article | undefined {
    return this.#byId.get(id);
  }

  /** The one article with this barcode or short code. */
  byCode(code: string): Article | undefined {
    return this.#byCode.get(normalised(code));
  }

  /** Every word of the query begins a word of the article; an exact code first, then names that begin so. */
  search(query: string, family?: string): Article[] {
    const wanted = words(query);
    const inFamily = (entry: Entry): boolean => family === undefined || entry.article.family === family;
    if (wanted.length === 0) return this.#entries.filter(inFamily).map((entry) => entry.article);
    const whole = fold(query.trim());
    const exact = this.byCode(query);
    const found = this.#entries.filter(
      (entry) => inFamily(entry) && wanted.every((word) => entry.words.some((w) => w.startsWith(word))),
    );
    const rank = (entry: Entry): number =>
      entry.article === exact ? 0 : entry.name.startsWith(whole) ? 1 : 2;
    return found.sort((a, b) => rank(a) - rank(b)).map((entry) => entry.article);
  }
}
