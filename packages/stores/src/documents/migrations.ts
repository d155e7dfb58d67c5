import type { Migration } from 'kysely/migration';
import { firstTables } from './migrations/0001_first_tables.ts';
import { comments } from './migrations/0006_comments.ts';

/**
 * Every change to the tables in order of its name. An entry that has shipped is never changed:
 * a further change is a further entry.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001_first_tables': firstTables,
  '0006_comments': comments,
};
