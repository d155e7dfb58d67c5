/** A choice of days; without `from` and `to` everything there is. */
export interface Preset {
  name: 'all' | 'days' | 'last' | 'month' | 'month-before';
  days?: number;
  from?: string;
  to?: string;
}

/** Today's date in a time zone, as 2026-11-20. */
export function todayIn(timeZone: string, now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * The ranges offered. They count back from today, or, when the events stopped before yesterday
 * (an old export), from the last day that has any: the last 30 empty days are of no use to anyone.
 */
export function presets(today: string, lastDay: string | null): Preset[] {
  const old = lastDay !== null && lastDay < addDays(today, -1);
  const end = old ? lastDay : today;
  const back = [7, 30, 90].map(
    (days): Preset => ({
      name: old ? 'last' : 'days',
      days,
      from: addDays(end, 1 - days),
      to: end,
    }),
  );
  const first = `${end.slice(0, 8)}01`;
  const before = addDays(first, -1);
  const months: Preset[] = [
    { name: 'month', from: first, to: end },
    { name: 'month-before', from: `${before.slice(0, 8)}01`, to: before },
  ];
  return [{ name: 'all' }, ...back, ...(old ? [] : months)];
}
