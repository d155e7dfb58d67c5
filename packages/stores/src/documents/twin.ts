import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Dialect, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { PGliteInTurns } from './turns.ts';

export interface DocumentPlace {
  /** A PostgreSQL server, `postgres://...`; without it the embedded twin in the folder is used. */
  databaseUrl?: string | undefined;
  /** Folder of the embedded twin; made when it is not there. */
  folder: string;
}

/**
 * PGlite clears all of its buffers when it opens: 128 MB of them, as is its default, take 0.7 s, these
 * 0.2. What is not in them the operating system still has, and nothing was slower with 80 MB of rows.
 */
const buffers = ['-c', 'shared_buffers=16MB'];

/** The one place that decides which twin keeps the documents. */
export function chooseTwin(place: DocumentPlace): {
  twin: 'pglite' | 'postgres';
  dialect: Dialect;
} {
  if (place.databaseUrl) {
    const pool = new Pool({ connectionString: place.databaseUrl, max: 10 });
    // The pool replaces a lost idle connection itself; unheard, the loss would end the process.
    pool.on('error', () => undefined);
    return { twin: 'postgres', dialect: new PostgresDialect({ pool }) };
  }
  const folder = join(place.folder, 'documents');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const startParams = [...PGlite.defaultStartParams, ...buffers];
  const pglite = () => PGlite.create(folder, { startParams });
  return { twin: 'pglite', dialect: new PGliteInTurns({ pglite }) };
}
