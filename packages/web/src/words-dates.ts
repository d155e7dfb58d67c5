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

/** A calendar day has no zone: it is read and written in UTC so that it never shifts. */
export function day(it: string, style: DayStyle, tag: string): string {
  const date = new Date(`${it}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return it;
  return dayFormat(style, tag).format(date).replace('Sept', 'Sep');
}

/** Made once for each language and style: making one costs more than all it will ever write. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(style: DayStyle, tag: string): Intl.DateTimeFormat {
  const key = `${tag} ${style}`;
  const known = dayFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(style === 'year' ? { year: 'numeric' } : {}),
  });
  dayFormats.set(key, made);
  return made;
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

export function shortList(items: readonly string[], kind: 'and' | 'or', tag: string): string {
  const type = kind === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(tag, { type }).format(items);
}

function format(iso: string, tag: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(tag, options).format(date);
}
