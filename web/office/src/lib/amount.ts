/**
 * Amounts as people type them: `1234,56`, `1.5`, `1 234,5`. Read into whole units, never through a float.
 */

/** The amount times 10^decimals, or undefined when the text is no such number or has more decimals. */
export function parseDecimal(text: string, decimals: number): number | undefined {
  const match = /^([+-]?)(\d{1,12})(?:[.,](\d*))?$/.exec(text.replace(/[\s€\u00a0\u202f]/g, ''));
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > decimals) return undefined;
  const value = Number(whole + kept.padEnd(decimals, '0'));
  if (!Number.isSafeInteger(value)) return undefined;
  return sign === '-' && value !== 0 ? -value : value;
}

/** How a whole number of 10^-decimals is written into an input: comma, no useless zeros beyond `least`. */
export function writeDecimal(value: number, decimals: number, least = 0): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  let fraction = decimals === 0 ? '' : digits.slice(-decimals);
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return (value < 0 ? '-' : '') + whole + (fraction ? ',' + fraction : '');
}

/** numerator / denominator, half away from zero, exact for every safe integer. */
export function divideRounded(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return Number(negative ? -rounded : rounded);
}
