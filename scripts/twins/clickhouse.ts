import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findFreePort } from './port.ts';
import { end, endWithUs, listen, type Twin, waitUntilReady } from './process.ts';

const config = `<clickhouse>
  <logger><level>none</level></logger>
  <mark_cache_size>67108864</mark_cache_size>
</clickhouse>
`;

/**
 * Starts a real ClickHouse node on free ports of 127.0.0.1, in a new folder, from the library that
 * chDB ships: the engine of the embedded store, spoken to as a server is. Needs python3.
 */
export async function startClickHouse(): Promise<Twin> {
  const [tcp, http] = [await findFreePort(), await findFreePort()];
  const folder = mkdtempSync(join(tmpdir(), 'waymark-clickhouse-'));
  writeFileSync(join(folder, 'config.xml'), config);
  const queries = [
    'set function_sleep_max_microseconds_per_block = 0',
    'system start listen tcp',
    'system start listen http',
    // A query that never ends keeps the program, and so the server, running.
    'select sleepEachRow(3) from numbers(1000000) settings max_block_size = 1 format Null',
  ];
  const child = spawn(
    'python3',
    [
      join(import.meta.dirname, 'clickhouse_node.py'),
      findLibrary(),
      '--multiquery',
      `--path=${join(folder, 'data')}`,
      '--listen_host=127.0.0.1',
      `--tcp_port=${tcp}`,
      `--http_port=${http}`,
      `--config-file=${join(folder, 'config.xml')}`,
      `--query=${queries.join('; ')}`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  child.once('error', (error) => child.stderr.emit('data', Buffer.from(error.message)));
  endWithUs(child, folder);
  const heard = listen(child);
  const url = `http://127.0.0.1:${http}`;
  try {
    await waitUntilReady(child, 'ClickHouse', heard, () => answers(`${url}/?query=select+1`));
  } catch (error) {
    await end(child, 'SIGKILL', folder);
    throw error;
  }
  return { url, stop: () => end(child, 'SIGKILL', folder) };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    return response.ok && (await response.text()).trim() === '1';
  } catch {
    // Nothing listens yet: that is an answer too.
    return false;
  }
}

/** The path of libchdb.so for this machine. */
function findLibrary(): string {
  const fromChdb = createRequire(createRequire(import.meta.url).resolve('chdb'));
  const libc = process.platform === 'linux' ? '-gnu' : '';
  const name = `@chdb/lib-${process.platform}-${process.arch}${libc}`;
  return join(dirname(fromChdb.resolve(`${name}/package.json`)), 'libchdb.so');
}
