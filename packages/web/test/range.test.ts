import { describe, expect, it } from 'vitest';
import { addDays, presets, todayIn } from '../src/question/range.ts';

describe('the ranges to choose from', () => {
  it('count back from today, today included', () => {
    const week = presets('2026-11-22', '2026-11-22').find(({ days }) => days === 7);
    expect(week).toEqual({ name: 'days', days: 7, from: '2026-11-16', to: '2026-11-22' });
  });

  it('offer this month and the one before, across a new year', () => {
    const offered = presets('2026-01-15', '2026-01-15');
    expect(offered.find(({ name }) => name === 'month')).toMatchObject({
      from: '2026-01-01',
      to: '2026-01-15',
    });
    expect(offered.find(({ name }) => name === 'month-before')).toMatchObject({
      from: '2025-12-01',
      to: '2025-12-31',
    });
  });

  it('count back from the last day with events when they stopped long ago', () => {
    const month = presets('2026-11-22', '2011-12-09').find(({ days }) => days === 30);
    expect(month).toEqual({ name: 'last', days: 30, from: '2011-11-10', to: '2011-12-09' });
  });

  it('know which day it is elsewhere', () => {
    const now = new Date('2026-11-22T23:30:00Z');
    expect(todayIn('Europe/Amsterdam', now)).toBe('2026-11-23');
    expect(todayIn('America/New_York', now)).toBe('2026-11-22');
  });

  it('step over the days on which clocks change', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });
});
