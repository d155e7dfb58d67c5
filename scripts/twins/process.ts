import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A started program with a folder of its own, both gone when the tests end. */
export interface Twin {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The last of what a program said, for the sentence that tells why it did not come up. */
export function listen(child: ChildProcess): () => string {
  let heard = '';
  const hear = (chunk: Buffer): void => {
    heard = (heard + chunk.toString('utf8')).slice(-4000);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return () => heard;
}

/** Waits until `ready` answers true; throws with what the program said when it ends or is too slow. */
export async function waitUntilReady(
  child: ChildProcess,
  name: string,
  heard: () => string,
  ready: () => Promise<boolean>,
  seconds = 60,
): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await ready())) {
    if (hasEnded(child))
      throw new Error(`${name} ended while it was starting. It said: ${heard()}`);
    if (Date.now() > deadline) {
      throw new Error(`${name} was not ready after ${seconds} s. It said: ${heard()}`);
    }
    await wait(50);
  }
}

/**
 * Ends the program with the signal, waits for its end, and removes its folder. Throws when it has
 * to be killed because it did not listen for 30 s.
 */
export async function end(
  child: ChildProcess,
  signal: NodeJS.Signals,
  folder: string | null,
): Promise<void> {
  let deaf = false;
  if (!hasEnded(child)) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const patience = setTimeout(() => {
      deaf = child.kill('SIGKILL');
    }, 30_000);
    child.kill(signal);
    await ended;
    clearTimeout(patience);
  }
  if (folder !== null) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  if (deaf)
    throw new Error(`Process ${child.pid} went on for 30 s after ${signal}, and was killed.`);
}

/** Ends the program at once, and removes its folder, when this process leaves without having stopped it. */
export function endWithUs(child: ChildProcess, folder: string | null): void {
  const leave = (): void => {
    child.kill('SIGKILL');
    if (folder !== null) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('exit', leave);
  child.once('exit', () => process.removeListener('exit', leave));
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
