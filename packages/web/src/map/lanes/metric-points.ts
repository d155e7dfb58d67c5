import { type Metric, mostPoints } from '@waymark/model';
import { type DayOrder, readDay } from './read-day.ts';

export type MetricUnit = Metric['unit'];
export type MetricPoint = Metric['points'][number];

/** What one typed number of a unit is in the map: shares 0-1, money in minor units, time in seconds. */
const scale: Record<MetricUnit, number> = { number: 1, share: 0.01, seconds: 1, money: 100 };

/** A number as people type it, `1.234,5`, `1,234.5`, `42 %`; null when it is none. */
export function readNumber(text: string): number | null {
  const bare = text.replace(/[\s %€$£]/g, '');
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(bare)) return null;
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const isDecimal = last >= 0 && (bare.length - last !== 4 || /^[+-]?0[.,]/.test(bare));
  const digits = (part: string) => part.replace(/[.,]/g, '');
  const value = isDecimal
    ? Number(`${digits(bare.slice(0, last))}.${bare.slice(last + 1)}`)
    : Number(digits(bare));
  return Number.isFinite(value) ? value : null;
}

/** A value of a unit as it is kept; what was typed with a percent sign is a share in any case. */
export function readValue(text: string, unit: MetricUnit): number | null {
  const value = readNumber(text);
  return value === null ? null : exact(value * scale[unit]);
}

/** A kept value as it is typed; three digits behind the point would be read as thousands. */
export const typedValue = (value: number, unit: MetricUnit): string =>
  String(exact(value / scale[unit])).replace(/\.\d{3}$/, '$&0');

/** Without the dust that multiplying by a hundredth leaves. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** A line of the points that could not be read: which one from the top, and what stands there. */
export interface UnreadLine {
  line: number;
  text: string;
}

export interface ReadPoints {
  /** Sorted by day; the last of one day holds. */
  points: MetricPoint[];
  unread: UnreadLine[];
}

/**
 * Points as they are typed or pasted from a sheet, one a line: the day, the value, and what it was
 * computed from where that is known. A line without a value but with both parts of one is their
 * quotient. Every other line is named, but for the heading of a sheet and for the day of today that
 * still waits for its value.
 */
export function readPoints(
  text: string,
  unit: MetricUnit,
  { order = 'day', today }: { order?: DayOrder; today?: string } = {},
): ReadPoints {
  const byDay = new Map<string, MetricPoint>();
  const unread: UnreadLine[] = [];
  const lines = text.split(/\r?\n/);
  for (const [at, line] of lines.entries()) {
    const point = readPoint(line, unit, order);
    const isHeading = at === 0 && lines.length > 1 && line.includes('\t') && !/\d/.test(line);
    const waits = line.trim() === '' || line.trim() === today;
    if (point) byDay.set(point.date, point);
    else if (!isHeading && !waits) unread.push({ line: at + 1, text: line.trim() });
  }
  return { points: sorted(byDay), unread };
}

/** What was kept and what was read over it, so that a line that cannot be read clears nothing. */
export const readOver = (
  kept: readonly MetricPoint[],
  points: readonly MetricPoint[],
): MetricPoint[] => sorted(new Map([...kept, ...points].map((it) => [it.date, it])));

const sorted = (byDay: ReadonlyMap<string, MetricPoint>): MetricPoint[] =>
  inOrder([...byDay.values()]).slice(-mostPoints);

/** The points by day; two people who add some at once may have put them otherwise. */
export function inOrder(points: readonly MetricPoint[]): MetricPoint[] {
  return points.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/**
 * The figure after a form was filled: what the form says other than it said `before` is changed, and
 * what somebody else did to the figure meanwhile stays.
 */
export function filledIn(
  now: Metric | undefined,
  { before, after }: { before: Metric | undefined; after: Metric },
): Metric {
  if (!now || !before) return after;
  const said = (points: readonly MetricPoint[]) => new Set(points.map((it) => JSON.stringify(it)));
  const [old, typed, stands] = [said(before.points), said(after.points), said(now.points)];
  const isNew = (it: string) => !old.has(it) && !stands.has(it);
  const kept = now.points.filter((it) => {
    const text = JSON.stringify(it);
    return typed.has(text) || !old.has(text);
  });
  const added = after.points.filter((it) => isNew(JSON.stringify(it)));
  const target = after.target === before.target ? now.target : after.target;
  return {
    unit: after.unit === before.unit ? now.unit : after.unit,
    points: inOrder([...kept, ...added]).slice(-mostPoints),
    ...(target !== undefined && { target }),
  };
}

function readPoint(line: string, unit: MetricUnit, order: DayOrder): MetricPoint | null {
  const { date, rest } = dayAndRest(line, order);
  const [value = '', above = '', below = ''] = rest;
  if (date === null) return null;
  const numerator = readNumber(above);
  const denominator = readNumber(below);
  const isQuotient = numerator !== null && denominator !== null && denominator !== 0;
  const kept = readValue(value, unit) ?? (isQuotient ? numerator / denominator : null);
  if (kept === null) return null;
  return {
    date,
    value: kept,
    ...(numerator === null ? {} : { numerator }),
    ...(denominator === null ? {} : { denominator }),
  };
}

/** A line cut into its day, which may be of several words, and the fields after it. */
function dayAndRest(line: string, order: DayOrder): { date: string | null; rest: string[] } {
  if (line.includes('\t')) {
    const [day = '', ...rest] = line.split('\t').map((it) => it.trim());
    return { date: readDay(day, order), rest };
  }
  const whole = line
    .trim()
    .replace(/^([\d-]{7,10}),/, '$1 ')
    .replace(/\s+%/g, '%');
  const words = whole.replace(/([€$£])\s+/g, '$1').split(/\s*;\s*|\s+/);
  for (const n of [3, 2, 1]) {
    const date = readDay(words.slice(0, n).join(' '), order);
    if (date !== null) return { date, rest: words.slice(n) };
  }
  return { date: null, rest: [] };
}

/** The points as they are typed: one a line, with tabs between, as a sheet takes them. */
export const typedPoints = (points: readonly MetricPoint[], unit: MetricUnit): string =>
  points
    .map(({ date, value, numerator, denominator }) =>
      [date, typedValue(value, unit), numerator ?? '', denominator ?? ''].join('\t').trimEnd(),
    )
    .join('\n');
