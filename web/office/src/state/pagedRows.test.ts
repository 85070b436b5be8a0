import { describe, expect, it, vi } from 'vitest';
import type { Page } from '../api/catalog';
import { PAGE_SIZE, PagedRows } from './pagedRows.svelte';

function pageOf(prefix: string, page: number, total: number): Page<string> {
  const size = Math.max(0, Math.min(PAGE_SIZE, total - page * PAGE_SIZE));
  return { items: Array.from({ length: size }, (_, i) => `${prefix}${page * PAGE_SIZE + i}`), total };
}

describe('PagedRows', () => {
  it('reads only the pages that are looked at, each once', async () => {
    const load = vi.fn(async (page: number) => pageOf('a', page, 3000));
    const rows = new PagedRows<string>();
    rows.use(load);
    await vi.waitFor(() => expect(rows.total).toBe(3000));
    rows.need(990, 1010);
    rows.need(990, 1010);
    await vi.waitFor(() => expect(rows.at(1009)).toBe('a1009'));
    expect(load.mock.calls.map(([page]) => page)).toEqual([0, 19, 20]);
    expect(rows.at(500)).toBeUndefined();
  });

  it('keeps the old rows until the new ones come', async () => {
    const rows = new PagedRows<string>();
    rows.use(async (page) => pageOf('old', page, 60));
    await vi.waitFor(() => expect(rows.at(0)).toBe('old0'));
    let answer: (page: Page<string>) => void = () => undefined;
    rows.use(() => new Promise((resolve) => (answer = resolve)));
    expect(rows.at(0)).toBe('old0');
    expect(rows.loading).toBe(true);
    answer(pageOf('new', 0, 1));
    await vi.waitFor(() => expect(rows.at(0)).toBe('new0'));
    expect(rows.total).toBe(1);
    expect(rows.at(1)).toBeUndefined();
  });

  it('ignores an answer to a question that was replaced', async () => {
    const rows = new PagedRows<string>();
    let late: (page: Page<string>) => void = () => undefined;
    rows.use(() => new Promise((resolve) => (late = resolve)));
    rows.use(async () => pageOf('new', 0, 1));
    await vi.waitFor(() => expect(rows.at(0)).toBe('new0'));
    late(pageOf('old', 0, 9));
    await Promise.resolve();
    expect(rows.total).toBe(1);
  });

  it('says why nothing came and reads again when asked', async () => {
    const failure = new Error('away');
    const load = vi.fn<() => Promise<Page<string>>>().mockRejectedValueOnce(failure);
    load.mockResolvedValueOnce(pageOf('a', 0, 1));
    const rows = new PagedRows<string>();
    rows.use(load);
    await vi.waitFor(() => expect(rows.error).toBe(failure));
    rows.reload();
    await vi.waitFor(() => expect(rows.at(0)).toBe('a0'));
    expect(rows.error).toBeUndefined();
  });
});
