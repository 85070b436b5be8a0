/** Hands a file to the person at the screen. */
export function save(name: string, content: Blob | string, type = 'text/csv;charset=utf-8'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** “balance-2026-11-01-2026-11-24.csv”: a name that says what is inside. */
export function fileName(what: string, ...parts: (string | undefined)[]): string {
  return [what, ...parts.filter(Boolean)].join('-') + '.csv';
}
