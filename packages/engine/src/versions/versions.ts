import {
  type JourneyMap,
  type Named,
  refusal,
  restoreMap,
  restoreTouchpoint,
  type SavedMap,
  type Version,
} from '@waymark/model';
import type { Context } from '../context/index.ts';
import type { Drawing } from '../drawing/index.ts';
import { named, peopleIn, shownVersion } from './rows.ts';
import { type NewVersion, openShelf, type PlaceOfMap } from './shelf.ts';

/** While somebody draws, versions are made no closer together than this, in milliseconds. */
export const betweenVersions = 10 * 60 * 1000;

/** What people are called, by their ids; who is gone is not in it. */
export type Names = (people: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** What maps were, and the way back. A person is null for the command line and for keys. */
export interface Versions {
  /** The newest first, and who drew since. Errors: NOT_FOUND. */
  list(place: PlaceOfMap): Promise<{ versions: Version[]; editedBy: Named[] }>;
  /** Errors: NOT_FOUND. */
  get(place: PlaceOfMap, id: string): Promise<Version & { map: JourneyMap }>;
  /** Keeps the map as it is now; without a note for safety. Errors: NOT_FOUND. */
  keep(place: PlaceOfMap, person: string | null, note?: string): Promise<Version>;
  /** Errors: NOT_FOUND. */
  name(place: PlaceOfMap, id: string, person: string | null, note: string): Promise<Version>;
  /**
   * Makes the map, or one touchpoint of it, what it was, after keeping what it is.
   * Errors: NOT_FOUND; BAD_MAP when a touchpoint no longer fits on the map.
   */
  restore(
    place: PlaceOfMap,
    id: string,
    person: string | null,
    touchpoint?: string,
  ): Promise<{ saved: SavedMap; safety: Version }>;
  /** Ends when all that was drawn so far has its version, where it is due. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the room: it listens to what is drawn, and keeps what was there before it. */
export function openVersions(context: Context, drawing: Drawing, names: Names): Versions {
  const { signals, report, now } = context;
  const shelf = openShelf(context);
  let working: Promise<void> = Promise.resolve();
  /** One after the other, so that two changes at once make one version. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = working.then(work);
    working = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  };

  /** When each map drawn on got its newest version, and who drew since; one change is one of many. */
  const known = new Map<string, { id: string; at: number; people: readonly string[] }>();
  const newest = async (place: PlaceOfMap) => {
    const head = known.get(place.map) ?? (await shelf.newest(place));
    if (head) known.set(place.map, head);
    return head;
  };
  /** What was there before the first change in a while is what somebody left as they wanted it. */
  const hear = async (place: PlaceOfMap, before: JourneyMap, person: string | null) => {
    let last = await newest(place);
    if (!last || now() - last.at >= betweenVersions) {
      await shelf.add(place, { kind: 'automatic', note: null, madeBy: null, document: before });
      await shelf.thin(place);
      known.delete(place.map);
      signals.tell('mapNote', { ...place, kind: 'versions' });
      last = await newest(place);
    }
    if (!last || person === null || last.people.includes(person)) return;
    const people = [...last.people, person];
    await shelf.editedBy(last.id, people);
    known.set(place.map, { ...last, people });
  };
  const deaf = signals.on('mapChanged', ({ workspace, map, before, person }) => {
    inTurn(() => hear({ workspace, map }, before, person)).catch(report);
  });

  const list: Versions['list'] = async (place) => {
    await drawing.get(place.workspace, place.map);
    const heads = await shelf.heads(place);
    const since = heads[0] ? peopleIn(heads[0]) : [];
    const all = heads.flatMap((it) => [...peopleIn(it), ...(it.made_by ? [it.made_by] : [])]);
    const called = await names([...new Set(all)]);
    return {
      versions: heads.map((head, at) => shownVersion(head, heads[at + 1], called)),
      editedBy: named(since, called),
    };
  };
  const one = async (place: PlaceOfMap, id: string): Promise<Version> => {
    const found = (await list(place)).versions.find((it) => it.id === id);
    if (found) return found;
    throw refusal('NOT_FOUND', 'version-unknown', {});
  };
  const add = (place: PlaceOfMap, version: NewVersion) =>
    inTurn(async () => {
      const id = await shelf.add(place, version);
      known.delete(place.map);
      signals.tell('mapNote', { ...place, kind: 'versions' });
      return id;
    });
  const keep: Versions['keep'] = async (place, person, note) => {
    // Not in turn: whoever restores holds the map, and waits for the turn to keep what it is.
    const { map: document } = await drawing.get(place.workspace, place.map);
    const kind = note === undefined ? 'safety' : 'named';
    return one(place, await add(place, { kind, note: note ?? null, madeBy: person, document }));
  };

  return {
    list,
    keep,
    get: async (place, id) => ({ ...(await one(place, id)), map: await shelf.map(place, id) }),

    async name(place, id, person, note) {
      await shelf.name(place, id, note, person);
      signals.tell('mapNote', { ...place, kind: 'versions' });
      return one(place, id);
    },

    async restore(place, id, person, touchpoint) {
      const then = await shelf.map(place, id);
      const back = (map: JourneyMap) =>
        touchpoint === undefined ? restoreMap(map, then) : restoreTouchpoint(map, then, touchpoint);
      let safety = '';
      const saved = await drawing.edit(place.workspace, place.map, person, async (document) => {
        // Refused before anything is kept, when there is nothing to bring back.
        const after = back(document);
        safety = await add(place, { kind: 'safety', note: null, madeBy: person, document });
        return after;
      });
      return { saved, safety: await one(place, safety) };
    },

    settled: () => working,

    async close() {
      deaf();
      await working;
    },
  };
}
