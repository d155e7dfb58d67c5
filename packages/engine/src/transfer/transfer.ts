import { createReadStream, existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { type Import, type ImportColumns, refusal } from '@waymark/model';
import type { Accounts } from '../accounts/index.ts';
import { type Context, newId } from '../context/index.ts';
import { expectColumns } from './columns.ts';
import { sizeOf } from './file/bytes.ts';
import { openFiles } from './files.ts';
import { guessColumns, numberColumns } from './guess/guess.ts';
import { type Kept, openRecords } from './records.ts';
import { recover } from './recover.ts';
import type { DateOrder } from './row/moment.ts';
import { openRunning } from './running.ts';
import { lookAt } from './sheet/look.ts';
import { textOfCell } from './sheet/sheet.ts';

/** Files of events on their way into a workspace. */
export interface Transfer {
  /**
   * Takes a file in and answers with what is in it. Errors: BAD_FILE with what it is instead,
   * TOO_LARGE, DISK_FULL, FORBIDDEN for the demo company.
   */
  upload(
    workspace: string,
    fileName: string,
    bytes: Readable,
    signal?: AbortSignal,
  ): Promise<Import>;
  /** The latest first. */
  list(workspace: string): Promise<Import[]>;
  /** Errors: NOT_FOUND. */
  get(workspace: string, id: string): Promise<Import>;
  /** Starts it, or puts it behind the one that runs. Errors: NOT_FOUND, BAD_COLUMNS, CONFLICT. */
  start(workspace: string, id: string, columns: ImportColumns): Promise<Import>;
  /** Ends a running import or takes a finished one back; one that never ran is forgotten. Errors: NOT_FOUND. */
  cancel(workspace: string, id: string): Promise<void>;
  /** The rows that were kept out, as CSV. Errors: NOT_FOUND. */
  rejected(workspace: string, id: string): Promise<{ name: string; content: Readable | string }>;
  /** Ends what runs, so that the stores can be closed. */
  close(): Promise<void>;
}

export interface TransferOptions {
  /** Bytes of the largest file that is taken; 4 GB unless told otherwise. */
  largestFile?: number;
}

const previewRows = 10;
const previewCell = 200;
const uploadLifetime = 24 * 60 * 60 * 1000;

/** Opens the room; what an earlier process left half done is taken away first. */
export async function createTransfer(
  context: Context,
  accounts: Accounts,
  { largestFile = 4 * 1024 ** 3 }: TransferOptions = {},
): Promise<Transfer> {
  const files = await openFiles(context.folder, largestFile);
  const records = openRecords(context.documents);
  await recover(context, records);
  const running = openRunning({ context, accounts, files, records });

  async function tidy(): Promise<void> {
    for (const id of await files.olderThan(uploadLifetime, context.now())) {
      if (running.of(id)) continue;
      await files.remove(id, 'keep-rejected');
      const kept = await records.find(id);
      if (kept?.shown.state === 'ready') await records.remove(id);
    }
  }
  await tidy();

  return {
    async upload(workspace, fileName, bytes, signal) {
      const { demo, timeZone, currency } = await accounts.workspaces.get(workspace);
      if (demo) {
        throw refusal('FORBIDDEN', 'demo-takes-nothing', {});
      }
      await tidy();
      const id = newId('imp');
      await files.receive(id, bytes, signal);
      try {
        const habit: DateOrder =
          /^(America|US)\//.test(timeZone) || currency === 'USD' ? 'month-first' : 'day-first';
        const kept = await lookInto(id, workspace, fileName, habit);
        await records.add(kept);
        return kept.shown;
      } catch (error) {
        await files.remove(id);
        throw error;
      }
    },

    async list(workspace) {
      return (await records.list(workspace)).map((it) => running.of(it.id) ?? it);
    },

    async get(workspace, id) {
      const { shown } = await records.get(workspace, id);
      return running.of(id) ?? shown;
    },

    async start(workspace, id, columns) {
      const kept = await records.get(workspace, id);
      if (running.of(id) || !['ready', 'failed'].includes(kept.shown.state)) {
        throw refusal('CONFLICT', 'import-started', {});
      }
      if (!existsSync(files.upload(id))) {
        throw refusal('CONFLICT', 'import-file-gone', {});
      }
      expectColumns(columns, kept.shown.columns);
      return running.start(kept, columns);
    },

    async cancel(workspace, id) {
      if (await running.cancel(workspace, id)) return;
      const { shown } = await records.get(workspace, id);
      await files.remove(id);
      if (shown.state !== 'done') return records.remove(id);
      await context.events.forgetSource(workspace, id);
      const back: Import = {
        ...{ ...shown, state: 'cancelled' },
        ...{ added: 0, rejections: [], rejected: 0 },
      };
      await records.save(back);
      context.signals.tell('importTold', { workspace, at: context.now(), shown: back });
    },

    async rejected(workspace, id) {
      const { shown } = await records.get(workspace, id);
      const path = files.rejected(id);
      const name = `${shown.fileName.replace(/(\.\w{1,8})+$/, '')}.rejected.csv`;
      return { name, content: existsSync(path) ? createReadStream(path) : 'line,reason\r\n' };
    },

    close: () => running.close(),
  };

  async function lookInto(
    id: string,
    workspace: string,
    fileName: string,
    habit: DateOrder,
  ): Promise<Kept> {
    const path = files.upload(id);
    const bytes = await sizeOf(path);
    const { form, rows } = await lookAt(path, bytes);
    const sample = { fileName, format: form.format, columns: form.columns, rows };
    const { mapping, hints, dateOrder } = guessColumns(sample, habit);
    const shown: Import = {
      id,
      fileName,
      format: form.format,
      state: 'ready',
      createdAt: new Date(context.now()).toISOString(),
      columns: [...form.columns],
      preview: rows
        .slice(0, previewRows)
        .map(({ cells }) => form.columns.map((_, i) => textOfCell(cells[i]).slice(0, previewCell))),
      guess: mapping,
      hints,
      bytes,
      bytesRead: 0,
      rows: 0,
      added: 0,
      already: 0,
      rejected: 0,
      rowsPerSecond: 0,
      secondsLeft: null,
      error: null,
      rejections: [],
    };
    return { workspace, shown, inside: { form, dateOrder, numbers: numberColumns(sample) } };
  }
}
