import { describe, expect, it } from 'vitest';
import { addDays, periodOf, presetOf, shopDate, shopHour } from './period';

describe('the shop’s calendar', () => {
  it('is that of Brussels, summer and winter', () => {
    expect(shopDate(new Date('2026-11-23T23:30:00Z'))).toBe('2026-11-24');
    expect(shopDate(new Date('2026-07-01T21:59:00Z'))).toBe('2026-07-01');
    expect(shopHour('2026-11-24T09:59:00Z')).toBe(10);
    expect(shopHour('2026-07-01T22:10:00Z')).toBe(0);
  });

  it('adds days over month ends and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
});

describe('periodOf', () => {
  it.each([
    ['today', '2026-11-24', '2026-11-24'],
    ['yesterday', '2026-11-23', '2026-11-23'],
    ['week', '2026-11-23', '2026-11-24'],
    ['month', '2026-11-01', '2026-11-24'],
    ['lastMonth', '2026-10-01', '2026-10-31'],
    ['quarter', '2026-10-01', '2026-11-24'],
    ['year', '2026-01-01', '2026-11-24'],
  ] as const)('%s, seen from Tuesday 24 November 2026', (preset, from, to) => {
    expect(periodOf(preset, '2026-11-24')).toEqual({ from, to });
  });

  it('takes Sunday as the last day of its week', () => {
    expect(periodOf('week', '2026-11-29').from).toBe('2026-11-23');
  });

  it('reaches back over new year', () => {
    expect(periodOf('lastMonth', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });
});

describe('presetOf', () => {
  it('names a period only when both ends fit', () => {
    expect(presetOf({ from: '2026-11-01', to: '2026-11-24' }, '2026-11-24')).toBe('month');
    expect(presetOf({ from: '2026-11-01' }, '2026-11-24')).toBeUndefined();
  });
});
