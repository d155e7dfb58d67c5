import { WaymarkError } from '@waymark/model';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations.ts';
import type { Tables } from './tables.ts';
import { chooseTwin, type DocumentPlace } from './twin.ts';

/** Maps, keys, sessions and settings. The same calls on PGlite and on a PostgreSQL server. */
export interface DocumentStore {
  readonly twin: 'pglite' | 'postgres';
  readonly db: Kysely<Tables>;
  close(): Promise<void>;
}

/**
 * Opens the store and brings its tables up to date.
 * Errors: BAD_CONFIG when the database cannot be reached, or was made by a newer Waymark.
 */
export async function openDocumentStore(place: DocumentPlace): Promise<DocumentStore> {
  const { twin, dialect } = chooseTwin(place);
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw cannotOpen(place, error);
  }
  return { twin, db, close: () => db.destroy() };
}

/** Runs what has not run yet; several processes on one database wait for each other. */
async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

function cannotOpen(place: DocumentPlace, cause: unknown): WaymarkError {
  const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
  const where = place.databaseUrl
    ? 'the PostgreSQL database in DATABASE_URL'
    : `the documents in ${place.folder}`;
  return new WaymarkError('BAD_CONFIG', `Could not open ${where}: ${reason}.`, { cause });
}
