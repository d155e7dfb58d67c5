import type { Migration } from 'kysely/migration';
import type { Then } from './then.ts';

/** What people say about a map and its parts, who was called by name, and what was done when. */
export const comments: Migration = {
  async up(db: Then) {
    await db.schema
      .createTable('threads')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('workspace', 'text', (it) => it.notNull())
      .addColumn('map', 'text', (it) => it.notNull().references('maps.id').onDelete('cascade'))
      .addColumn('item_kind', 'text', (it) => it.notNull())
      .addColumn('item', 'text', (it) => it.notNull())
      .addColumn('created_at', 'timestamptz', (it) => it.notNull())
      .addColumn('resolved_at', 'timestamptz')
      .addColumn('resolved_by', 'text')
      .execute();
    await db.schema
      .createIndex('threads_by_map')
      .on('threads')
      .columns(['map', 'created_at'])
      .execute();
    await db.schema
      .createTable('comments')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('thread', 'text', (it) =>
        it.notNull().references('threads.id').onDelete('cascade'),
      )
      .addColumn('author', 'text')
      .addColumn('text', 'text', (it) => it.notNull())
      .addColumn('created_at', 'timestamptz', (it) => it.notNull())
      .addColumn('edited_at', 'timestamptz')
      .execute();
    await db.schema
      .createIndex('comments_by_thread')
      .on('comments')
      .columns(['thread', 'created_at'])
      .execute();
    await db.schema
      .createTable('mentions')
      .addColumn('comment', 'text', (it) =>
        it.notNull().references('comments.id').onDelete('cascade'),
      )
      .addColumn('person', 'text', (it) => it.notNull())
      .addColumn('seen_at', 'timestamptz')
      .addPrimaryKeyConstraint('mentions_once', ['comment', 'person'])
      .execute();
    await db.schema
      .createIndex('mentions_by_person')
      .on('mentions')
      .columns(['person', 'seen_at'])
      .execute();
    await db.schema
      .createTable('activity')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('workspace', 'text', (it) => it.notNull())
      .addColumn('map', 'text', (it) => it.notNull().references('maps.id').onDelete('cascade'))
      .addColumn('person', 'text')
      .addColumn('began_at', 'timestamptz', (it) => it.notNull())
      .addColumn('ended_at', 'timestamptz', (it) => it.notNull())
      .addColumn('facts', 'json', (it) => it.notNull())
      .execute();
    await db.schema
      .createIndex('activity_by_map')
      .on('activity')
      .columns(['map', 'ended_at'])
      .execute();
  },
};
