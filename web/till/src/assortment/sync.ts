import type { Api } from '@fourmiliere/ui';
import type { TillStore } from '../store/store';
import type { AssortmentAnswer } from './article';
import { Catalogue } from './search';

interface Kept {
  readonly version: number;
  readonly etag: string | null;
}

/** What was stored last, to begin with or to sell from while the server is away. */
export async function storedCatalogue(store: TillStore): Promise<Catalogue> {
  return new Catalogue(await store.articles());
}

/**
 * Fetches what changed since the last time; null when nothing did. `whole` fetches everything: a page does so once, so
 * that it never sells from another shop's list for long.
 */
export async function syncAssortment(api: Api, store: TillStore, whole: boolean): Promise<Catalogue | null> {
  const nothing: Kept = { version: 0, etag: null };
  const kept = whole ? nothing : ((await store.remember<Kept>('assortment')) ?? nothing);
  const query = kept.version > 0 ? { since: kept.version } : {};
  const news = await api.getIfChanged<AssortmentAnswer>('/sales/api/assortment', kept.etag, {
    query,
    timeoutMs: 30_000,
  });
  if (!news) return null;
  const { articles, delisted, version, since } = news.data;
  if (version < kept.version) return syncAssortment(api, store, true);
  const unchanged = articles.length === 0 && delisted.length === 0 && since > 0 && version === kept.version;
  await store.storeArticles(articles, delisted, !since, { version, etag: news.etag });
  return unchanged ? null : storedCatalogue(store);
}
