import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserParts } from '../testing';
import DataTable from './DataTable.svelte';
import type { Column, Rows } from './table';

interface Fruit {
  id: string;
  name: string;
}

const columns: Column<Fruit>[] = [
  { id: 'name', label: 'Nom', text: (fruit) => fruit.name },
  { id: 'wide', label: 'Large', text: () => 'x', from: 5000 },
];

function rowsOf(total: number | undefined, change: Partial<Rows<Fruit>> = {}): Rows<Fruit> {
  return {
    total,
    loading: false,
    error: undefined,
    at: (index) => ({ id: `f${index}`, name: `Fruit ${index}` }),
    need: vi.fn(),
    reload: vi.fn(),
    ...change,
  };
}

function table(rows: Rows<Fruit>, change: Record<string, unknown> = {}) {
  const onopen = vi.fn();
  render(DataTable<Fruit>, {
    rows,
    columns,
    label: 'Fruits',
    name: 'fruit',
    rowKey: (fruit: Fruit) => fruit.id,
    link: (fruit: Fruit) => `#/fruits/${fruit.id}`,
    onopen,
    ...change,
  });
  return onopen;
}

beforeEach(browserParts);

describe('DataTable', () => {
  it('draws a screenful of three thousand rows and tells how many there are', () => {
    table(rowsOf(3000));
    expect(screen.getAllByTestId('fruit-row').length).toBeLessThan(60);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('3001');
  });

  it('asks for the rows that come into view', () => {
    const rows = rowsOf(3000);
    table(rows);
    expect(rows.need).toHaveBeenCalledWith(0, expect.any(Number));
  });

  it('opens with Enter the row that the arrows led to', async () => {
    const onopen = table(rowsOf(10));
    const grid = screen.getByRole('grid');
    await fireEvent.keyDown(grid, { key: 'ArrowDown' });
    await fireEvent.keyDown(grid, { key: 'ArrowDown' });
    await fireEvent.keyDown(grid, { key: 'Enter' });
    expect(grid.getAttribute('aria-activedescendant')).toBe('fruit-row-1');
    expect(onopen).toHaveBeenCalledExactlyOnceWith({ id: 'f1', name: 'Fruit 1' }, false);
  });

  it('moves the detail along while one is open', async () => {
    const onopen = table(rowsOf(10), { openKey: 'f3' });
    await fireEvent.keyDown(screen.getByRole('grid'), { key: 'ArrowDown' });
    expect(onopen).toHaveBeenCalledExactlyOnceWith({ id: 'f4', name: 'Fruit 4' }, true);
  });

  it('links each row, so that it opens in a new tab too', () => {
    table(rowsOf(2));
    expect(screen.getByText('Fruit 1').getAttribute('href')).toBe('#/fruits/f1');
  });

  it('hides columns for which there is no room', () => {
    table(rowsOf(1));
    expect(screen.queryByText('Large')).toBeNull();
  });

  it('says that nothing matches', () => {
    table(rowsOf(0));
    expect(screen.getByText('Aucun résultat pour ces critères.')).toBeTruthy();
  });

  it('offers to try again when nothing could be read', async () => {
    const rows = rowsOf(undefined, { error: new Error('away') });
    table(rows);
    await fireEvent.click(screen.getByText('Réessayer'));
    expect(rows.reload).toHaveBeenCalledOnce();
  });
});
