// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { article, beer, bottle } from '../testing';
import { Catalogue, fold } from './search';

const catalogue = new Catalogue([
  article({
    id: 'jam',
    name: 'Confiture de pêches Étang Doré',
    brand: 'Étang Doré',
    code: 'A00017',
    family: 'Bocaux',
  }),
  article({ id: 'paste', name: 'Pâtes complètes 500 g', barcodes: ['05410000000002'], family: 'Sec' }),
  article({ id: 'egg', name: 'Œufs de ferme', family: 'Frais' }),
  article({ id: 'peach', name: 'Pêches plates', family: 'Frais' }),
  beer,
  bottle,
]);
const found = (query: string, family?: string) => catalogue.search(query, family).map((a) => a.id);

describe('the search', () => {
  it.each([
    ['pate comp', ['paste']],
    ['PÊCHE', ['peach', 'jam']],
    ['oeuf', ['egg']],
    ['dore etang', ['jam']],
    ['a00017', ['jam']],
    ['5400141234565', ['beer']],
    ['xyz', []],
  ])('finds %s', (query, ids) => expect(found(query)).toEqual(ids));

  it('keeps to a family when asked', () => expect(found('', 'Frais')).toEqual(['egg', 'peach']));

  it('shows all by name without a query', () => expect(found('')).toHaveLength(6));

  it('knows a code with or without leading zeros', () => {
    expect(catalogue.byCode('5410000000002')?.id).toBe('paste');
    expect(catalogue.byCode('00005410000000002'.slice(-14))?.id).toBe('paste');
    expect(catalogue.byCode('5410000000019')).toBeUndefined();
  });

  it('has a tile for each family and none for deposits', () => {
    expect(catalogue.families).toEqual(['Bocaux', 'Frais', 'Sec']);
    expect(catalogue.deposits.map((d) => d.id)).toEqual(['bottle']);
  });

  it('folds what French, Dutch and German write', () =>
    expect(fold('ÇÀ Œuvre Straße')).toBe('ca oeuvre strasse'));
});
