import {
  type ChangeCount,
  changedBetween,
  type JourneyMap,
  readMap,
  refusal,
  type Version,
} from '@waymark/model';
import { type Context, newId } from '../context/index.ts';
import { headColumns, peopleIn, type VersionHead } from './rows.ts';
import { thinnedOut } from './thin.ts';

/** Which map, of which workspace. */
export interface PlaceOfMap {
  workspace: string;
  map: string;
}

export interface NewVersion {
  kind: Version['kind'];
  note: string | null;
  madeBy: string | null;
  document: JourneyMap;
}

/** Where the versions of each map are kept, in the order in which they were made. */
export function openShelf({ documents: { db }, now }: Context) {
  const ofMap = ({ workspace, map }: PlaceOfMap) =>
    db.selectFrom('versions').where('workspace', '=', workspace).where('map', '=', map);
  const newestFirst = (place: PlaceOfMap) =>
    ofMap(place).orderBy('made_at', 'desc').orderBy('id', 'desc');

  const shelf = {
    heads: (place: PlaceOfMap): Promise<VersionHead[]> =>
      newestFirst(place).select(headColumns).execute(),

    /** When the newest was made, and who drew since. */
    async newest(place: PlaceOfMap) {
      const head = await newestFirst(place).select(headColumns).limit(1).executeTakeFirst();
      return head && { id: head.id, at: head.made_at.getTime(), people: peopleIn(head) };
    },

    /** Errors: NOT_FOUND. */
    async map(place: PlaceOfMap, id: string): Promise<JourneyMap> {
      const row = await ofMap(place).where('id', '=', id).select('document').executeTakeFirst();
      if (!row) throw noSuchVersion();
      return readMap(row.document);
    },

    async add(place: PlaceOfMap, { document, ...made }: NewVersion): Promise<string> {
      const newest = await shelf.newest(place);
      const id = newId('version');
      // Two in one millisecond still have an order.
      const at = Math.max(now(), (newest?.at ?? 0) + 1);
      const before = newest && (await shelf.map(place, newest.id));
      await db
        .insertInto('versions')
        .values({
          ...{ id, ...place, kind: made.kind, note: made.note, made_by: made.madeBy },
          made_at: new Date(at),
          changed: JSON.stringify(before ? changedBetween(before, document) : []),
          then_edited_by: '[]',
          document: JSON.stringify(document),
        })
        .execute();
      return id;
    },

    /** Errors: NOT_FOUND. */
    async name(place: PlaceOfMap, id: string, note: string, madeBy: string | null): Promise<void> {
      const row = await db
        .updateTable('versions')
        .set((it) => ({ note, kind: 'named', made_by: it.fn.coalesce('made_by', it.val(madeBy)) }))
        .where('workspace', '=', place.workspace)
        .where('map', '=', place.map)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!row) throw noSuchVersion();
    },

    /** Remembers who draws after the newest version, until there is a newer one. */
    async editedBy(id: string, people: readonly string[]): Promise<void> {
      await db
        .updateTable('versions')
        .set({ then_edited_by: JSON.stringify(people) })
        .where('id', '=', id)
        .execute();
    },

    async changed(id: string, counts: readonly ChangeCount[]): Promise<void> {
      const changed = JSON.stringify(counts);
      await db.updateTable('versions').set({ changed }).where('id', '=', id).execute();
    },

    /** Takes away what nobody will miss; who drew before it is told of the one that comes next. */
    async thin(place: PlaceOfMap): Promise<void> {
      const heads = (await shelf.heads(place)).toReversed();
      const gone = new Set(
        thinnedOut(
          heads.map((it) => ({
            ...{ id: it.id, at: it.made_at.getTime() },
            kind: it.kind as Version['kind'],
          })),
          now(),
        ),
      );
      if (gone.size === 0) return;
      let last: VersionHead | undefined;
      let between: VersionHead[] = [];
      for (const head of heads) {
        if (gone.has(head.id)) {
          between.push(head);
          continue;
        }
        if (last && between.length > 0) {
          const people = new Set([last, ...between].flatMap(peopleIn));
          await shelf.editedBy(last.id, [...people]);
          const [before, after] = [
            await shelf.map(place, last.id),
            await shelf.map(place, head.id),
          ];
          await shelf.changed(head.id, changedBetween(before, after));
        }
        last = head;
        between = [];
      }
      await db
        .deleteFrom('versions')
        .where('id', 'in', [...gone])
        .execute();
    },
  };
  return shelf;
}

const noSuchVersion = () => refusal('NOT_FOUND', 'version-unknown', {});
