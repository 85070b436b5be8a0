import { describe, expect, it } from 'vitest';
import { maySee, pageOf, sectionsFor } from './nav';

describe('navigation', () => {
  it('shows a cashier the catalogue only', () => {
    expect(sectionsFor(['cashier']).flatMap((s) => s.pages)).toEqual(['home', 'articles']);
  });

  it('shows the shop everything but the books', () => {
    const pages = sectionsFor(['shop', 'cashier']).flatMap((s) => s.pages);
    expect(pages).toContain('import');
    expect(pages).toContain('receipts');
    expect(pages).toContain('discrepancies');
    expect(pages).not.toContain('entries');
  });

  it('shows finance the books, but no import', () => {
    expect(maySee('checks', ['finance'])).toBe(true);
    expect(maySee('import', ['finance'])).toBe(false);
  });

  it('names pages by their path', () => {
    expect(pageOf([])).toBe('home');
    expect(pageOf(['entries', 'x'])).toBe('entries');
    expect(pageOf(['nowhere'])).toBeUndefined();
  });
});
