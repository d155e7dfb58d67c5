const minute = 60_000;
/** No place on earth is further than this from UTC. */
const farthest = 16 * 60 * minute;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day, as 2026-11-20, that it is at an instant (milliseconds since 1970) in a time zone. */
export function dayOf(instant: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format.format(instant);
}

/**
 * The first instant of a day in a time zone, in milliseconds since 1970. Where clocks go forward
 * at midnight that is 01:00, and a day may last 23 or 25 hours.
 */
export function startOfDay(day: string, timeZone: string): number {
  const inUtc = Date.parse(`${day}T00:00:00Z`);
  let before = (inUtc - farthest) / minute;
  let within = (inUtc + farthest) / minute;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayOf(middle * minute, timeZone) < day) before = middle;
    else within = middle;
  }
  return within * minute;
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** How many days lie between two days; 0 for the same day. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The Monday of the week a day lies in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
