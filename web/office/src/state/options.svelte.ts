import type { Supplier } from '../api/catalog';
import { readAll } from './list.svelte';

export interface Option {
  value: string;
  label: string;
}

/** The choices of a filter, read when it is first opened. */
export class Options {
  list: Option[] | undefined = $state.raw();
  #reading = false;

  constructor(private readonly read: () => Promise<Option[]>) {}

  /** Reads unless it is done or on its way; a failure is tried again at the next opening. */
  async want(): Promise<void> {
    if (this.#reading || this.list !== undefined) return;
    this.#reading = true;
    try {
      this.list = await this.read();
    } catch {
      this.list = undefined;
    }
    this.#reading = false;
  }
}

type Named = string | { name: string };

async function names(path: string): Promise<Option[]> {
  const found = await readAll<Named>(path);
  return found
    .map((one) => (typeof one === 'string' ? one : one.name))
    .sort((a, b) => a.localeCompare(b, 'fr', { numeric: true }))
    .map((name) => ({ value: name, label: name }));
}

export const brands = new Options(() => names('/catalog/api/brands'));
export const families = new Options(() => names('/catalog/api/families'));
export const suppliers = new Options(async () =>
  (await readAll<Supplier>('/catalog/api/suppliers')).map(({ id, name }) => ({ value: id, label: name })),
);
