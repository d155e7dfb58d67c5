import type { ImportFormat } from '@waymark/model';
import { type Bytes, headOf, openBytes } from '../file/bytes.ts';
import { isUtf16, kindOf } from '../file/kind.ts';
import { refused } from '../file/refused.ts';
import { type Encoding, encodingOf, textOf, withoutMark } from '../file/text.ts';
import { columnNames, openCsv } from './csv.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import { recordsOf } from './records.ts';
import type { Row, Sheet } from './sheet.ts';

/** All that was found out about how a file is written, so that it is read again without looking. */
export interface Form {
  format: ImportFormat;
  gzipped: boolean;
  encoding: Encoding;
  columns: readonly string[];
  dialect?: Dialect;
}

const headBytes = 256 * 1024;

/** Looks at how a file is written. Errors: BAD_FILE with what it is instead. */
export async function lookAt(path: string): Promise<Form> {
  const packed = kindOf(await headOf(path, false, headBytes));
  const gzipped = packed.is === 'gzip';
  const head = await headOf(path, gzipped, headBytes);
  const kind = gzipped ? kindOf(head) : packed;
  const whole = head.length < headBytes;
  if (kind.is === 'empty') throw refused('This file is empty.');
  if (kind.is === 'gzip')
    throw refused('This file is gzipped twice. Unpack it once and try again.');
  if (kind.is === 'other')
    throw refused(`This is ${kind.what}, not a table of events. ${expected}`);
  const encoding = encodingOf(head);
  const text = isUtf16(head) ? new TextDecoder(encoding).decode(head) : await firstText(head);
  return csvForm(text, whole, { gzipped, encoding });
}

export const expected = 'Waymark reads CSV, TSV, NDJSON, Parquet and XES, each also gzipped.';

async function firstText(head: Buffer): Promise<string> {
  async function* once() {
    yield head;
  }
  let text = '';
  for await (const part of textOf(once(), 'utf-8', '\n')) text += part;
  return text;
}

function csvForm(sample: string, whole: boolean, how: Pick<Form, 'gzipped' | 'encoding'>): Form {
  const text = withoutMark(sample);
  const dialect = dialectOf(text, whole);
  if (!dialect) {
    throw refused(
      `This is text, but no table: no comma, semicolon or tab divides its lines into columns. ${expected}`,
    );
  }
  const table = dialect.skipLines > 0 ? text.slice(text.indexOf(dialect.lineEnd) + 1) : text;
  const [first] = recordsOf(table, dialect, { line: 1, last: whole, most: 1 }).records;
  const columns = columnNames(first?.cells ?? [], dialect.header);
  return { format: dialect.delimiter === '\t' ? 'tsv' : 'csv', columns, dialect, ...how };
}

/** Reads the file from its beginning in a form known already. */
export function openSheet(path: string, form: Form): { sheet: Sheet; bytes: Bytes } {
  const bytes = openBytes(path, form.gzipped);
  const { columns, dialect, encoding } = form;
  if (!dialect) throw refused(`This file cannot be read. ${expected}`);
  return { sheet: openCsv(bytes.chunks, columns, dialect, encoding), bytes };
}

/** The first rows of a file. */
export async function firstRows(path: string, form: Form, wanted: number): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const portion of openSheet(path, form).sheet.rows) {
    rows.push(...portion.slice(0, wanted - rows.length));
    if (rows.length >= wanted) break;
  }
  return rows;
}
