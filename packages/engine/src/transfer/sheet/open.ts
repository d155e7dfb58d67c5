import type { ImportFormat } from '@waymark/model';
import { openBytes } from '../file/bytes.ts';
import { refused } from '../file/refused.ts';
import type { Encoding } from '../file/text.ts';
import { openCsv } from './csv.ts';
import type { Dialect } from './marks.ts';
import { ndjsonRows } from './ndjson.ts';
import { type ObjectRow, tabulate } from './objects.ts';
import { parquetRows } from './parquet.ts';
import type { Row, Sheet } from './sheet.ts';
import { xesRows } from './xes.ts';

/** All that was found out about how a file is written, so that it is read again without looking. */
export interface Form {
  format: ImportFormat;
  gzipped: boolean;
  encoding: Encoding;
  columns: readonly string[];
  dialect?: Dialect;
}

export interface OpenSheet extends Sheet {
  /** Bytes of the file read so far. */
  read: () => number;
}

/** Reads the file from its beginning in a form known already. Errors while reading: BAD_FILE. */
export function openSheet(path: string, form: Form, size: number): OpenSheet {
  const { columns, dialect, encoding, format } = form;
  if (format === 'parquet') {
    let share = 0;
    const rows = parquetRows(path, (now) => {
      share = now;
    });
    return { columns, rows: asTable(columns, rows), read: () => Math.round(share * size) };
  }
  const { chunks, read } = openBytes(path, form.gzipped);
  if (format === 'ndjson')
    return { columns, rows: asTable(columns, ndjsonRows(chunks, encoding)), read };
  if (format === 'xes') return { columns, rows: asTable(columns, xesRows(chunks, encoding)), read };
  if (!dialect) throw refused('file-not-looked-into', {});
  return { ...openCsv(chunks, columns, dialect, encoding), read };
}

async function* asTable(
  columns: readonly string[],
  rows: AsyncIterable<readonly ObjectRow[]>,
): AsyncGenerator<Row[]> {
  const row = tabulate(columns);
  for await (const portion of rows) yield portion.map(row);
}
