import type { Migration } from 'kysely/migration';
import type { Then } from './then.ts';

/** Links by which anybody can read one map. */
export const publicLinks: Migration = {
  async up(db: Then) {
    await db.schema
      .createTable('public_links')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('workspace', 'text', (it) =>
        it.notNull().references('workspaces.id').onDelete('cascade'),
      )
      .addColumn('map', 'text', (it) => it.notNull().references('maps.id').onDelete('cascade'))
      .addColumn('token', 'text', (it) => it.notNull().unique())
      .addColumn('password', 'text')
      .addColumn('expires_at', 'timestamptz')
      .addColumn('lanes', 'json')
      .addColumn('numbers', 'boolean', (it) => it.notNull())
      .addColumn('from_day', 'text')
      .addColumn('to_day', 'text')
      .addColumn('embed', 'boolean', (it) => it.notNull())
      .addColumn('created_by', 'text', (it) => it.references('people.id').onDelete('set null'))
      .addColumn('created_at', 'timestamptz', (it) => it.notNull())
      .execute();
    await db.schema
      .createIndex('public_links_by_map')
      .on('public_links')
      .columns(['map', 'created_at'])
      .execute();
  },
};
