import type { Snippet } from 'svelte';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** Plain text of a cell; also what is sorted by unless `sort` says otherwise. */
  readonly text?: (row: Row) => string | number | undefined;
  /** What to sort by; `false`: this column cannot be sorted. */
  readonly sort?: ((row: Row) => string | number | undefined) | false;
  readonly cell?: Snippet<[Row]>;
  readonly align?: 'left' | 'right' | 'center';
  readonly width?: string;
  /** Goes first when the window is narrow. */
  readonly minor?: boolean;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

/** Rows in the wanted order; missing values last, text by the rules of the language. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  by: Sorting | null,
  language: string,
): Row[] {
  const column = columns.find((c) => c.key === by?.key);
  const value = column && column.sort !== false ? (column.sort ?? column.text) : undefined;
  if (!by || !value) return [...rows];
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const compare = (a: string | number | undefined, b: string | number | undefined): number => {
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
    return by.descending ? -order : order;
  };
  return [...rows].sort((a, b) => compare(value(a), value(b)));
}

export function nextSorting(current: Sorting | null, key: string): Sorting | null {
  if (current?.key !== key) return { key, descending: false };
  return current.descending ? null : { key, descending: true };
}
