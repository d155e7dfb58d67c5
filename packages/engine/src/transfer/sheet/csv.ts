import { because, type Said } from '@waymark/model';
import { type Encoding, textOf } from '../file/text.ts';
import type { Dialect } from './marks.ts';
import { recordsOf } from './records.ts';
import type { Row, Sheet } from './sheet.ts';

/** Reads a table of text whose columns are known already. */
export function openCsv(
  chunks: AsyncIterable<Buffer>,
  columns: readonly string[],
  dialect: Dialect,
  encoding: Encoding,
): Sheet {
  async function* rows(): AsyncGenerator<Row[]> {
    let rest = '';
    let line = 1;
    let skip = dialect.header ? 1 : 0;
    let before = dialect.skipLines;
    const take = (text: string, last: boolean): Row[] => {
      let all = text;
      for (; before > 0; before -= 1) {
        all = all.slice(all.indexOf(dialect.lineEnd) + 1);
        line += 1;
      }
      const found = recordsOf(all, dialect, { line, last });
      rest = all.slice(found.used);
      line = found.line;
      const records = skip > 0 ? found.records.slice(skip) : found.records;
      skip -= found.records.length - records.length;
      for (const record of records) {
        record.fault ??= countFault(record.cells.length, columns.length);
      }
      return records;
    };
    for await (const text of textOf(chunks, encoding, dialect.lineEnd)) {
      yield take(rest === '' ? text : rest + text, false);
    }
    if (rest !== '') yield take(rest, true);
  }
  return { columns, rows: rows() };
}

function countFault(cells: number, columns: number): Said | undefined {
  if (cells === columns) return undefined;
  return cells === 1
    ? because('row-one-cell', { columns })
    : because('row-cells', { cells, columns });
}

/** The names of the columns: those of the header, made unique, or numbers. */
export function columnNames(first: readonly string[], header: boolean): string[] {
  const taken = new Set<string>();
  return first.map((cell, i) => {
    const own = (header && cell.trim()) || `Column ${i + 1}`;
    let name = own;
    for (let n = 2; taken.has(name); n += 1) name = `${own} ${n}`;
    taken.add(name);
    return name;
  });
}
