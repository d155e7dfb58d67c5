/** Which comes first where a day is written in figures only. */
export type DayOrder = 'day' | 'month';

/** Months as they begin in Dutch and in English, by their place in the year. */
const months: Readonly<Record<string, number>> = {
  ...{ jan: 1, feb: 2, maa: 3, mrt: 3, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7 },
  ...{ aug: 8, sep: 9, okt: 10, oct: 10, nov: 11, dec: 12 },
};
const names =
  /^(jan(uari|uary)?|feb(ruari|ruary)?|mrt|maart|mar(ch)?|apr(il)?|mei|may|juni?|june|juli?|july|aug(ustus|ust)?|sept?(ember)?|o[kc]t(ober)?|nov(ember)?|dec(ember)?)$/;

/**
 * A day as people write it, `2026-11-22`, `22-11-2026`, `22 nov 2026`; a month alone, `2026-11` or
 * `Nov 2026`, is its first day. Null when it is none. What could be read both ways round is read in
 * the order of the reader.
 */
export function readDay(text: string, order: DayOrder = 'day'): string | null {
  const words = text
    .trim()
    .toLowerCase()
    .replaceAll(',', ' ')
    .split(/[\s/.-]+/)
    .filter(Boolean);
  const parts = words.map((it) => it.replace(/^(\d+)(st|nd|rd|th|e)$/, '$1'));
  if (parts.length < 2 || parts.length > 3) return null;
  const month = parts.findIndex((it) => names.test(it));
  const numbers = parts.map((it) => (/^\d{1,4}$/.test(it) ? Number(it) : null));
  if (month >= 0) return named(parts, month);
  const [a, b, c] = numbers;
  const isWhole = numbers.every((it) => it !== null) && !/\s/.test(text.trim());
  if (!isWhole || a == null || b == null) return null;
  const isYearFirst = parts[0]?.length === 4;
  if (c == null)
    return isYearFirst ? dayOf(a, b, 1) : yearOf(parts[1], (year) => dayOf(year, a, 1));
  if (isYearFirst) return dayOf(a, b, c);
  return yearOf(parts[2], (year) => {
    const isMonthFirst = b > 12 || (a <= 12 && order === 'month');
    return isMonthFirst ? dayOf(year, a, b) : dayOf(year, b, a);
  });
}

/** The order of the reader: that of the page's language, as the browser's own English has it. */
export function dayOrder(locale: string, browser: readonly string[]): DayOrder {
  const tag = browser.find((it) => it.startsWith(locale)) ?? locale;
  if (locale !== 'en' || !tag.includes('-')) return 'day';
  const parts = new Intl.DateTimeFormat(tag).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day') ? 'month' : 'day';
}

/** `3 nov 2026` or `nov 3 2026`; in `nov 2026 3` the last is a value that stands behind the month. */
function named(parts: readonly string[], at: number): string | null {
  const month = months[parts[at]?.slice(0, 3) ?? ''] ?? 0;
  const [first = '', second] = parts.filter((_, i) => i !== at);
  if (second === undefined) return /^\d{4}$/.test(first) ? dayOf(Number(first), month, 1) : null;
  const isWhole = at < 2 && /^\d{1,2}$/.test(first) && /^\d{4}$/.test(second);
  return isWhole ? dayOf(Number(second), month, Number(first)) : null;
}

const yearOf = (text: string | undefined, then: (year: number) => string | null): string | null =>
  text?.length === 4 ? then(Number(text)) : null;

function dayOf(year: number, month: number, day: number): string | null {
  const [m, d] = [month, day].map((it) => String(it).padStart(2, '0'));
  const written = `${String(year).padStart(4, '0')}-${m}-${d}`;
  const at = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : null;
}
