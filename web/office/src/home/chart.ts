import { tongue } from '@fourmiliere/ui';

const STEPS = [1, 2, 2.5, 5, 10];

/** Round values, from 0 to at least `most`, in cents: at most five steps. */
export function chartTicks(most: number): number[] {
  if (most <= 0) return [0, 1000];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(100, power * (STEPS.find((one) => one * power >= rough) ?? 10));
  const ticks = [];
  for (let tick = 0; tick < most + step; tick += step) ticks.push(tick);
  return ticks;
}

/** 125000 → “1 250 €”: whole euros for an axis. */
export function compactEuros(cents: number): string {
  return `${new Intl.NumberFormat(`${tongue.language}-BE`).format(Math.round(cents / 100))}\u00a0€`;
}
