import type { Rows } from '../kit/table';

/** Rows that are all here already, for the table that else reads page by page. */
export class ListedRows<T> implements Rows<T> {
  readonly loading = false;
  readonly error = undefined;

  constructor(private readonly list: () => readonly T[]) {}

  get total(): number {
    return this.list().length;
  }

  at(index: number): T | undefined {
    return this.list()[index];
  }

  need(): void {
    // Everything is here.
  }

  reload(): void {
    // Nothing to read again.
  }
}
