import { common, formatDate, formatMoney, formatQuantity, formatRate, tongue } from '@fourmiliere/ui';
import type { Unit } from '../api/catalog';

/** The shop's clock, wherever the computer stands. */
const ZONE = 'Europe/Brussels';

/** 1290 → “12,90 €”. */
export function money(cents: number): string {
  return formatMoney(cents, tongue.language);
}

/** The same with a sign in front, for differences and moves. */
export function signedMoney(cents: number): string {
  return (cents > 0 ? '+' : '') + money(cents);
}

/** 600 → “6 %”. */
export function rate(basisPoints: number): string {
  return formatRate(basisPoints, tongue.language);
}

/** 1234 thousandths of a kilogram → “1,234 kg”; pieces are counted without a word. */
export function quantity(milli: number, unit?: Unit): string {
  if (unit === undefined || unit === 'piece') return formatQuantity(milli, tongue.language);
  return `${formatQuantity(milli, tongue.language, 3)}\u00a0${common(`unit.${unit}`)}`;
}

/** The same with a sign in front. */
export function signedQuantity(milli: number, unit?: Unit): string {
  return (milli > 0 ? '+' : '') + quantity(milli, unit);
}

/** A whole number with the language's grouping. */
export function count(value: number): string {
  return new Intl.NumberFormat(`${tongue.language}-BE`).format(value);
}

/** A business date, “2026-11-24” → “24/11/2026” or, long, “mardi 24 novembre 2026”. */
export function day(date: string, options: Intl.DateTimeFormatOptions = {}): string {
  const chosen: Intl.DateTimeFormatOptions =
    Object.keys(options).length > 0 ? options : { day: '2-digit', month: '2-digit', year: 'numeric' };
  return formatDate(date + 'T00:00:00Z', {
    dateStyle: undefined,
    timeStyle: undefined,
    timeZone: 'UTC',
    ...chosen,
  });
}

/** An instant as date and time of the shop. */
export function dateTime(instant: string): string {
  return formatDate(instant, {
    dateStyle: undefined,
    timeStyle: undefined,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: ZONE,
  });
}

/** An instant as time of the shop. */
export function time(instant: string | Date): string {
  return formatDate(instant, { dateStyle: undefined, timeStyle: 'short', timeZone: ZONE });
}
