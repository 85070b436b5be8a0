import type { Page } from '../api/catalog';

/** How many rows the services put on a page. */
export const PAGE_SIZE = 50;

/** Reads one page, counted from 0. */
export type LoadPage<T> = (page: number, signal: AbortSignal) => Promise<Page<T>>;

/**
 * The rows of a list of any length, read page by page as they come into view. While a new question is being answered
 * the old rows stay, so that nothing flickers at each key stroke.
 */
export class PagedRows<T> {
  total: number | undefined = $state();
  loading = $state(false);
  error: unknown = $state.raw();
  #pages: Record<number, readonly T[]> = $state.raw({});
  #load: LoadPage<T> | undefined;
  #pending: number[] = [];
  #abort = new AbortController();

  /** Asks a new question; its first page replaces all rows. */
  use(load: LoadPage<T>): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#pending = [];
    this.#load = load;
    void this.#fetch(0, true);
  }

  /** Asks the present question again. */
  reload(): void {
    if (this.#load) this.use(this.#load);
  }

  /** The row at a place, or undefined while it is not here yet. */
  at(index: number): T | undefined {
    return this.#pages[Math.floor(index / PAGE_SIZE)]?.[index % PAGE_SIZE];
  }

  /** The rows that are here, from the top, without a hole. */
  get head(): readonly T[] {
    const rows: T[] = [];
    for (let page = 0; page in this.#pages; page++) rows.push(...(this.#pages[page] ?? []));
    return rows;
  }

  /** Sees to it that rows `from` to `to` (excluded) get here. */
  need(from: number, to: number): void {
    if (this.total === undefined || this.error !== undefined) return;
    const end = Math.min(to, this.total);
    for (let page = Math.floor(from / PAGE_SIZE); page * PAGE_SIZE < end; page++) {
      if (!(page in this.#pages)) void this.#fetch(page, false);
    }
  }

  async #fetch(page: number, fresh: boolean): Promise<void> {
    const load = this.#load;
    const { signal } = this.#abort;
    if (!load || this.#pending.includes(page)) return;
    this.#pending.push(page);
    this.loading = true;
    try {
      const answer = await load(page, signal);
      if (signal.aborted) return;
      this.#pages = { ...(fresh ? {} : this.#pages), [page]: answer.items };
      this.total = answer.total;
      this.error = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
    }
    this.#pending = this.#pending.filter((one) => one !== page);
    this.loading = this.#pending.length > 0;
  }
}
