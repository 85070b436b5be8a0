import type { Query } from '@fourmiliere/ui';
import { untrack } from 'svelte';
import type { Page } from '../api/catalog';
import { PagedRows } from './pagedRows.svelte';
import { router } from './router.svelte';
import { api } from './session';

/**
 * The rows of a list whose question stands in the address: read again whenever one of the named query values changes,
 * and not when only a detail is opened. Call while a component starts.
 */
export function listFrom<T>(
  path: string,
  names: readonly string[],
  adapt: (query: Record<string, string>) => Query = (query) => query,
): PagedRows<T> {
  const rows = new PagedRows<T>();
  const question = $derived(
    JSON.stringify(names.map((name) => [name, router.route.query[name]]).filter(([, value]) => value)),
  );
  $effect(() => {
    const query = adapt(Object.fromEntries(JSON.parse(question) as [string, string][]));
    untrack(() => rows.use((page, signal) => api.get<Page<T>>(path, { query: { ...query, page }, signal })));
  });
  return rows;
}

/** Every item of a short list that may come in pages; for the options of filters. */
export async function readAll<T>(path: string, signal?: AbortSignal): Promise<T[]> {
  const read = (page: number) =>
    api.get<Page<T> | T[]>(path, { query: { page }, ...(signal ? { signal } : {}) });
  const first = await read(0);
  if (Array.isArray(first)) return first;
  const more = Math.ceil(first.total / Math.max(1, first.items.length)) - 1;
  if (first.items.length === 0 || more <= 0) return first.items;
  const rest = await Promise.all(Array.from({ length: more }, (_, i) => read(i + 1)));
  return [first, ...rest].flatMap((page) => (Array.isArray(page) ? page : page.items));
}
