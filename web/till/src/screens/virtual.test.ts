// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { visibleRows } from './virtual';

describe('the list of tiles', () => {
  it('draws only what is in sight and a row to spare', () => {
    expect(visibleRows(3000, 4, 100, 1000, 500)).toEqual({
      first: 36,
      last: 64,
      offset: 900,
      height: 75_000,
    });
  });

  it('ends with the last article', () => {
    expect(visibleRows(10, 4, 100, 9_999, 500)).toMatchObject({ last: 10, height: 300 });
  });

  it('is empty without articles', () => {
    expect(visibleRows(0, 4, 100, 0, 500)).toMatchObject({ first: 0, last: 0, height: 0 });
  });
});
