import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freshDataFolder } from './data-folder.ts';
import { end, endWithUs, listen, waitUntilReady } from './process.ts';

export interface ServerOptions {
  /** Arguments after `serve`, such as `--no-demo`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The data folder; without one a new folder with an empty database is made, and removed by `stop`. */
  readonly data?: string;
  /** How long the first start may take; loading the demo is in it. */
  readonly seconds?: number;
}

export interface RunningServer {
  /** `http://localhost:PORT`, without a slash at its end. */
  readonly url: string;
  readonly signInLink: string;
  readonly data: string;
  readonly pid: number;
  /** The last of what the server wrote. */
  readonly output: () => string;
  /** Ctrl-C: flushes, closes, and waits for the end. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would; the data folder stays for the next start. */
  readonly kill9: () => Promise<void>;
}

/**
 * Left alone, V8 compiles the embedded PostgreSQL once more, better, on another thread for two seconds
 * after each start, and does not end before that is done. Servers of tests do not live that long.
 */
export const shortLived = ['--wasm-tiering-budget=1000000000'];

const main = join(import.meta.dirname, '../../packages/cli/src/main.ts');
/** What programs of the tests are told: a developer's own DATABASE_URL is not where they write. */
export const kept = (): Record<string, string | undefined> =>
  Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'LANG', 'NODE_COMPILE_CACHE'].map((name) => [
      name,
      process.env[name],
    ]),
  );

/** Starts the real program on a free port and answers when `/healthz` does. */
export async function startWaymark(options: ServerOptions = {}): Promise<RunningServer> {
  const fresh = options.data === undefined ? await freshDataFolder() : null;
  const data = options.data ?? fresh?.folder ?? '';
  const own = fresh !== null;
  if (fresh) process.once('exit', fresh.remove);
  // What measures starts the program as people do.
  const flags = shortLived.filter((it) => process.execArgv.includes(it));
  const child = spawn(process.execPath, [...flags, main, 'serve', ...(options.args ?? [])], {
    env: { ...kept(), PORT: '0', WAYMARK_DATA: data, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithUs(child, null);
  const heard = listen(child);
  let signInLink = '';
  try {
    await waitUntilReady(
      child,
      'Waymark',
      heard,
      async () => {
        signInLink ||= heard().match(/http:\/\/localhost:\d+\/sign-in\?token=\S+/)?.[0] ?? '';
        return signInLink !== '' && (await isHealthy(new URL('/healthz', signInLink)));
      },
      options.seconds,
    );
  } catch (error) {
    await end(child, 'SIGKILL', own ? data : null);
    throw error;
  }
  return {
    url: new URL(signInLink).origin,
    signInLink,
    data,
    pid: child.pid ?? 0,
    output: heard,
    stop: () => end(child, 'SIGINT', own ? data : null),
    kill9: () => end(child, 'SIGKILL', null),
  };
}

async function isHealthy(url: URL): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    const health: { status?: string } = await response.json();
    return response.ok && health.status === 'ready';
  } catch {
    // Nothing listens yet: that is an answer too.
    return false;
  }
}
