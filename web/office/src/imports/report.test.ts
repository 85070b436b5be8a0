import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../api/catalog';
import { changesAnything, fileKind, isImportable, refusalsByCode, refusalsCsv, withFiles } from './report';

const report: ImportReport = {
  created: 0,
  updated: 2,
  unchanged: 7,
  refused: [
    { file: 'a.csv', row: 3, field: 'barcode', code: 'barcode-check-digit', message: 'wrong' },
    { file: 'a.csv', row: 9, code: 'row-too-short', message: 'short, too' },
    { file: 'a.csv', row: 12, field: 'barcode', code: 'barcode-check-digit', message: 'wrong' },
  ],
};

describe('import report', () => {
  it('counts refusals by reason, the most frequent first', () => {
    expect(refusalsByCode(report)).toEqual([
      { code: 'barcode-check-digit', count: 2 },
      { code: 'row-too-short', count: 1 },
    ]);
  });

  it('says whether the real import would change anything', () => {
    expect(changesAnything(report)).toBe(true);
    expect(changesAnything({ ...report, updated: 0 })).toBe(false);
  });

  it('becomes a file that names file, row, field and reason', () => {
    const csv = refusalsCsv(report.refused.slice(1, 2), ['f', 'r', 'c', 'k', 'w', 'm'], () => 'Court');
    expect(csv).toBe('\uFEFFf,r,c,k,w,m\r\na.csv,9,,row-too-short,Court,"short, too"\r\n');
  });
});

describe('files', () => {
  it.each([
    ['res.partner.csv', 'suppliers'],
    ['Product.Template (2).XLSX', 'articles'],
    ['product_category.csv', 'families'],
    ['pos.payment.method.csv', 'payments'],
    ['courses.csv', 'unknown'],
  ])('%s holds %s', (name, kind) => {
    expect(fileKind(name)).toBe(kind);
  });

  it('are CSV or XLSX', () => {
    expect(isImportable('a.CSV')).toBe(true);
    expect(isImportable('a.xlsx')).toBe(true);
    expect(isImportable('a.xls')).toBe(false);
  });

  it('replace an older one of the same name', () => {
    const old = new File(['1'], 'a.csv');
    const other = new File(['2'], 'b.csv');
    const again = new File(['3'], 'a.csv');
    expect(withFiles([old, other], [again])).toEqual([other, again]);
  });
});
