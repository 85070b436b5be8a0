import {
  common,
  explain,
  formatMoney,
  formatQuantity,
  Problem,
  translator,
  tongue,
  Unreachable,
} from '@fourmiliere/ui';
import { en } from './en';
import { fr } from './fr';
import { nl } from './nl';

export type Key = keyof typeof fr;

/** The words of the till. */
export const t = translator<Key>({ fr, nl, en });

/** An amount in the language of the screen. */
export function euro(cents: number): string {
  return formatMoney(cents, tongue.language);
}

/** "0,538 kg" */
export function kilograms(grams: number): string {
  return `${formatQuantity(grams, tongue.language, 3)} ${common('unit.kg')}`;
}

/** "brut 0,850 kg − tare 0,312 kg" */
export function grossAndTare(grossGrams: number, tareGrams: number): string {
  return t('weigh.gross-tare', { gross: kilograms(grossGrams), tare: kilograms(tareGrams) });
}

/** What went wrong, in words. */
export function why(error: unknown): string {
  return explain(error, wordsFor);
}

/** As `why`, where nothing but this computer's disk has a part in it beside those that are asked. */
export function whyNotKept(error: unknown): string {
  return error instanceof Problem || error instanceof Unreachable ? why(error) : t('pay.not-kept');
}

export function wordsFor(code: string): string | undefined {
  const key = `problem.${code}`;
  return key in fr ? t(key as Key) : undefined;
}
