import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type Row, textOfCell } from './sheet/sheet.ts';

/** A file with the rows that were kept out, each with its line and the reason, as CSV. */
export interface RejectedFile {
  add(row: Row, reason: string): Promise<void>;
  /** Resolves when the file is complete. */
  close(): Promise<void>;
}

export function openRejected(path: string, columns: readonly string[]): RejectedFile {
  let file: WriteStream | undefined;
  const write = async (cells: readonly string[]): Promise<void> => {
    // A mark at the beginning, without which Excel reads no accents.
    file ??= createWriteStream(path, { mode: 0o600 }).setDefaultEncoding('utf8');
    if (!file.write(`${cells.map(safeCell).join(',')}\r\n`)) await once(file, 'drain');
  };
  return {
    async add(row, reason) {
      if (!file) await write(['\ufeffline', 'reason', ...columns]);
      const rest = row.rest ? [JSON.stringify(row.rest)] : [];
      await write([String(row.line), reason, ...row.cells.map(textOfCell), ...rest]);
    },
    async close() {
      if (!file) return;
      file.end();
      await finished(file);
    },
  };
}

/** A cell that no spreadsheet takes for a formula. */
export function safeCell(text: string): string {
  const isNumber = /^[-+]?\d+([.,]\d+)?$/.test(text);
  const safe = /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
