import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { WaymarkError } from '@waymark/model';
import type { Job, Progress, Told } from './job.ts';
import { openRejected } from './rejected.ts';
import { compileRows } from './row/compile.ts';
import { openSheet } from './sheet/open.ts';
import { textOfCell } from './sheet/sheet.ts';

/** The thread that reads a file, so that Waymark goes on answering meanwhile. */

/** One insert of this size is large enough for the engine and small enough to wait for. */
const portion = 16 * 1024 * 1024;
/** Portions on their way; more would only take memory. */
const ahead = 2;
const shownRejections = 20;
const shownLength = 500;

const port = parentPort;
if (!port) throw new Error('This file is a thread of an import and does nothing by itself.');
const tell = (told: Told): void => port.postMessage(told);

let onTheirWay = 0;
port.on('message', () => {
  onTheirWay -= 1;
});

try {
  await read(workerData as Job);
} catch (error) {
  tell(asTold(error));
}
port.close();

async function read({ path, bytes, form, meaning, rejectedPath }: Job): Promise<void> {
  const sheet = openSheet(path, form, bytes);
  const compile = compileRows(meaning);
  const rejected = openRejected(rejectedPath, sheet.columns);
  const progress: Progress = { bytesRead: 0, rows: 0, rejected: 0, rejections: [] };
  let lines: string[] = [];
  let length = 0;
  const send = async (): Promise<void> => {
    while (onTheirWay >= ahead) await once(parentPort as NonNullable<typeof parentPort>, 'message');
    onTheirWay += 1;
    progress.bytesRead = sheet.read();
    tell({ kind: 'lines', lines: lines.join('\n'), progress });
    lines = [];
    length = 0;
  };
  for await (const rows of sheet.rows) {
    for (const row of rows) {
      progress.rows += 1;
      const result = compile(row);
      if ('line' in result) {
        lines.push(result.line);
        length += result.line.length;
        if (length >= portion) await send();
        continue;
      }
      progress.rejected += 1;
      if (progress.rejections.length < shownRejections) {
        const text = row.cells.map(textOfCell).join(', ').slice(0, shownLength);
        progress.rejections.push({ line: row.line, reason: result.fault, row: text });
      }
      await rejected.add(row, result.fault);
    }
  }
  if (lines.length > 0) await send();
  await rejected.close();
  progress.bytesRead = sheet.read();
  tell({ kind: 'end', progress });
}

function asTold(error: unknown): Told {
  if (error instanceof WaymarkError && error.code === 'BAD_FILE') {
    return { kind: 'failed', code: 'BAD_FILE', sentence: error.message };
  }
  if (Object(error).code === 'ENOSPC') {
    const sentence = 'The disk is full: make room, then start the import again.';
    return { kind: 'failed', code: 'DISK_FULL', sentence };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', code: 'INTERNAL', sentence: `Reading the file failed: ${reason}` };
}
