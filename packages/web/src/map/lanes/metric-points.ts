import type { Metric } from '@waymark/model';

export type MetricUnit = Metric['unit'];
export type MetricPoint = Metric['points'][number];

/** What one typed number of a unit is in the map: shares 0-1, money in minor units, time in seconds. */
const scale: Record<MetricUnit, number> = { number: 1, share: 0.01, seconds: 1, money: 100 };
const mostPoints = 2_000;

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

/** A day as `2026-11-22`, `22-11-2026` or `22/11/2026`; null when it is none. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const own = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : own
      ? [own[3], own[2], own[1]]
      : [undefined, undefined, undefined];
  if (year === undefined || month === undefined || day === undefined) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
  return isReal ? written : null;
}

/**
 * Points as they are typed or pasted from a sheet, one a line: the day, the value, and what it was
 * computed from where that is known. A line without a value but with both parts of one is their
 * quotient; a line that cannot be read is left out. Sorted by day, the last of one day holds.
 */
export function readPoints(text: string, unit: MetricUnit): MetricPoint[] {
  const byDay = new Map<string, MetricPoint>();
  for (const line of text.split(/\r?\n/)) {
    const cells = line.includes('\t') ? line.split('\t') : line.trim().split(/\s*;\s*|\s+/);
    const [day = '', value = '', above = '', below = ''] = cells.map((cell) => cell.trim());
    const date = readDay(day);
    const numerator = readNumber(above);
    const denominator = readNumber(below);
    const quotient =
      numerator !== null && denominator !== null && denominator !== 0
        ? numerator / denominator
        : null;
    const kept = readValue(value, unit) ?? quotient;
    if (date === null || kept === null) continue;
    byDay.set(date, {
      date,
      value: kept,
      ...(numerator === null ? {} : { numerator }),
      ...(denominator === null ? {} : { denominator }),
    });
  }
  const days = [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return days.slice(-mostPoints);
}

/** The points as they are typed: one a line, with tabs between, as a sheet takes them. */
export const typedPoints = (points: readonly MetricPoint[], unit: MetricUnit): string =>
  points
    .map(({ date, value, numerator, denominator }) =>
      [date, typedValue(value, unit), numerator ?? '', denominator ?? ''].join('\t').trimEnd(),
    )
    .join('\n');
