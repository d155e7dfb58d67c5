import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Who has the folder open now; null when nobody, also after a process that ended without a word.
 * Errors: BAD_CONFIG when it cannot be read.
 */
export function holderOf(folder: string): Holder | null {
  let text: string;
  try {
    text = readFileSync(fileIn(folder), 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw unusable(folder, error);
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
  const draft = `${file}.${process.pid}`;
  const mine: Holder = { pid: process.pid, url: null, token, startedAt: new Date().toISOString() };
  // Written beside and then put in place whole, so that nobody ever reads half a file.
  const write = (holder: Holder) => writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    expectUnheld(folder);
    rmSync(file, { force: true });
    write(mine);
    // Unlike a rename, a link never takes the place of a file that came in the meantime.
    linkSync(draft, file);
  } catch (cause) {
    if (isCode(cause, 'EEXIST')) expectUnheld(folder);
    throw cause instanceof WaymarkError ? cause : unusable(folder, cause);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    announce(url) {
      write({ ...mine, url });
      renameSync(draft, file);
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
    `${who} with the data in ${folder} (process ${pid}). Stop it first, or name another folder with --data or WAYMARK_DATA. If process ${pid} is no Waymark, delete server.json there.`,
    { details: { pid, url } },
  );
}

function unusable(folder: string, cause: unknown): WaymarkError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new WaymarkError('BAD_CONFIG', `The data folder ${folder} cannot be used: ${reason}.`, {
    cause,
  });
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
