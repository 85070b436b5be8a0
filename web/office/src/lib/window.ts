/** Which rows of a long table are drawn, and how far it scrolls to show one. */
export interface RowWindow {
  from: number;
  to: number;
}

/** The rows in view and some more on both sides, so that scrolling does not show holes. */
export function visibleRows(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
  spare = 12,
): RowWindow {
  const first = Math.floor(scrollTop / rowHeight);
  const inView = Math.ceil(height / rowHeight) + 1;
  const from = Math.max(0, Math.min(first, count) - spare);
  return { from, to: Math.min(count, first + inView + spare) };
}

/** The scroll position that shows a row below a head that stays in place, moving as little as possible. */
export function scrollToShow(
  index: number,
  scrollTop: number,
  bodyHeight: number,
  rowHeight: number,
): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  const below = top + rowHeight - bodyHeight;
  return below > scrollTop ? below : scrollTop;
}

/** Where a key leads from a row; undefined for keys that lead nowhere. */
export function rowAfterKey(key: string, index: number, count: number, pageRows: number): number | undefined {
  if (count === 0) return undefined;
  const bound = (wanted: number) => Math.max(0, Math.min(count - 1, wanted));
  switch (key) {
    case 'ArrowDown':
      return bound(index + 1);
    case 'ArrowUp':
      return bound(index - 1);
    case 'PageDown':
      return bound(index + pageRows);
    case 'PageUp':
      return bound(index - pageRows);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
