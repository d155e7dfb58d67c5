import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, mondayOf, startOfDay } from '../src/index.ts';

const iso = (day: string, zone: string): string => new Date(startOfDay(day, zone)).toISOString();

describe('the start of a day', () => {
  test.each([
    ['2026-11-20', 'Europe/Amsterdam', '2026-11-19T23:00:00.000Z'],
    ['2026-07-01', 'Europe/Amsterdam', '2026-06-30T22:00:00.000Z'],
    ['2026-03-29', 'Europe/Amsterdam', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Amsterdam', '2026-03-29T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Amsterdam', '2026-10-25T23:00:00.000Z'],
    ['2026-01-01', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
    ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['2026-01-01', 'UTC', '2026-01-01T00:00:00.000Z'],
  ])('of %s in %s is %s', (day, zone, expected) => {
    expect(iso(day, zone)).toBe(expected);
  });

  test('is the first minute of it also where clocks skip midnight', () => {
    expect(iso('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
    expect(dayOf(startOfDay('2018-11-04', 'America/Sao_Paulo') - 1, 'America/Sao_Paulo')).toBe(
      '2018-11-03',
    );
  });

  test('belongs to the day, the instant before does not', () => {
    const zone = fc.constantFrom(
      'Europe/Amsterdam',
      'America/New_York',
      'Asia/Beirut',
      'Australia/Lord_Howe',
    );
    const instant = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2035-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, zone, (date, timeZone) => {
        const day = dayOf(date.getTime(), timeZone);
        const start = startOfDay(day, timeZone);
        expect(dayOf(start, timeZone)).toBe(day);
        expect(dayOf(start - 1, timeZone)).toBe(addDays(day, -1));
      }),
      { numRuns: 50 },
    );
  });
});

test('days are counted across months, years and leap days', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  expect(mondayOf('2026-11-16')).toBe('2026-11-16');
});
