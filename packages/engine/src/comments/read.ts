import { refusal, type Thread } from '@waymark/model';
import type { DocumentStore, ThreadRow } from '@waymark/stores';
import { type Names, shownComment, shownThread } from './shown.ts';

export interface PlaceOfMap {
  workspace: string;
  map: string;
}

/** Reads threads of one map; those of another do not exist from there. */
export function threadsOf(db: DocumentStore['db'], names: Names) {
  const ofMap = ({ workspace, map }: PlaceOfMap) =>
    db
      .selectFrom('threads')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('map', '=', map)
      .orderBy('created_at', 'desc')
      .orderBy('id');

  const whole = async (rows: readonly ThreadRow[]): Promise<Thread[]> => {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    const comments = await db
      .selectFrom('comments')
      .selectAll()
      .where('thread', 'in', ids)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    const mentioned = await db
      .selectFrom('mentions')
      .innerJoin('comments', 'comments.id', 'mentions.comment')
      .select(['mentions.comment', 'mentions.person'])
      .where('comments.thread', 'in', ids)
      .orderBy('mentions.person')
      .execute();
    const known = await names(
      [...comments.map((it) => it.author), ...rows.map((it) => it.resolved_by)].filter(
        (id) => id !== null,
      ),
    );
    const callsOf = Map.groupBy(mentioned, (it) => it.comment);
    const saidIn = Map.groupBy(comments, (it) => it.thread);
    return rows.map((row) => {
      const said = (saidIn.get(row.id) ?? []).map((it) =>
        shownComment(
          it,
          known,
          (callsOf.get(it.id) ?? []).map(({ person }) => person),
        ),
      );
      return shownThread(row, said, known);
    });
  };

  return {
    all: async (place: PlaceOfMap) => whole(await ofMap(place).execute()),

    /** Errors: NOT_FOUND. */
    async one(place: PlaceOfMap, id: string): Promise<Thread> {
      const [thread] = await whole(await ofMap(place).where('id', '=', id).execute());
      if (!thread) throw refusal('NOT_FOUND', 'thread-gone', {});
      return thread;
    },

    /** In which thread a comment stands, and who wrote it. Errors: NOT_FOUND. */
    async ofComment({ workspace, map }: PlaceOfMap, id: string) {
      const found = await db
        .selectFrom('comments')
        .innerJoin('threads', 'threads.id', 'comments.thread')
        .select(['comments.thread', 'comments.author'])
        .where('threads.workspace', '=', workspace)
        .where('threads.map', '=', map)
        .where('comments.id', '=', id)
        .executeTakeFirst();
      if (!found) throw refusal('NOT_FOUND', 'comment-gone', {});
      return found;
    },
  };
}
