export interface View {
  /** Index of the first item drawn, and of the first one after the last. */
  readonly first: number;
  readonly last: number;
  /** Where the first row drawn stands, and how high all rows are together. */
  readonly offset: number;
  readonly height: number;
}

/** The items that a scrolled window shows, with a row to spare on both sides. */
export function visibleRows(
  count: number,
  columns: number,
  rowHeight: number,
  top: number,
  windowHeight: number,
): View {
  const rows = Math.ceil(count / columns);
  const firstRow = Math.max(0, Math.min(rows - 1, Math.floor(top / rowHeight) - 1));
  const lastRow = Math.min(rows, Math.ceil((top + windowHeight) / rowHeight) + 1);
  return {
    first: firstRow * columns,
    last: Math.min(count, Math.max(lastRow, firstRow + 1) * columns),
    offset: firstRow * rowHeight,
    height: rows * rowHeight,
  };
}
