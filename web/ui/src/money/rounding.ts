/** Whole numbers only: money in cents, quantities in thousandths, rates in basis points. */

/** `numerator / denominator`, halves away from zero. The product of two safe integers may exceed 2^53, hence BigInt. */
export function divide(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return safe(negative ? -quotient : quotient);
}

/** `value × factor / divisor`, halves away from zero, exact on the way. */
export function share(value: number, factor: number, divisor: number): number {
  return divide(BigInt(value) * BigInt(factor), BigInt(divisor));
}

/** What is left to cash is rounded to 5 cents; an amount of at most 5 cents is left alone. */
export function roundForCash(cents: number): number {
  const size = Math.abs(cents);
  if (size <= 5) return cents;
  const rounded = size + 2 - ((size + 2) % 5);
  return cents < 0 ? -rounded : rounded;
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  if (!Number.isSafeInteger(total)) throw new RangeError('amount out of range');
  return total;
}

function safe(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError('amount out of range');
  return number === 0 ? 0 : number;
}
