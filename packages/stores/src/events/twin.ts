import { mkdirSync } from 'node:fs';
import {
  type ClickHouseClientConfigOptions,
  ClickHouseLogLevel,
  createClient,
} from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';
import { type Connection, openConnection } from './connection.ts';

/** Failures are thrown; the client need not print them too. */
const quiet = { level: ClickHouseLogLevel.OFF };

type ClientConnection = ClickHouseClientConfigOptions['connection'];

export interface EventStoreOptions {
  /** A ClickHouse server, `http://user:password@host:8123/database`; without one chDB keeps the events. */
  clickhouseUrl?: string | undefined;
  /** Where chDB keeps its files; one process owns it. */
  folder: string;
}

/** The only place that knows which engine keeps the events. */
export interface EventTwin {
  twin: 'chdb' | 'clickhouse';
  /** A connection for one purpose; one that reads cannot change anything. */
  connect: (purpose: 'read' | 'write') => Connection;
  /** How many statements may read beside each other; the others wait their turn. */
  readers: number;
}

export async function chooseTwin({ clickhouseUrl, folder }: EventStoreOptions): Promise<EventTwin> {
  return clickhouseUrl ? clickhouse(clickhouseUrl) : chdb(folder);
}

function chdb(folder: string): EventTwin {
  mkdirSync(folder, { recursive: true });
  // chDB was built against another copy of the client's types; the interface is the same.
  const connection = () => createChdbConnection({ path: folder }) as unknown as ClientConnection;
  const open = () => createClient({ connection: connection(), log: quiet });
  return {
    twin: 'chdb',
    // Each statement holds one of Node's threads; intake, files and taking a question back need some too.
    readers: Math.min(4, Math.max(2, Number(process.env.UV_THREADPOOL_SIZE ?? 4) - 2)),
    connect: (purpose) =>
      openConnection({ client: open(), openAnother: open, embedded: true, purpose }),
  };
}

async function clickhouse(url: string): Promise<EventTwin> {
  const server = new URL(url);
  const database = decodeURIComponent(server.pathname.slice(1)) || 'default';
  server.pathname = '/';
  const open = () =>
    createClient({
      url: server,
      database,
      request_timeout: 3_600_000,
      max_open_connections: 2,
      log: quiet,
    });
  const first = createClient({ url: server, database: 'default' });
  try {
    await first.command({
      query: 'CREATE DATABASE IF NOT EXISTS {database:Identifier}',
      query_params: { database },
    });
  } finally {
    await first.close();
  }
  return {
    twin: 'clickhouse',
    readers: 4,
    connect: (purpose) =>
      openConnection({ client: open(), openAnother: open, embedded: false, purpose }),
  };
}
