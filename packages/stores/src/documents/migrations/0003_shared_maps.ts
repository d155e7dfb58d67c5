import type { Migration } from 'kysely/migration';
import type { Then } from './then.ts';

/** Maps that several people draw in: the shared document of each, and what was added since. */
export const sharedMaps: Migration = {
  async up(db: Then) {
    await db.schema
      .createTable('shared_maps')
      .addColumn('map', 'text', (it) => it.primaryKey().references('maps.id').onDelete('cascade'))
      .addColumn('generation', 'text', (it) => it.notNull())
      .addColumn('state', 'bytea', (it) => it.notNull())
      .addColumn('gathered', 'integer', (it) => it.notNull())
      .addColumn('shown', 'integer', (it) => it.notNull())
      .execute();
    await db.schema
      .createTable('map_updates')
      .addColumn('map', 'text', (it) =>
        it.notNull().references('shared_maps.map').onDelete('cascade'),
      )
      .addColumn('number', 'integer', (it) => it.notNull())
      .addColumn('bytes', 'bytea', (it) => it.notNull())
      .addColumn('person', 'text')
      .addColumn('created_at', 'timestamptz', (it) => it.notNull())
      .addPrimaryKeyConstraint('map_updates_in_order', ['map', 'number'])
      .execute();
  },
};
