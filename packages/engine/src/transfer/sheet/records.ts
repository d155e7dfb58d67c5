import { because, type Said } from '@waymark/model';
import type { Dialect } from './marks.ts';

export interface TextRecord {
  line: number;
  cells: string[];
  fault?: Said;
}

/** The records found, how far the text was used up, and the line that comes next. */
export interface Records {
  records: TextRecord[];
  used: number;
  line: number;
}

interface Place {
  /** The number of the line the text begins at. */
  line: number;
  /** Whether nothing comes after this text. */
  last: boolean;
  /** At most this many records. */
  most?: number;
}

/** A record that is longer has an opening quote too much. */
export const longestRecord = 1024 * 1024;

/**
 * Cuts text into records (RFC 4180, and what programs write instead): quotes around cells may hold
 * delimiters, line ends and doubled quotes. Where a quote is never closed, the line it stands on
 * is one faulty record and the next line is read as if nothing had happened.
 */
export function recordsOf(
  text: string,
  { delimiter, quote, lineEnd }: Pick<Dialect, 'delimiter' | 'quote' | 'lineEnd'>,
  { line: firstLine, last, most = Number.POSITIVE_INFINITY }: Place,
): Records {
  const records: TextRecord[] = [];
  let line = firstLine;
  let at = 0;
  let nextQuote = text.indexOf(quote);
  while (at < text.length && records.length < most) {
    let end = text.indexOf(lineEnd, at);
    if (end < 0) {
      if (!last) break;
      end = text.length;
    }
    if (nextQuote >= 0 && nextQuote < at) nextQuote = text.indexOf(quote, at);
    if (nextQuote < 0 || nextQuote >= end) {
      const bare = withoutReturn(text, at, end);
      if (bare !== '') records.push({ line, cells: bare.split(delimiter) });
      at = end + 1;
      line += 1;
      continue;
    }
    const record = quoted(text, at, end);
    if (record === 'unfinished') {
      if (!last && text.length - at < longestRecord) break;
      const bare = withoutReturn(text, at, end);
      const fault = because('row-quote-open', { quote });
      records.push({ line, cells: bare.split(delimiter), fault });
      at = end + 1;
      line += 1;
      continue;
    }
    if (record.cells.length > 1 || record.cells[0] !== '') {
      records.push({ line, cells: record.cells, ...(record.fault && { fault: record.fault }) });
    }
    at = record.end;
    line += record.lines;
  }
  return { records, used: Math.min(at, text.length), line };

  /** Reads one record that has quotes in it, from `start`; `lineStop` is where its first line ends. */
  function quoted(
    source: string,
    start: number,
    lineStop: number,
  ): { cells: string[]; end: number; lines: number; fault?: Said } | 'unfinished' {
    const cells: string[] = [];
    let lines = 1;
    let stop = lineStop;
    let fault: Said | undefined;
    let from = start;
    for (;;) {
      let cell = '';
      const opened = source[from] === quote;
      if (opened) {
        let close = from;
        let piece = from + 1;
        for (;;) {
          close = source.indexOf(quote, close + 1);
          if (close < 0) return 'unfinished';
          if (source[close + 1] !== quote) break;
          cell += source.slice(piece, close + 1);
          close += 1;
          piece = close + 1;
        }
        cell += source.slice(piece, close);
        while (close > stop) {
          lines += 1;
          const next = source.indexOf(lineEnd, stop + 1);
          stop = next < 0 ? source.length : next;
        }
        if (stop >= source.length && !last) return 'unfinished';
        from = close + 1;
      }
      const delimiterAt = source.indexOf(delimiter, from);
      const ends = delimiterAt < 0 || delimiterAt > stop;
      const bare = ends ? withoutReturn(source, from, stop) : source.slice(from, delimiterAt);
      if (opened && bare !== '') fault ??= because('row-quote-text', { quote });
      cells.push(cell + bare);
      if (ends) return { cells, end: stop + 1, lines, ...(fault && { fault }) };
      from = delimiterAt + 1;
    }
  }
}

/** The text between, without the carriage return of Windows line ends. */
function withoutReturn(text: string, start: number, end: number): string {
  return text.slice(start, end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
}
