import { type Mention, wordsSchema } from '@waymark/model';
import type { DocumentStore } from '@waymark/stores';
import { itemOf, type Names, shownComment } from './shown.ts';

const mostShown = 100;

/** Who was called by name, and whether they have looked. */
export function mentionsOf(db: DocumentStore['db'], names: Names, now: () => number) {
  return {
    /** Makes these the people a comment calls; nobody is called by themselves. */
    async call(
      trx: DocumentStore['db'],
      comment: string,
      people: readonly string[],
      by: string | null,
    ): Promise<void> {
      const called = [...new Set(people)].filter((person) => person !== by);
      const before = trx.deleteFrom('mentions').where('comment', '=', comment);
      await (called.length > 0 ? before.where('person', 'not in', called) : before).execute();
      if (called.length === 0) return;
      await trx
        .insertInto('mentions')
        .values(called.map((person) => ({ comment, person, seen_at: null })))
        .onConflict((it) => it.columns(['comment', 'person']).doNothing())
        .execute();
    },

    async unseen(person: string): Promise<Mention[]> {
      const rows = await db
        .selectFrom('mentions')
        .innerJoin('comments', 'comments.id', 'mentions.comment')
        .innerJoin('threads', 'threads.id', 'comments.thread')
        .innerJoin('maps', 'maps.id', 'threads.map')
        .selectAll('comments')
        .select(['threads.workspace', 'threads.map', 'threads.item_kind', 'threads.item'])
        .select('maps.summary')
        .where('mentions.person', '=', person)
        .where('mentions.seen_at', 'is', null)
        .orderBy('comments.created_at', 'desc')
        .limit(mostShown)
        .execute();
      const known = await names(rows.flatMap(({ author }) => (author === null ? [] : [author])));
      return rows.map((row) => ({
        workspace: row.workspace,
        map: row.map,
        title: wordsSchema.parse(Object(row.summary).title),
        thread: row.thread,
        item: itemOf(row),
        comment: shownComment(row, known, [person]),
      }));
    },

    async see(person: string, thread: string): Promise<void> {
      await db
        .updateTable('mentions')
        .set({ seen_at: new Date(now()) })
        .where('person', '=', person)
        .where('seen_at', 'is', null)
        .where('comment', 'in', (it) =>
          it.selectFrom('comments').select('id').where('thread', '=', thread),
        )
        .execute();
    },
  };
}
