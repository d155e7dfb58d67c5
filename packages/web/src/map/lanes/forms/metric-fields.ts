import { type Metric, metricUnits } from '@waymark/model';
import {
  type MetricPoint,
  type MetricUnit,
  readOver,
  readPoints,
  readValue,
  typedPoints,
  typedValue,
  type UnreadLine,
} from '../metric-points.ts';
import type { DayOrder } from '../read-day.ts';

/** What stands in the fields, as it was typed. */
export interface MetricFields {
  words: string;
  unit: string;
  points: string;
  target: string;
}

export interface ReadMetric {
  words: string;
  /** Undefined for a name alone. */
  metric: Metric | undefined;
  /** Lines that could not be read. */
  unread: UnreadLine[];
  /** A target that is no number; empty when there is none such. */
  noTarget: string;
}

interface Reader {
  /** The figure as it was before it was written in. */
  before: Metric | undefined;
  order: DayOrder;
  /** A line with nothing but this day still waits for its value. */
  today: string;
}

/** What was written of a figure. What cannot be read clears nothing that was there before. */
export function readMetric(fields: MetricFields, { before, order, today }: Reader): ReadMetric {
  const unit = metricUnits.find((it) => it === fields.unit) ?? 'number';
  const { points, unread } = readPoints(fields.points, unit, { order, today });
  const kept = unread.length > 0 ? readOver(pointsIn(before, unit), points) : points;
  const target = readValue(fields.target, unit);
  const noTarget = target === null ? fields.target : '';
  const goal = target ?? (noTarget === '' ? undefined : targetIn(before, unit));
  const isFigure = kept.length > 0 || goal !== undefined || (unit !== 'number' && fields.words);
  const metric = { unit, points: kept, ...(goal !== undefined && { target: goal }) };
  return { words: fields.words, metric: isFigure ? metric : undefined, unread, noTarget };
}

/**
 * The same when the fields are left: a number for a name alone is the value of today, and where
 * nothing could be read at all, what was written stands as words.
 */
export function readMetricAtEnd(fields: MetricFields, reader: Reader): ReadMetric {
  const read = readMetric(fields, reader);
  if (read.metric) return read;
  const { words, unread } = read;
  const asPoint = `${reader.today}\t${words}`;
  if (words !== '' && unread.length === 0 && readPoints(asPoint, 'number').points.length > 0) {
    return readMetric({ ...fields, words: '', points: asPoint }, reader);
  }
  const loose = unread.map(({ text }) => text).join(' ');
  return words === '' ? { ...read, words: loose } : read;
}

/** What was kept of a figure as it would be in another unit, since the field shows the same digits. */
function pointsIn(before: Metric | undefined, unit: MetricUnit): MetricPoint[] {
  return before ? readPoints(typedPoints(before.points, before.unit), unit).points : [];
}

function targetIn(before: Metric | undefined, unit: MetricUnit): number | undefined {
  if (before?.target === undefined) return undefined;
  return readValue(typedValue(before.target, before.unit), unit) ?? undefined;
}
