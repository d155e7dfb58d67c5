import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WaymarkError } from '@waymark/model';
import { z } from 'zod';

const holderSchema = z.object({
  pid: z.number().int(),
  /** Where it answers; null while it starts, or when it is a command that serves nobody. */
  url: z.string().nullable(),
  /** Opens everything at that address, for the command line of whoever may read this file. */
  token: z.string(),
  startedAt: z.string(),
});

/** The process that has a data folder open, as written in its `server.json`. */
export type Holder = z.infer<typeof holderSchema>;

/** The claim of one process on a data folder, which two engines must never open at once. */
export interface DataLock {
  /** Tells other processes where this one answers. */
  announce(url: string): void;
  release(): void;
}

const fileIn = (folder: string) => join(folder, 'server.json');

/** Who has the folder open now; null when nobody, also after a process that ended without a word. */
export function holderOf(folder: string): Holder | null {
  let text: string;
  try {
    text = readFileSync(fileIn(folder), 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
  const read = holderSchema.safeParse(parsed(text));
  return read.success && isRunning(read.data.pid) ? read.data : null;
}

/**
 * Claims the folder for this process and makes it when it is not there.
 * Errors: BUSY when another process has it open; BAD_CONFIG when the folder cannot be written.
 */
export function lockData(folder: string, token: string): DataLock {
  const file = fileIn(folder);
  const mine: Holder = { pid: process.pid, url: null, token, startedAt: new Date().toISOString() };
  const write = (holder: Holder, flag: 'w' | 'wx') =>
    writeFileSync(flag === 'w' ? `${file}.new` : file, JSON.stringify(holder), {
      mode: 0o600,
      flag,
    });
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!holderOf(folder)) rmSync(file, { force: true });
    write(mine, 'wx');
  } catch (cause) {
    const holder = isCode(cause, 'EEXIST') ? holderOf(folder) : null;
    if (holder) throw inUse(folder, holder);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new WaymarkError('BAD_CONFIG', `The data folder ${folder} cannot be used: ${reason}.`, {
      cause,
    });
  }
  return {
    announce(url) {
      // Written beside and moved over, so that nobody reads half a file.
      write({ ...mine, url }, 'w');
      renameSync(`${file}.new`, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** Errors: BUSY when another process has the folder open. */
export function expectUnheld(folder: string): void {
  const holder = holderOf(folder);
  if (holder) throw inUse(folder, holder);
}

function inUse(folder: string, { pid, url }: Holder): WaymarkError {
  const who = url ? `Waymark already runs at ${url}` : 'Another Waymark is busy';
  return new WaymarkError(
    'BUSY',
    `${who} with the data in ${folder} (process ${pid}). Stop it first, or name another folder with --data or WAYMARK_DATA.`,
    { details: { pid, url } },
  );
}

/** A process with our own id is what was here before a restart of the container, so not running. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isCode(error, 'EPERM');
  }
  return !isSomethingElse(pid);
}

/** Ids are used again after a restart of the machine; where the system tells, look what runs now. */
function isSomethingElse(pid: number): boolean {
  try {
    return !/node|waymark/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'EACCES')) return false;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Half-written by a process that was killed: it holds nothing any more.
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
