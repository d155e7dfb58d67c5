import type { Context } from '../context/index.ts';
import type { PictureFiles } from './picture-files.ts';

/** How long a picture stays that nothing refers to, in milliseconds: undo must find it again. */
const patience = 30 * 86_400_000;

/**
 * Looks through all pictures. The rule: as long as the name of a picture stands anywhere in a map of
 * its workspace or in a version of one, it stays; once it has stood nowhere for thirty days, it goes.
 * Answers how many went.
 */
export async function sweepPictures(
  { documents: { db }, now }: Pick<Context, 'documents' | 'now'>,
  files: PictureFiles,
): Promise<number> {
  const pictures = await db
    .selectFrom('pictures')
    .select(['workspace', 'file', 'unused_since'])
    .execute();
  let gone = 0;
  for (const { workspace, file, unused_since } of pictures) {
    const of = (since: Date | null) =>
      db
        .updateTable('pictures')
        .set({ unused_since: since })
        .where('workspace', '=', workspace)
        .where('file', '=', file)
        .execute();
    if (await isMentioned(workspace, file)) {
      if (unused_since) await of(null);
    } else if (!unused_since) {
      await of(new Date(now()));
    } else if (now() - unused_since.getTime() > patience) {
      await db
        .deleteFrom('pictures')
        .where('workspace', '=', workspace)
        .where('file', '=', file)
        .execute();
      await files.remove(workspace, file);
      gone += 1;
    }
  }
  return gone;

  /** By its name as text, so that no form of a document, old or new, can hide it. */
  async function isMentioned(workspace: string, file: string): Promise<boolean> {
    for (const table of ['maps', 'versions'] as const) {
      const found = await db
        .selectFrom(table)
        .select('id')
        .where('workspace', '=', workspace)
        .where((it) => it(it.cast<string>('document', 'text'), 'like', `%${file}%`))
        .limit(1)
        .executeTakeFirst();
      if (found) return true;
    }
    return false;
  }
}
