import { openAsBlob, statSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Import, type ImportColumns, WaymarkError } from '@waymark/model';
import { openClient, type WaymarkClient } from '../client.ts';
import { command, dataOption, jsonOption, workspaceOption } from '../command.ts';
import { chosenColumns } from '../import/columns.ts';
import { describeColumns, describeResult } from '../import/describe.ts';
import { openProgress } from '../import/progress.ts';

/** How often the progress is asked for, in milliseconds. */
const askEvery = 250;

export const importFile = command({
  name: 'import',
  summary: 'Import a file of events: CSV, TSV, NDJSON, Parquet or XES, each also gzipped',
  words: 'FILE',
  help: 'What the columns are for is guessed and shown; options say otherwise. Importing the same rows again adds nothing. Ctrl-C cancels and leaves nothing behind.',
  options: {
    ...dataOption,
    ...workspaceOption,
    ...jsonOption,
    person: { value: 'COLUMN', about: 'the column that says who' },
    time: { value: 'COLUMN', about: 'the column that says when' },
    event: { value: 'COLUMN', about: 'the column that says what happened' },
    name: { value: 'TEXT', about: 'one name for what happened in every row' },
    channel: { value: 'NAME', about: 'a channel (web, store, ...) or the column that says which' },
    session: { value: 'COLUMN', about: 'the column with the session' },
    account: { value: 'COLUMN', about: 'the column with the account (the company)' },
    page: { value: 'COLUMN', about: 'the column with the address of a page' },
    'time-zone': { value: 'ZONE', about: "of times without one (else the workspace's)" },
    yes: { about: 'take the guess without a word about it' },
  },
  async run({ config, options, words, say, hint }) {
    const [path, extra] = words;
    if (!path || extra !== undefined) {
      throw new WaymarkError('BAD_REQUEST', 'Name one file: waymark import FILE.');
    }
    const file = await fileAt(path);
    const client = await openClient({ config, workspace: options.workspace });
    const stop = new AbortController();
    const hear = (): void => stop.abort();
    process.once('SIGINT', hear);
    process.once('SIGTERM', hear);
    try {
      const found = await client.call('uploadImport', {
        query: { name: basename(path) },
        upload: file,
        signal: stop.signal,
      });
      if (!options.yes) for (const { message } of found.hints) hint(message);
      const columns = await takingBack(client, found, () => chosenColumns(found, options));
      if (!options.yes) for (const line of describeColumns(columns)) hint(line);
      const ended = await follow(client, found, columns, stop.signal);
      if (options.json) say(JSON.stringify(ended));
      else for (const line of describeResult(ended)) say(line);
      return ended.state === 'done' ? 0 : 1;
    } finally {
      process.off('SIGINT', hear);
      process.off('SIGTERM', hear);
      await client.close();
    }
  },
});

async function fileAt(path: string): Promise<Blob> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WaymarkError('BAD_FILE', `${path} is a folder. Name the file in it that is meant.`);
  }
  try {
    return await openAsBlob(path);
  } catch (cause) {
    throw new WaymarkError('BAD_FILE', `There is no file ${path} that can be read.`, { cause });
  }
}

/** What was uploaded does not stay when it turns out that it cannot be started. */
async function takingBack(
  client: WaymarkClient,
  { id }: Import,
  choose: () => ImportColumns,
): Promise<ImportColumns> {
  try {
    return choose();
  } catch (error) {
    await client.call('cancelImport', { params: { import: id } });
    throw error;
  }
}

/** Starts the import and waits for its end. */
async function follow(
  client: WaymarkClient,
  found: Import,
  columns: ImportColumns,
  signal: AbortSignal,
): Promise<Import> {
  const params = { import: found.id };
  const progress = openProgress(process.stderr);
  let cancelled = false;
  let it = await takeOrForget(client, found, columns);
  while (it.state === 'running') {
    progress.show(it);
    await wait(askEvery);
    if (signal.aborted && !cancelled) {
      cancelled = true;
      await client.call('cancelImport', { params });
    }
    it = await client.call('getImport', { params });
  }
  progress.end();
  return it;
}

async function takeOrForget(
  client: WaymarkClient,
  { id }: Import,
  columns: ImportColumns,
): Promise<Import> {
  const params = { import: id };
  try {
    return await client.call('startImport', { params, body: columns });
  } catch (error) {
    await client.call('cancelImport', { params });
    throw error;
  }
}
