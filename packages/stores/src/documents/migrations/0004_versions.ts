import type { Migration } from 'kysely/migration';
import type { Then } from './then.ts';

/** What a map was at some moment, to look at and to go back to. */
export const versions: Migration = {
  async up(db: Then) {
    await db.schema
      .createTable('versions')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('workspace', 'text', (it) => it.notNull())
      .addColumn('map', 'text', (it) => it.notNull().references('maps.id').onDelete('cascade'))
      .addColumn('kind', 'text', (it) => it.notNull())
      .addColumn('note', 'text')
      .addColumn('made_by', 'text')
      .addColumn('made_at', 'timestamptz', (it) => it.notNull())
      .addColumn('changed', 'json', (it) => it.notNull())
      .addColumn('then_edited_by', 'json', (it) => it.notNull())
      .addColumn('document', 'json', (it) => it.notNull())
      .execute();
    await db.schema
      .createIndex('versions_by_map')
      .on('versions')
      .columns(['map', 'made_at'])
      .execute();
  },
};
