import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kept, shortLived } from '../../../scripts/twins/server.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** A real process of the command line. */
export interface Waymark {
  child: ChildProcess;
  /** Everything said on standard output so far. */
  said(): string;
  ended: Promise<Ended>;
}

const children = new Set<ChildProcess>();

/** Ends what a test that failed half-way left running. */
export function endAll(): void {
  for (const child of children) child.kill('SIGKILL');
}

export function waymark(args: string[], environment: Record<string, string> = {}): Waymark {
  const child = spawn(process.execPath, [...shortLived, main, ...args], {
    env: { ...kept(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  child.once('close', () => children.delete(child));
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, out, err }));
  return { child, said: () => out, ended };
}

/** A server of its own that is ready, with its address and its sign-in link. */
export async function serving(folder: string, more: string[] = []) {
  const process_ = waymark(['serve', '--no-demo', '--port', '0', '--data', folder, ...more]);
  const ready = new Promise<void>((resolve) => {
    process_.child.stdout?.on('data', () => {
      if (process_.said().includes('Ctrl-C')) resolve();
    });
  });
  const early = await Promise.race([ready, process_.ended]);
  if (early) throw new Error(`It ended with ${early.code}: ${early.err}`);
  const link = new URL(/http\S+/.exec(process_.said())?.[0] ?? '');
  return { ...process_, link, url: link.origin };
}

export function freshFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-cli-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
