import { describe, expect, it } from 'vitest';
import { rowAfterKey, scrollToShow, visibleRows } from './window';

describe('visibleRows', () => {
  it('draws a screenful and a little more, never beyond the ends', () => {
    expect(visibleRows(0, 400, 40, 3000, 5)).toEqual({ from: 0, to: 16 });
    expect(visibleRows(40000, 400, 40, 3000, 5)).toEqual({ from: 995, to: 1016 });
    expect(visibleRows(40000, 400, 40, 30, 5)).toEqual({ from: 25, to: 30 });
  });
});

describe('scrollToShow', () => {
  it('moves only as far as needed', () => {
    expect(scrollToShow(5, 0, 400, 40)).toBe(0);
    expect(scrollToShow(10, 0, 400, 40)).toBe(40);
    expect(scrollToShow(2, 400, 400, 40)).toBe(80);
  });
});

describe('rowAfterKey', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 0, 0],
    ['PageDown', 95, 99],
    ['PageUp', 25, 15],
    ['Home', 50, 0],
    ['End', 0, 99],
    ['x', 0, undefined],
  ])('%s from row %i leads to %s', (key, index, expected) => {
    expect(rowAfterKey(key, index, 100, 10)).toBe(expected);
  });

  it('starts at the first row and stays out of an empty table', () => {
    expect(rowAfterKey('ArrowDown', -1, 100, 10)).toBe(0);
    expect(rowAfterKey('ArrowDown', -1, 0, 10)).toBeUndefined();
  });
});
