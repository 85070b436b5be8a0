import { describe, expect, it } from 'vitest';
import type { Article } from '../api/catalog';
import {
  draftCostCents,
  isComplete,
  lineCostCents,
  lineFault,
  lineFor,
  readDraft,
  toRequest,
  type Draft,
  type DraftLine,
} from './draft';

const apples: DraftLine = {
  articleId: 'a1',
  name: 'Pommes',
  unit: 'kg',
  quantity: '12,5',
  cost: '1,85',
};
const screws: DraftLine = {
  articleId: 'a2',
  name: 'Bouchon',
  unit: 'piece',
  quantity: '1000',
  cost: '0,0345',
};
const draft: Draft = {
  id: 'r1',
  supplierId: 's1',
  supplierName: 'Ferme',
  receivedOn: '2026-11-24',
  note: ' BL 12 ',
  lines: [apples, screws],
};

describe('a delivery line', () => {
  it('starts with the cost that the catalogue knows', () => {
    const article = {
      id: 'a1',
      name: 'Pommes',
      code: 'A00001',
      unit: 'kg',
      costCents: 185,
    } as Article;
    expect(lineFor(article)).toEqual({
      articleId: 'a1',
      name: 'Pommes',
      code: 'A00001',
      unit: 'kg',
      quantity: '',
      cost: '1,85',
    });
  });

  it('costs quantity times unit cost, rounded half away from zero', () => {
    expect(lineCostCents(apples)).toBe(2313);
    expect(lineCostCents(screws)).toBe(3450);
    expect(lineCostCents({ ...apples, cost: '' })).toBeUndefined();
  });

  it.each([
    [{ quantity: ' ' }, 'quantity-missing'],
    [{ quantity: '0' }, 'quantity-invalid'],
    [{ quantity: '-3' }, 'quantity-invalid'],
    [{ quantity: '1,2345' }, 'quantity-invalid'],
    [{ quantity: '1,5', unit: 'piece' }, 'quantity-whole'],
    [{ cost: '' }, 'cost-invalid'],
    [{ cost: '-1' }, 'cost-invalid'],
    [{ cost: '0' }, undefined],
  ] as const)('with %o is at fault as %s', (change, fault) => {
    expect(lineFault({ ...apples, ...change })).toBe(fault);
  });
});

describe('a delivery', () => {
  it('is sent with unit costs in cents and finer costs by line', () => {
    expect(toRequest(draft)).toEqual({
      id: 'r1',
      supplierId: 's1',
      receivedOn: '2026-11-24',
      note: 'BL 12',
      lines: [
        { articleId: 'a1', quantityMilli: 12500, unitCostCents: 185 },
        { articleId: 'a2', quantityMilli: 1000000, lineCostCents: 3450 },
      ],
    });
    expect(draftCostCents(draft)).toBe(2313 + 3450);
  });

  it('needs a supplier, lines and no fault', () => {
    expect(isComplete(draft)).toBe(true);
    expect(isComplete({ ...draft, lines: [] })).toBe(false);
    expect(isComplete({ ...draft, lines: [{ ...apples, quantity: '' }] })).toBe(false);
    const nobody: Draft = { id: 'r1', receivedOn: '2026-11-24', note: '', lines: [apples] };
    expect(() => toRequest(nobody)).toThrow();
  });

  it('survives being kept and read back, and rubbish does not', () => {
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    expect(readDraft(null)).toBeUndefined();
    expect(readDraft('{"id":3}')).toBeUndefined();
    expect(readDraft('{')).toBeUndefined();
  });
});
