import type { Key, Params } from './messages/key.ts';

export type DayStyle = 'short' | 'year';

const minute = 60;
const hour = 60 * minute;
const oneDay = 24 * hour;

/** Each unit is used up to where the next one reads better; a rounded 60 minutes is an hour. */
const units: readonly { below: number; seconds: number; key: Key }[] = [
  { below: 59.5, seconds: 1, key: 'time.seconds' },
  { below: 59.5 * minute, seconds: minute, key: 'time.minutes' },
  { below: 35.5 * hour, seconds: hour, key: 'time.hours' },
  { below: 20.5 * oneDay, seconds: oneDay, key: 'time.days' },
  { below: 59.5 * oneDay, seconds: 7 * oneDay, key: 'time.weeks' },
  { below: Number.POSITIVE_INFINITY, seconds: 30.44 * oneDay, key: 'time.months' },
];

/** Seconds in one unit, in plain words: precise enough to compare, short enough to stand on an arrow. */
export function span(seconds: number, t: (key: Key, params?: Params) => string): string {
  if (seconds < 0.95) return t('time.under-a-second');
  const unit = units.find(({ below }) => seconds < below) ?? units[0];
  if (!unit) return '';
  const n = seconds / unit.seconds;
  return t(unit.key, {
    n: n < 1.95 && unit.seconds >= hour ? Math.round(n * 10) / 10 : Math.round(n),
  });
}

/**
 * A day such as 2026-11-20, as "20 Nov" or "20 Nov 2026"; what is no day stays as it is. A calendar day
 * has no zone: it is read and written in UTC so that it never shifts. The names of the months are
 * messages, since nearly every page shows a day and the browser's own tables cost it 30 milliseconds.
 */
export function day(it: string, style: DayStyle, t: (key: Key) => string): string {
  const date = new Date(`${it}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return it;
  const month = t('time.month-names').split(' ')[date.getUTCMonth()];
  const dayAndMonth = `${date.getUTCDate()} ${month}`;
  return style === 'year' ? `${dayAndMonth} ${date.getUTCFullYear()}` : dayAndMonth;
}

export function dateTime(iso: string, tag: string, timeZone?: string): string {
  return format(iso, tag, {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

export function clockTime(iso: string, tag: string, timeZone?: string): string {
  return format(iso, tag, { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

function format(iso: string, tag: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(tag, options).format(date);
}
