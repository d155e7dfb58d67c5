export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const days = 90;

/** The demo's stretch of time, ending with the day that `until` falls in (UTC). */
export interface Calendar {
  start: number;
  end: number;
  /** Nothing after this instant is told. */
  until: number;
}

export function calendarUntil(until: number): Calendar {
  const end = Math.floor(until / day) * day + day;
  return { start: end - days * day, end, until };
}

/** Shares of a day's visits per hour, Amsterdam's evening peak seen in UTC. */
const hours = [1, 1, 1, 1, 1, 2, 4, 6, 7, 7, 7, 8, 7, 7, 7, 7, 7, 8, 10, 11, 9, 6, 3, 2] as const;
const total = hours.reduce<number>((sum, weight) => sum + weight, 0);

/** A moment of the day, in milliseconds after midnight UTC, from a number between 0 and 1. */
export function momentOfDay(share: number): number {
  let left = share * total;
  for (const [at, weight] of hours.entries()) {
    if (left < weight) return at * hour + (left / weight) * hour;
    left -= weight;
  }
  return day - 1;
}

/** The next moment that stores and phone desk are open: 9 to 17 h UTC, not on Sunday. */
export function openingHours(ts: number): number {
  let at = ts;
  const inDay = ((at % day) + day) % day;
  if (inDay >= 17 * hour) at += day - inDay + 9 * hour;
  else if (inDay < 9 * hour) at += 9 * hour - inDay;
  return new Date(at).getUTCDay() === 0 ? at + day : at;
}
