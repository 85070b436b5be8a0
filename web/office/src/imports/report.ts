/** What the office makes of an import's report before showing it. */
import type { ImportReport, Refusal } from '../api/catalog';
import { toCsv } from '../lib/csv';

export type FileKind = 'suppliers' | 'families' | 'brands' | 'articles' | 'payments' | 'unknown';

const KINDS: readonly [RegExp, FileKind][] = [
  [/res[._]partner/, 'suppliers'],
  [/product[._]category/, 'families'],
  [/product[._]brand/, 'brands'],
  [/product[._](template|product)/, 'articles'],
  [/pos[._]payment[._]method/, 'payments'],
];

/** What a file of an Odoo export holds, by its name; the server looks at the columns itself. */
export function fileKind(name: string): FileKind {
  const lower = name.toLowerCase();
  return KINDS.find(([pattern]) => pattern.test(lower))?.[1] ?? 'unknown';
}

/** Whether the office sends such a file at all. */
export function isImportable(name: string): boolean {
  return /\.(csv|xlsx)$/i.test(name);
}

/** Adds files to those chosen; one of the same name takes the place of the older one. */
export function withFiles(chosen: readonly File[], added: readonly File[]): File[] {
  const names = new Set(added.map((file) => file.name));
  return [...chosen.filter((file) => !names.has(file.name)), ...added];
}

/** How many rows each reason has refused, the most frequent first. */
export function refusalsByCode(report: ImportReport): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { code } of report.refused) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

/** Whether importing after this dry run would change anything. */
export function changesAnything(report: ImportReport): boolean {
  return report.created + report.updated > 0;
}

/** The refusals as a file for whoever corrects the export; `reason` words a code for the reader. */
export function refusalsCsv(
  refused: readonly Refusal[],
  header: readonly string[],
  reason: (refusal: Refusal) => string,
): string {
  return toCsv([header, ...refused.map((r) => [r.file, r.row, r.field, r.code, reason(r), r.message])]);
}
