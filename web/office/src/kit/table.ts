/** A column of a table; its cells are a text, or drawn by the page's `cell` snippet when `text` is missing. */
export interface Column<T> {
  id: string;
  label: string;
  text?: (row: T) => string;
  /** CSS width; one column without it takes the rest. */
  width?: string;
  end?: boolean;
  soft?: boolean;
  /** The table must be this wide, in pixels, for the column to be shown. */
  from?: number;
}

/** What a table shows: rows that may not all be here yet. */
export interface Rows<T> {
  readonly total: number | undefined;
  readonly loading: boolean;
  readonly error: unknown;
  at(index: number): T | undefined;
  need(from: number, to: number): void;
  reload(): void;
}

export const ROW_HEIGHT = 46;
export const HEAD_HEIGHT = 40;
