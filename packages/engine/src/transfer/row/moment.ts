/** In which order day and month stand where both could be meant. */
export type DateOrder = 'day-first' | 'month-first';

const yearFirst =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
const yearLast =
  /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:,?[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?)?$/i;
const compact = /^(19|20)\d{6}$/;
const unix = /^\d{9,11}(\.\d+)?$|^\d{12,14}$|^\d{15,17}$|^\d{18,20}$/;

/**
 * Reads moments as UTC milliseconds: ISO 8601 and what databases write for it, dates with the day
 * or the month first, Unix seconds, milli-, micro- and nanoseconds. `local` says which moment a
 * wall clock means. Undefined for what is no moment.
 */
export function momentReader(
  order: DateOrder,
  local: (clock: number) => number,
): (text: string) => number | undefined {
  let lastText = '';
  let lastMoment: number | undefined;
  const read = (text: string): number | undefined => {
    const iso = yearFirst.exec(text);
    if (iso) {
      const clock = clockOf(iso[1], iso[3], iso[4], iso.slice(5, 9));
      const zone = iso[9];
      if (clock === undefined) return undefined;
      return zone ? clock - zoneOffset(zone) : local(clock);
    }
    const written = yearLast.exec(text);
    if (written) {
      const dayFirst = written[2] !== '/' || order === 'day-first';
      const [date, month] = dayFirst ? [written[1], written[3]] : [written[3], written[1]];
      const time = [hourOf(written[5], written[9]), ...written.slice(6, 9)];
      const clock = clockOf(written[4], month, date, time);
      return clock === undefined ? undefined : local(clock);
    }
    if (compact.test(text)) {
      const clock = clockOf(text.slice(0, 4), text.slice(4, 6), text.slice(6), []);
      return clock === undefined ? undefined : local(clock);
    }
    return unix.test(text) ? unixMoment(text) : undefined;
  };
  return (text) => {
    if (text !== lastText) {
      lastMoment = read(text.trim());
      lastText = text;
    }
    return lastMoment;
  };
}

/** Whether the values of a column tell the order of day and month; undefined when both would do. */
export function dateOrderOf(texts: readonly string[]): DateOrder | undefined {
  for (const text of texts) {
    const written = yearLast.exec(text.trim());
    if (written?.[2] !== '/') continue;
    if (Number(written[1]) > 12) return 'day-first';
    if (Number(written[3]) > 12) return 'month-first';
  }
  return undefined;
}

/** Whether the order of day and month makes a difference to these values. */
export const needsDateOrder = (texts: readonly string[]): boolean =>
  texts.some((text) => yearLast.exec(text.trim())?.[2] === '/');

/** Whether a value carries no zone of its own. */
export function isWallClock(text: string): boolean {
  const trimmed = text.trim();
  const iso = yearFirst.exec(trimmed);
  if (iso) return iso[9] === undefined;
  return yearLast.test(trimmed) || compact.test(trimmed);
}

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The clock as if it were UTC, undefined for a date or time that does not exist. */
function clockOf(
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
  [hours = '0', minutes = '0', seconds = '0', fraction = '']: readonly (string | undefined)[],
): number | undefined {
  const [m, d, h] = [Number(month), Number(date), Number(hours)];
  const ms = fraction === '' ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3));
  const days = m === 2 && isLeap(Number(year)) ? 29 : daysIn[m - 1];
  if (days === undefined || d < 1 || d > days) return undefined;
  // Some programs write the end of a day as 24:00, and a leap second as 60.
  if (h > 24 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  return (
    Date.UTC(Number(year), m - 1, d) +
    ((h * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
    ms
  );
}

function hourOf(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  return String((Number(hour) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0));
}

function zoneOffset(zone: string): number {
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!parts) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return (parts[1] === '-' ? -minutes : minutes) * 60_000;
}

function unixMoment(text: string): number {
  const digits = text.split('.')[0]?.length ?? 0;
  const value = Number(text);
  if (digits <= 11) return Math.round(value * 1000);
  if (digits <= 14) return value;
  return Math.floor(digits <= 17 ? value / 1e3 : value / 1e6);
}
