import { join } from 'node:path';
import { openDocumentStore, openEventStore } from '@waymark/stores';
import { type Accounts, openAccounts } from './accounts/index.ts';
import { type Context, createContext, type Signals } from './context/index.ts';
import { type Journeys, openJourneys } from './journeys/index.ts';

export interface EngineConfig {
  /** Where everything is kept that no server keeps. */
  folder: string;
  /** A ClickHouse server for the events; without it chDB in the folder. */
  clickhouseUrl?: string | undefined;
  /** A PostgreSQL server for the documents; without it PGlite in the folder. */
  databaseUrl?: string | undefined;
  now?: () => number;
  report?: (error: unknown) => void;
}

/** What the product does, room by room. */
export interface Engine {
  accounts: Accounts;
  journeys: Journeys;
  /** What happens below, told as it happens. */
  signals: Signals;
  /** Which twins keep the data. */
  twins: { events: 'chdb' | 'clickhouse'; documents: 'pglite' | 'postgres' };
  /** How far the demo company is loaded, 0-1; null while nothing is loading. */
  loading: { demo: number | null };
  /** Makes durable what was accepted and closes both stores. */
  close(): Promise<void>;
}

/** Opens the stores and every room. Errors: BAD_CONFIG when a store cannot be opened. */
export async function openEngine(config: EngineConfig): Promise<Engine> {
  const context = await openContext(config);
  return {
    accounts: await openAccounts(context),
    journeys: openJourneys(context),
    signals: context.signals,
    twins: { events: context.events.twin, documents: context.documents.twin },
    loading: { demo: null },
    async close() {
      await Promise.all([context.events.close(), context.documents.close()]);
    },
  };
}

async function openContext({ folder, now, report, ...urls }: EngineConfig): Promise<Context> {
  const [events, documents] = await Promise.all([
    openEventStore({ clickhouseUrl: urls.clickhouseUrl, folder: join(folder, 'events') }),
    openDocumentStore({ databaseUrl: urls.databaseUrl, folder }),
  ]);
  return createContext({ events, documents, folder, now, report });
}
