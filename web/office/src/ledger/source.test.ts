import { describe, expect, it } from 'vitest';
import { sourceLink } from './source';

describe('the document behind an entry', () => {
  it.each([
    ['sale', ['tickets', 's1']],
    ['refund', ['tickets', 's1']],
    ['goods-receipt', ['receipts', 's1']],
    ['cash-movement', ['sessions', 't1']],
    ['cash-difference', ['sessions', 't1']],
  ])('of a %s is at %o', (sourceType, path) => {
    expect(sourceLink({ source: 's1', sourceType, tillSessionId: 't1' })?.path).toEqual(path);
  });

  it('has no page when nobody knows its session', () => {
    expect(sourceLink({ source: 's1', sourceType: 'till-correction' })).toBeUndefined();
  });
});
