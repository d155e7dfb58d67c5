import type { Migration } from 'kysely/migration';
import type { Then } from './then.ts';

/** Workspaces, keys, maps, sessions, settings and imports. */
export const firstTables: Migration = {
  async up(db: Then) {
    await db.schema
      .createTable('workspaces')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('name', 'text', (it) => it.notNull())
      .addColumn('demo', 'boolean', (it) => it.notNull())
      .addColumn('time_zone', 'text', (it) => it.notNull())
      .addColumn('currency', 'text', (it) => it.notNull())
      .addColumn('locale', 'text', (it) => it.notNull())
      .addColumn('created_at', 'timestamptz', (it) => it.notNull())
      .execute();
    await db.schema
      .createTable('keys')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('workspace', 'text', (it) =>
        it.notNull().references('workspaces.id').onDelete('cascade'),
      )
      .addColumn('kind', 'text', (it) => it.notNull())
      .addColumn('name', 'text', (it) => it.notNull())
      .addColumn('hash', 'text', (it) => it.notNull().unique())
      .addColumn('secret', 'text')
      .addColumn('created_at', 'timestamptz', (it) => it.notNull())
      .addColumn('last_used_at', 'timestamptz')
      .execute();
    // json, not jsonb: it keeps the order of keys and every character a map may hold.
    await db.schema
      .createTable('maps')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('workspace', 'text', (it) =>
        it.notNull().references('workspaces.id').onDelete('cascade'),
      )
      .addColumn('revision', 'integer', (it) => it.notNull())
      .addColumn('document', 'json', (it) => it.notNull())
      .addColumn('summary', 'json', (it) => it.notNull())
      .addColumn('created_at', 'timestamptz', (it) => it.notNull())
      .addColumn('updated_at', 'timestamptz', (it) => it.notNull())
      .execute();
    await db.schema
      .createIndex('maps_by_workspace')
      .on('maps')
      .columns(['workspace', 'updated_at'])
      .execute();
    await db.schema
      .createTable('sessions')
      .addColumn('hash', 'text', (it) => it.primaryKey())
      .addColumn('created_at', 'timestamptz', (it) => it.notNull())
      .addColumn('expires_at', 'timestamptz', (it) => it.notNull())
      .execute();
    await db.schema
      .createTable('sign_in_links')
      .addColumn('hash', 'text', (it) => it.primaryKey())
      .addColumn('created_at', 'timestamptz', (it) => it.notNull())
      .addColumn('expires_at', 'timestamptz', (it) => it.notNull())
      .addColumn('used_at', 'timestamptz')
      .execute();
    await db.schema
      .createTable('settings')
      .addColumn('name', 'text', (it) => it.primaryKey())
      .addColumn('value', 'json', (it) => it.notNull())
      .execute();
    await db.schema
      .createTable('imports')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('workspace', 'text', (it) =>
        it.notNull().references('workspaces.id').onDelete('cascade'),
      )
      .addColumn('file_name', 'text', (it) => it.notNull())
      .addColumn('format', 'text', (it) => it.notNull())
      .addColumn('state', 'text', (it) => it.notNull())
      .addColumn('columns', 'json')
      .addColumn('counters', 'json', (it) => it.notNull())
      .addColumn('details', 'json', (it) => it.notNull())
      .addColumn('error', 'json')
      .addColumn('created_at', 'timestamptz', (it) => it.notNull())
      .execute();
    await db.schema
      .createIndex('imports_by_workspace')
      .on('imports')
      .columns(['workspace', 'created_at'])
      .execute();
  },
};
