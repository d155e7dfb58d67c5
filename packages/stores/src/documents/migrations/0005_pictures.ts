import type { Migration } from 'kysely/migration';
import type { Then } from './then.ts';

/** The pictures on maps; their bytes lie in the folder of pictures under the same name. */
export const pictures: Migration = {
  async up(db: Then) {
    await db.schema
      .createTable('pictures')
      .addColumn('workspace', 'text', (it) =>
        it.notNull().references('workspaces.id').onDelete('cascade'),
      )
      .addColumn('file', 'text', (it) => it.notNull())
      .addColumn('type', 'text', (it) => it.notNull())
      .addColumn('width', 'integer', (it) => it.notNull())
      .addColumn('height', 'integer', (it) => it.notNull())
      .addColumn('bytes', 'integer', (it) => it.notNull())
      .addColumn('added_at', 'timestamptz', (it) => it.notNull())
      .addColumn('unused_since', 'timestamptz')
      .addPrimaryKeyConstraint('pictures_by_name', ['workspace', 'file'])
      .execute();
  },
};
