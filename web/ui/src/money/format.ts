/** A whole number with its point `digits` from the right, exact: 1234 cents → "12.34". */
export function decimal(value: number, digits = 2): `${number}` {
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  return `${value < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}` as `${number}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function format(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.NumberFormat(`${language}-BE`, options)));
  return found;
}

/** 1290 → "12,90 €" in the shop's language. */
export function formatMoney(cents: number, language: string): string {
  return format(language, { style: 'currency', currency: 'EUR' }).format(decimal(cents));
}

/** 1234 thousandths → "1,234"; `digits` fixes the decimals (a weight has three), else only those needed are shown. */
export function formatQuantity(milli: number, language: string, digits?: number): string {
  const options = { minimumFractionDigits: digits ?? 0, maximumFractionDigits: 3 };
  return format(language, options).format(decimal(milli, 3));
}

/** 600 → "6 %", 1250 → "12,5 %". */
export function formatRate(basisPoints: number, language: string): string {
  return `${format(language, { maximumFractionDigits: 2 }).format(decimal(basisPoints))} %`;
}

/** "12,90", "12.9", "12" → 1290, 1290, 1200; null when it is no amount. */
export function parseMoney(text: string): number | null {
  const found = /^\s*(-?)(\d{1,9})(?:[.,](\d{1,2}))?\s*€?\s*$/.exec(text);
  if (!found) return null;
  const cents = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'));
  return found[1] && cents !== 0 ? -cents : cents;
}
