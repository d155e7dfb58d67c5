import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Picture, refusal } from '@waymark/model';
import type { Context } from '../context/index.ts';
import { cleanPicture } from './formats/clean-picture.ts';
import { pictureFiles } from './picture-files.ts';
import { receive } from './receive.ts';
import { sweepPictures } from './sweep.ts';

/** The pictures that the maps of a workspace show, each kept once, under the name of its content. */
export interface Pictures {
  /**
   * Takes a picture in. `announced` is how many bytes the caller says are coming, null when it does
   * not say. Errors: BAD_FILE, TOO_LARGE, DISK_FULL; nothing of the picture stays then.
   */
  add(workspace: string, upload: Readable, announced: number | null): Promise<Picture>;
  /**
   * A picture's bytes. Whether the asker may see a map that shows it is for the caller to know, as
   * `MapPictures` does; `picturesOf` tells what the part of a map that a public link shows refers to.
   * Errors: NOT_FOUND.
   */
  read(workspace: string, file: string): Promise<{ type: string; content: Readable }>;
  /** Removes what nothing has referred to for a month, and answers how many that were. */
  sweep(): Promise<number>;
  close(): void;
}

/** How often pictures are looked through, in milliseconds. */
const everyHour = 3_600_000;
const endings = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
} as const;

export function openPictures(context: Context): Pictures {
  const { documents, now, report } = context;
  const { db } = documents;
  const files = pictureFiles(context.folder);
  const sweep = () => sweepPictures(context, files);
  const hourly = setInterval(() => void sweep().catch(report), everyHour);
  hourly.unref();

  return {
    async add(workspace, upload, announced) {
      const { type, width, height, bytes } = cleanPicture(await receive(upload, announced));
      const file = `${createHash('sha256').update(bytes).digest('hex')}.${endings[type]}`;
      await files.keep(workspace, file, bytes);
      await db
        .insertInto('pictures')
        .values({
          ...{ workspace, file, type, width, height },
          ...{ bytes: bytes.length, added_at: new Date(now()), unused_since: null },
        })
        .onConflict((it) => it.columns(['workspace', 'file']).doUpdateSet({ unused_since: null }))
        .execute();
      return { file, width, height };
    },

    async read(workspace, file) {
      const row = await db
        .selectFrom('pictures')
        .select('type')
        .where('workspace', '=', workspace)
        .where('file', '=', file)
        .executeTakeFirst();
      if (!row) {
        throw refusal('NOT_FOUND', 'picture-unknown', {});
      }
      return { type: row.type, content: files.read(workspace, file) };
    },

    sweep,
    close: () => clearInterval(hourly),
  };
}
