import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { because, WaymarkError } from '@waymark/model';
import type { Job, Progress, Told } from './job.ts';
import { openPortion } from './portion.ts';
import { openRejected } from './rejected.ts';
import { compileRows } from './row/compile.ts';
import { openSheet } from './sheet/open.ts';
import { textOfCell } from './sheet/sheet.ts';

/** The thread that reads a file, so that Waymark goes on answering meanwhile. */

/** Portions on their way; more would only take memory. */
const ahead = 2;
const shownRejections = 20;
const shownLength = 500;

const port = ownPort();
const tell = (told: Told, given: ArrayBuffer[] = []): void => port.postMessage(told, given);

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
  const portion = openPortion();
  const send = async (): Promise<void> => {
    while (onTheirWay >= ahead) await once(port, 'message');
    onTheirWay += 1;
    progress.bytesRead = sheet.read();
    const lines = portion.take();
    if (lines.length > 0) tell({ kind: 'lines', lines, progress }, [lines.buffer]);
  };
  for await (const rows of sheet.rows) {
    for (const row of rows) {
      progress.rows += 1;
      const result = compile(row);
      if ('line' in result) {
        portion.add(result.line);
        if (portion.full()) await send();
        continue;
      }
      progress.rejected += 1;
      if (progress.rejections.length < shownRejections) {
        const text = row.cells.map(textOfCell).join(', ').slice(0, shownLength);
        const { message, details } = result.fault;
        progress.rejections.push({ line: row.line, reason: message, details, row: text });
      }
      await rejected.add(row, result.fault.message);
    }
  }
  await send();
  await rejected.close();
  progress.bytesRead = sheet.read();
  tell({ kind: 'end', progress });
}

function asTold(error: unknown): Told {
  if (error instanceof WaymarkError && error.code === 'BAD_FILE') {
    const { message, details = {} } = error;
    return { kind: 'failed', code: 'BAD_FILE', message, details };
  }
  if (Object(error).code === 'ENOSPC') {
    return { kind: 'failed', code: 'DISK_FULL', ...because('import-disk-full', {}) };
  }
  const why = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', code: 'INTERNAL', ...because('import-unreadable', { why }) };
}

function ownPort(): MessagePort {
  if (parentPort) return parentPort;
  throw new Error('This file is the thread of an import; nobody else starts it.');
}
