import { because, type Import, type ImportColumns, refusal, WaymarkError } from '@waymark/model';
import type { Accounts } from '../accounts/index.ts';
import type { Context } from '../context/index.ts';
import type { ImportFiles } from './files.ts';
import type { Progress } from './job.ts';
import type { Kept, Records } from './records.ts';
import { runImport } from './run.ts';

/** The imports that run or wait for their turn: one at a time, in the order they were started. */
export interface Running {
  start(kept: Kept, columns: ImportColumns): Promise<Import>;
  /** How far it is; undefined when it neither runs nor waits. */
  of(id: string): Import | undefined;
  /** Ends it; answers false when it neither runs nor waits. Resolves when nothing of it is left. */
  cancel(workspace: string, id: string): Promise<boolean>;
  close(): Promise<void>;
}

interface Entry {
  kept: Kept;
  shown: Import;
  stop: AbortController;
  ended: Promise<void>;
}

interface Parts {
  context: Context;
  accounts: Accounts;
  files: ImportFiles;
  records: Records;
}

const takenBack = refusal('CANCELLED', 'import-cancelled', {});
const closing = refusal('CANCELLED', 'import-interrupted', {});

/** Those who look on hear of one that runs no more often than this, in milliseconds. */
const tellingPause = 1_000;

export function openRunning({ context, accounts, files, records }: Parts): Running {
  const tell = ({ kept: { workspace }, shown }: Pick<Entry, 'kept' | 'shown'>) =>
    context.signals.tell('importTold', { workspace, at: context.now(), shown });
  const entries = new Map<string, Entry>();
  let last: Promise<void> = Promise.resolve();

  async function run(entry: Entry, columns: ImportColumns): Promise<void> {
    const { kept, stop } = entry;
    const { id } = kept.shown;
    const started = context.now();
    let toldAt = started;
    const end = async (change: Partial<Import>): Promise<void> => {
      entry.shown = { ...entry.shown, secondsLeft: null, ...change };
      await records.save(entry.shown);
      tell(entry);
    };
    try {
      const { timeZone } = await accounts.workspaces.get(kept.workspace);
      const { stored, duplicates } = await runImport({
        events: context.events,
        signal: stop.signal,
        job: {
          path: files.upload(id),
          bytes: kept.shown.bytes,
          rejectedPath: files.rejected(id),
          form: kept.inside.form,
          meaning: {
            workspace: kept.workspace,
            source: id,
            receivedAt: started,
            mapping: columns,
            columns: kept.inside.form.columns,
            numbers: kept.inside.numbers,
            timeZone: columns.timeZone ?? timeZone,
            dateOrder: kept.inside.dateOrder,
            channel: columns.page === undefined ? 'other' : 'web',
          },
        },
        onProgress(progress) {
          entry.shown = { ...entry.shown, ...measured(progress, started, kept.shown.bytes) };
          if (context.now() - toldAt < tellingPause) return;
          toldAt = context.now();
          tell(entry);
        },
      });
      await end({
        state: 'done',
        added: stored,
        already: duplicates,
        bytesRead: kept.shown.bytes,
        ...rate(entry.shown.rows, started),
      });
      await files.remove(id, 'keep-rejected');
    } catch (error) {
      const nothing = { bytesRead: 0, rows: 0, rejected: 0, rejections: [], rowsPerSecond: 0 };
      if (error === takenBack) {
        await files.remove(id);
        await end({ state: 'cancelled', ...nothing });
      } else {
        if (!(error instanceof WaymarkError)) context.report(error);
        await end({ state: 'failed', ...nothing, error: shownError(error) });
      }
    }
  }

  function measured(progress: Progress, started: number, bytes: number): Partial<Import> {
    const { rowsPerSecond } = rate(progress.rows, started);
    const seconds = Math.max(1, context.now() - started) / 1000;
    const secondsLeft =
      progress.bytesRead > 0 ? (seconds / progress.bytesRead) * (bytes - progress.bytesRead) : null;
    return { ...progress, rowsPerSecond, secondsLeft };
  }

  function rate(rows: number, started: number): { rowsPerSecond: number } {
    return { rowsPerSecond: Math.round((rows * 1000) / Math.max(1, context.now() - started)) };
  }

  return {
    async start(kept, columns) {
      const shown: Import = { ...kept.shown, state: 'running', error: null };
      const entry: Entry = { kept, shown, stop: new AbortController(), ended: Promise.resolve() };
      entries.set(kept.shown.id, entry);
      try {
        await records.save(shown, columns);
      } catch (error) {
        entries.delete(kept.shown.id);
        throw error;
      }
      tell(entry);
      entry.ended = last
        .then(() => run(entry, columns))
        .catch(context.report)
        .finally(() => entries.delete(kept.shown.id));
      last = entry.ended;
      return shown;
    },
    of: (id) => entries.get(id)?.shown,
    async cancel(workspace, id) {
      const entry = entries.get(id);
      if (entry?.kept.workspace !== workspace) return false;
      entry.stop.abort(takenBack);
      await entry.ended;
      return entry.shown.state === 'cancelled';
    },
    async close() {
      for (const entry of entries.values()) entry.stop.abort(closing);
      await last;
    },
  };
}

function shownError(error: unknown): Import['error'] {
  if (!(error instanceof WaymarkError)) return { code: 'INTERNAL', ...because('import-broke', {}) };
  const { code, message, details } = error;
  return { code, message, ...(details && { details }) };
}
