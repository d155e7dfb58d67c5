import type { Dialect } from './marks.ts';
import { recordsOf } from './records.ts';

const delimiters = [',', ';', '\t', '|'];
const looked = 60;

/** How the beginning of a file is written; null when it is no table of at least two columns. */
export function dialectOf(sample: string, wholeFile: boolean): Dialect | null {
  const lineEnd = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  const named = /^sep=(.)\r?\n/i.exec(sample);
  const skipLines = named ? 1 : 0;
  const text = named ? sample.slice(named[0].length) : sample;
  const quote = !text.includes('"') && /(^|[,;\t])'[^'\n]*'[,;\t]/.test(text) ? "'" : '"';
  const scored = (named?.[1] ? [named[1]] : delimiters).map((delimiter) => {
    const rows = firstRows(text, { delimiter, quote, lineEnd }, wholeFile);
    return { delimiter, rows, score: regularity(rows) };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score === 0) return null;
  const header = hasHeader(best.rows);
  return { delimiter: best.delimiter, quote, lineEnd, skipLines, header };
}

type Marks = Pick<Dialect, 'delimiter' | 'quote' | 'lineEnd'>;

function firstRows(text: string, marks: Marks, wholeFile: boolean): (readonly string[])[] {
  const { records } = recordsOf(text, marks, { line: 1, last: wholeFile, most: looked });
  return records.map(({ cells }) => cells);
}

/** How many columns nearly all rows agree on, 0 when there is one column or no agreement. */
function regularity(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns, agreed] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  if (columns < 2) return 0;
  return (agreed / rows.length) ** 2 * Math.min(columns, 100);
}

/** A header names columns; numbers and dates are data. */
function hasHeader([first = [], ...others]: readonly (readonly string[])[]): boolean {
  const named = first.filter((cell) => cell.trim() !== '');
  if (named.length === 0) return false;
  if (named.some((cell) => /^[\s\d.,:;/+-]+(T[\d:.]+Z?)?$/.test(cell))) return false;
  return named.length * 2 > first.length || others.length === 0;
}
