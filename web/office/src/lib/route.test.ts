import { describe, expect, it } from 'vitest';
import { formatHash, parseHash } from './route';

describe('route', () => {
  it('reads path and query', () => {
    expect(parseHash('#/articles/a%2Fb?query=p%C3%A2tes+s&brand=')).toEqual({
      path: ['articles', 'a/b'],
      query: { query: 'pâtes s' },
    });
  });

  it('takes an empty hash for the home page', () => {
    expect(parseHash('')).toEqual({ path: [], query: {} });
    expect(parseHash('#/')).toEqual({ path: [], query: {} });
  });

  it('keeps a segment that cannot be decoded', () => {
    expect(parseHash('#/x/%E0%A4%A').path).toEqual(['x', '%E0%A4%A']);
  });

  it('writes what it reads', () => {
    const hash = formatHash(['entries', 'é/1'], { query: 'a&b=c', from: undefined, to: '' });
    expect(hash).toBe('#/entries/%C3%A9%2F1?query=a%26b%3Dc');
    expect(parseHash(hash)).toEqual({ path: ['entries', 'é/1'], query: { query: 'a&b=c' } });
  });
});
