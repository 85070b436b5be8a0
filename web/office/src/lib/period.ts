/** Periods of business dates, written `YYYY-MM-DD`, both ends included. */
export interface Period {
  from: string;
  to: string;
}

export type Preset = 'today' | 'yesterday' | 'week' | 'month' | 'lastMonth' | 'quarter' | 'year';

export const PRESETS: readonly Preset[] = [
  'today',
  'yesterday',
  'week',
  'month',
  'lastMonth',
  'quarter',
  'year',
];

/** The date that it is in the shop now, wherever the computer stands. */
export function shopDate(now: Date, zone = 'Europe/Brussels'): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(now);
}

/** The hour, 0 to 23, that it was in the shop at an instant. */
export function shopHour(instant: string, zone = 'Europe/Brussels'): number {
  return Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(
      new Date(instant),
    ),
  );
}

/** The date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  const moved = utc(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return iso(moved);
}

/** A named period seen from `today`; weeks begin on Monday. */
export function periodOf(preset: Preset, today: string): Period {
  const day = utc(today);
  const year = day.getUTCFullYear();
  const month = day.getUTCMonth();
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'week':
      return { from: addDays(today, -((day.getUTCDay() + 6) % 7)), to: today };
    case 'month':
      return { from: iso(new Date(Date.UTC(year, month, 1))), to: today };
    case 'lastMonth':
      return {
        from: iso(new Date(Date.UTC(year, month - 1, 1))),
        to: iso(new Date(Date.UTC(year, month, 0))),
      };
    case 'quarter':
      return { from: iso(new Date(Date.UTC(year, month - (month % 3), 1))), to: today };
    case 'year':
      return { from: iso(new Date(Date.UTC(year, 0, 1))), to: today };
  }
}

/** The preset that a period is, if any, so that its button can be shown as pressed. */
export function presetOf(period: Partial<Period>, today: string): Preset | undefined {
  return PRESETS.find((preset) => {
    const named = periodOf(preset, today);
    return named.from === period.from && named.to === period.to;
  });
}

function utc(date: string): Date {
  return new Date(date + 'T00:00:00Z');
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
