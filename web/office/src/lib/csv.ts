/** A table as people open it in a spreadsheet: RFC 4180, with a byte order mark so that accents survive. */
export function toCsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}

/** Cents as a plain decimal, the form that every spreadsheet and bookkeeping program reads. */
export function csvAmount(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return (cents < 0 ? '-' : '') + digits.slice(0, -2) + '.' + digits.slice(-2);
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  // A text that a spreadsheet would take for a formula is shown as text instead.
  const safe = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(value) ? "'" + value : value;
  return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
}
