import { readNumber } from '../lanes/metric-points.ts';

/** The words for feelings in both languages, as high as they stand on the curve. */
const words: Readonly<Record<string, number>> = {
  ...{ glad: 2, blij: 2, 'so-so': 0, 'gaat wel': 0, cross: -2, boos: -2 },
};

/**
 * A copied row or column of feelings, numbers from -2 to 2 or their words; null for a field without
 * one. Null as a whole when anything else stands among them.
 */
export function readFeelings(text: string): (number | null)[] | null {
  const lines = text.replace(/\r?\n$/, '');
  const fields = lines.split(/\t|\r?\n/).map((it) => it.trim().toLowerCase());
  const read = fields.map((it) => (it === '' ? null : (words[it] ?? readNumber(it))));
  const isRead = read.every((it, i) => (it === null ? fields[i] === '' : it >= -2 && it <= 2));
  return isRead && read.some((it) => it !== null) ? read : null;
}
