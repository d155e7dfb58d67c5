import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Picture, refusal } from '@waymark/model';
import type { Context } from '../context/index.ts';
import type { Drawing } from '../drawing/index.ts';
import type { Pictures } from './pictures.ts';

interface MapPlace {
  workspace: string;
  map: string;
}

/** Pictures as those who may see one map have them. */
export interface MapPictures {
  /** Takes a picture in that is about to stand on the map. Errors: NOT_FOUND, and as `Pictures.add`. */
  add(place: MapPlace, upload: Readable, announced: number | null): Promise<Picture>;
  /** A picture that the map or one of its versions shows. Errors: NOT_FOUND. */
  read(place: MapPlace, file: string): Promise<{ type: string; content: Readable }>;
  /**
   * Brings pictures of one map along to another, about to be pasted there, and answers which of them
   * that were: what `from` does not show stays behind. Whether the asker may see `from` is for the
   * caller to know.
   */
  copy(from: MapPlace, to: MapPlace, files: readonly string[]): Promise<string[]>;
}

/** So long a picture may be on its way from being sent to standing on its map, in milliseconds. */
const patience = 3_600_000;

export function createMapPictures(
  { documents: { db }, now }: Pick<Context, 'documents' | 'now'>,
  pictures: Pick<Pictures, 'add' | 'read'>,
  drawing: Pick<Drawing, 'get'>,
): MapPictures {
  /** Until when pictures that were sent are awaited on their maps; the oldest first. */
  const awaited = new Map<string, number>();
  const keyOf = ({ workspace, map }: MapPlace, file: string) =>
    JSON.stringify([workspace, map, file]);
  const wait = (place: MapPlace, file: string) => {
    for (const [key, until] of awaited) {
      if (until > now()) break;
      awaited.delete(key);
    }
    const key = keyOf(place, file);
    awaited.delete(key);
    awaited.set(key, now() + patience);
  };

  /** By its name as text, like whoever sweeps pictures. */
  const isKept = async ({ workspace, map }: MapPlace, file: string): Promise<boolean> => {
    for (const [table, id] of [
      ['maps', 'id'],
      ['versions', 'map'],
    ] as const) {
      const found = await db
        .selectFrom(table)
        .select('id')
        .where('workspace', '=', workspace)
        .where(db.dynamic.ref<'id'>(id), '=', map)
        .where((it) => it(it.cast<string>('document', 'text'), 'like', `%${file}%`))
        .limit(1)
        .executeTakeFirst();
      if (found) return true;
    }
    return false;
  };
  const isShown = async (place: MapPlace, file: string): Promise<boolean> => {
    if ((awaited.get(keyOf(place, file)) ?? 0) > now() || (await isKept(place, file))) return true;
    // What was drawn this moment is saved by this.
    await drawing.get(place.workspace, place.map);
    return isKept(place, file);
  };

  return {
    async add(place, upload, announced) {
      await drawing.get(place.workspace, place.map);
      const picture = await pictures.add(place.workspace, upload, announced);
      wait(place, picture.file);
      return picture;
    },
    async read(place, file) {
      const found = await pictures.read(place.workspace, file);
      if (await isShown(place, file)) return found;
      found.content.destroy();
      throw refusal('NOT_FOUND', 'picture-unknown', {});
    },
    async copy(from, to, files) {
      const brought: string[] = [];
      for (const file of new Set(files)) {
        if (!(await isShown(from, file))) continue;
        if (from.workspace !== to.workspace) {
          const bytes = await buffer((await pictures.read(from.workspace, file)).content);
          await pictures.add(to.workspace, Readable.from([bytes]), bytes.length);
        }
        wait(to, file);
        brought.push(file);
      }
      return brought;
    },
  };
}
