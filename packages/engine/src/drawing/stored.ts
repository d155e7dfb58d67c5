import { randomBytes } from 'node:crypto';
import { fillSharedMap, type JourneyMap } from '@waymark/model';
import type { DocumentStore, Tables } from '@waymark/stores';
import type { Transaction } from 'kysely';
import * as Y from 'yjs';
import { summaryOf } from '../journeys/index.ts';
import { mapText } from './map-text.ts';

/** A shared document as it is kept. */
export interface Stored {
  doc: Y.Doc;
  generation: string;
  /** The number of the last update in it. */
  last: number;
  /** The last update that its state holds; those after it are rows of their own. */
  gathered: number;
  /** The last update that the saved map shows. */
  shown: number;
  /** Bytes of the document with its past, and of what is in its state. */
  bytes: number;
  stateBytes: number;
}

/** Reads the document of a map; undefined when it has none yet. */
export async function loadStored({ db }: DocumentStore, map: string): Promise<Stored | undefined> {
  // Of one moment: another process may put rows into the state between the one and the other.
  const found = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const row = await tx
        .selectFrom('shared_maps')
        .selectAll()
        .where('map', '=', map)
        .executeTakeFirst();
      return row && { row, updates: await updatesAfter(tx, row) };
    });
  if (!found) return undefined;
  const { row, updates } = found;
  const doc = new Y.Doc();
  const all = [row.state, ...updates.map((it) => it.bytes)];
  doc.transact(() => {
    for (const bytes of all) Y.applyUpdate(doc, bytes);
  });
  return {
    doc,
    generation: row.generation,
    last: updates.at(-1)?.number ?? row.gathered,
    gathered: row.gathered,
    shown: row.shown,
    bytes: all.reduce((sum, it) => sum + it.byteLength, 0),
    stateBytes: row.state.byteLength,
  };
}

const updatesAfter = (
  tx: Transaction<Tables>,
  { map, gathered }: { map: string; gathered: number },
) =>
  tx
    .selectFrom('map_updates')
    .select(['number', 'bytes'])
    .where('map', '=', map)
    .where('number', '>', gathered)
    .orderBy('number')
    .execute();

/** Begins the document of a map that was saved whole until now; undefined when it has one by now. */
export async function beginStored(
  { db }: DocumentStore,
  id: string,
  map: JourneyMap,
): Promise<Stored | undefined> {
  const doc = new Y.Doc();
  fillSharedMap(doc, map);
  const state = Y.encodeStateAsUpdate(doc);
  const begun = {
    ...{ map: id, generation: randomBytes(9).toString('base64url') },
    ...{ state, gathered: 0, shown: 0 },
  };
  const row = await db
    .insertInto('shared_maps')
    .values(begun)
    .onConflict((it) => it.column('map').doNothing())
    .returning('map')
    .executeTakeFirst();
  if (!row) return undefined;
  const { byteLength } = state;
  return {
    ...{ doc, generation: begun.generation, last: 0, gathered: 0, shown: 0 },
    ...{ bytes: byteLength, stateBytes: byteLength },
  };
}

/**
 * Puts the updates so far into the state, so that opening stays quick, and answers its size;
 * undefined when another process has put in as many or more.
 */
export async function gather(
  { db }: DocumentStore,
  map: string,
  { doc, last }: Pick<Stored, 'doc' | 'last'>,
): Promise<number | undefined> {
  const state = Y.encodeStateAsUpdate(doc);
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('shared_maps')
      .set({ state, gathered: last })
      .where('map', '=', map)
      .where('gathered', '<', last)
      .returning('map')
      .executeTakeFirst();
    if (!row) return undefined;
    await tx.deleteFrom('map_updates').where('map', '=', map).where('number', '<=', last).execute();
    return state.byteLength;
  });
}

/** Saves the map that the document shows, for all who read maps whole; its next revision. */
export async function showStored(
  { db }: DocumentStore,
  id: string,
  { map, last, at }: { map: JourneyMap; last: number; at: Date },
): Promise<number | undefined> {
  return db.transaction().execute(async (tx) => {
    const saved = await tx
      .updateTable('maps')
      .set((it) => ({
        revision: it('revision', '+', 1),
        document: mapText(map),
        summary: JSON.stringify(summaryOf(map)),
        updated_at: at,
      }))
      .where('id', '=', id)
      .returning('revision')
      .executeTakeFirst();
    await markShown(tx, id, last);
    return saved?.revision;
  });
}

const markShown = (tx: Transaction<Tables>, map: string, last: number) =>
  tx.updateTable('shared_maps').set({ shown: last }).where('map', '=', map).execute();

/** The maps whose saved form lags behind, as after a power cut. */
export async function findUnshown({
  db,
}: DocumentStore): Promise<{ id: string; workspace: string }[]> {
  return db
    .selectFrom('shared_maps')
    .innerJoin('maps', 'maps.id', 'shared_maps.map')
    .select(['maps.id', 'maps.workspace'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('map_updates')
          .select('map_updates.number')
          .whereRef('map_updates.map', '=', 'shared_maps.map')
          .whereRef('map_updates.number', '>', 'shared_maps.shown'),
      ),
    )
    .execute();
}
