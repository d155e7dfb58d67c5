import { headOf, openBytes } from '../file/bytes.ts';
import { kindOf } from '../file/kind.ts';
import { refused } from '../file/refused.ts';
import { encodingOf, textOf, withoutMark } from '../file/text.ts';
import { columnNames } from './csv.ts';
import { dialectOf } from './dialect.ts';
import { ndjsonRows } from './ndjson.ts';
import { namesIn, type ObjectRow } from './objects.ts';
import { type Form, openSheet } from './open.ts';
import { parquetColumns } from './parquet.ts';
import { recordsOf } from './records.ts';
import type { Row } from './sheet.ts';
import { xesFirst, xesRows } from './xes.ts';

const headBytes = 256 * 1024;
const sampleRows = 1000;

/** How a file is written and its first rows. Errors: BAD_FILE with what it is instead. */
export async function lookAt(path: string, size: number): Promise<{ form: Form; rows: Row[] }> {
  const form = await formOf(path);
  const rows: Row[] = [];
  for await (const portion of openSheet(path, form, size).rows) {
    rows.push(...portion.slice(0, sampleRows - rows.length));
    if (rows.length >= sampleRows) break;
  }
  if (rows.length === 0) throw refused('file-only-names', {});
  return { form, rows };
}

type How = Pick<Form, 'gzipped' | 'encoding'>;

async function formOf(path: string): Promise<Form> {
  const packed = kindOf(await headOf(path, false, headBytes));
  const gzipped = packed.is === 'gzip';
  const head = await headOf(path, gzipped, headBytes);
  const kind = gzipped ? kindOf(head) : packed;
  const whole = head.length < headBytes;
  const how = { gzipped, encoding: encodingOf(head) };
  switch (kind.is) {
    case 'empty':
      throw refused('file-empty', {});
    case 'gzip':
      throw refused('file-gzipped-twice', {});
    case 'other':
      throw kind.refusal();
    case 'parquet':
      return { format: 'parquet', columns: await parquetColumns(path), ...how };
    case 'xml':
      return xesForm(path, await textIn(head, how), how);
    case 'text': {
      const text = await textIn(head, how);
      return /^\s*[[{]/.test(text) ? ndjsonForm(path, text, how) : csvForm(text, whole, how);
    }
  }
}

async function textIn(head: Buffer, { encoding }: How): Promise<string> {
  async function* once() {
    yield head;
  }
  let text = '';
  for await (const part of textOf(once(), encoding, '\n')) text += part;
  return withoutMark(text);
}

async function xesForm(path: string, text: string, how: How): Promise<Form> {
  const [, root = ''] = /<([\w:.-]+)[\s>/]/.exec(text.replace(/<[?!][^>]*>/g, '')) ?? [];
  if (!/^(\w+:)?log$/.test(root)) {
    throw refused('file-is-xml', { root: root.slice(0, 50) });
  }
  const rows = await firstOf(xesRows(openBytes(path, how.gzipped).chunks, how.encoding));
  if (rows.length === 0) throw refused('file-xes-empty', {});
  return { format: 'xes', columns: namesIn(rows, xesFirst), ...how };
}

async function ndjsonForm(path: string, text: string, how: How): Promise<Form> {
  if (text.trimStart().startsWith('[')) {
    throw refused('file-json-list', {});
  }
  const rows = await firstOf(ndjsonRows(openBytes(path, how.gzipped).chunks, how.encoding));
  const columns = namesIn(rows);
  if (columns.length === 0) {
    throw refused('file-json-not-lines', {});
  }
  return { format: 'ndjson', columns, ...how };
}

async function firstOf(portions: AsyncIterable<readonly ObjectRow[]>): Promise<ObjectRow[]> {
  const rows: ObjectRow[] = [];
  for await (const portion of portions) {
    rows.push(...portion.slice(0, sampleRows - rows.length));
    if (rows.length >= sampleRows) break;
  }
  return rows;
}

function csvForm(text: string, whole: boolean, how: How): Form {
  const dialect = dialectOf(text, whole);
  if (!dialect) {
    throw refused('file-no-table', {});
  }
  const table = dialect.skipLines > 0 ? text.slice(text.indexOf(dialect.lineEnd) + 1) : text;
  const [first] = recordsOf(table, dialect, { line: 1, last: whole, most: 1 }).records;
  const columns = columnNames(first?.cells ?? [], dialect.header);
  return { format: dialect.delimiter === '\t' ? 'tsv' : 'csv', columns, dialect, ...how };
}
