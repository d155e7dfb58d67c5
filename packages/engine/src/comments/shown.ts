import type { Comment, Named, Thread } from '@waymark/model';
import type { CommentRow, ThreadRow } from '@waymark/stores';

/** What people are called, by their ids; who is gone has no name any more. */
export type Names = (people: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export function shownName(id: string | null, names: ReadonlyMap<string, string>): Named | null {
  return id === null ? null : { id, name: names.get(id) ?? '' };
}

export function shownComment(
  row: CommentRow,
  names: ReadonlyMap<string, string>,
  mentions: readonly string[],
): Comment {
  return {
    id: row.id,
    author: shownName(row.author, names),
    text: row.text,
    mentions: [...mentions],
    writtenAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
  };
}

export function shownThread(
  row: ThreadRow,
  comments: Comment[],
  names: ReadonlyMap<string, string>,
): Thread {
  return {
    id: row.id,
    item: itemOf(row),
    comments,
    resolved: row.resolved_at && {
      at: row.resolved_at.toISOString(),
      by: shownName(row.resolved_by, names),
    },
  };
}

export const itemOf = (row: Pick<ThreadRow, 'item_kind' | 'item'>): Thread['item'] => ({
  kind: row.item_kind as Thread['item']['kind'],
  id: row.item,
});
