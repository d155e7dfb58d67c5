import { type JourneyMap, readSharedMap, writeDifference } from '@waymark/model';
import { type DocumentStore, openDocumentStore } from '@waymark/stores';
import { Client } from 'pg';
import * as Y from 'yjs';
import { freshDataFolder } from '../../../../scripts/twins/data-folder.ts';
import type { SignalMap } from '../../src/context/index.ts';
import { createSignals } from '../../src/context/signals.ts';
import { type Drawing, openDrawing, type Seat } from '../../src/drawing/index.ts';
import { openJourneys } from '../../src/journeys/index.ts';

async function freshDatabase(): Promise<string> {
  const server = process.env.WAYMARK_TEST_DATABASE_URL;
  if (!server) throw new Error('WAYMARK_TEST_DATABASE_URL is not set: run through `npm test`.');
  const name = `drawing_${process.pid}_${Date.now()}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** A store with a workspace `shop` in it. */
export async function openShop(twin: DocumentStore['twin']) {
  const databaseUrl = twin === 'postgres' ? await freshDatabase() : undefined;
  const { folder, remove } = await freshDataFolder();
  const documents = await openDocumentStore({ folder, databaseUrl });
  await documents.db
    .insertInto('workspaces')
    .values({
      ...{ id: 'shop', name: 'Shop', demo: false, time_zone: 'UTC', currency: 'EUR' },
      ...{ locale: 'en', created_at: new Date() },
    })
    .execute();
  const told: SignalMap['mapChanged'][] = [];
  const faults: unknown[] = [];
  return {
    ...{ documents, told, faults },
    /** The room as one process has it. */
    async openRoom(from: DocumentStore = documents) {
      const report = (error: unknown) => faults.push(error);
      const signals = createSignals(report);
      signals.on('mapChanged', (fact) => told.push(fact));
      const context = { documents: from, now: Date.now, report, signals };
      const journeys = openJourneys(context);
      return { journeys, drawing: await openDrawing(context, journeys) };
    },
    /** The numbers of the changes that are kept apart. */
    async rowsOf(map: string): Promise<number[]> {
      const rows = await documents.db
        .selectFrom('map_updates')
        .select('number')
        .where('map', '=', map)
        .orderBy('number')
        .execute();
      return rows.map(({ number }) => number);
    },
    async close() {
      await documents.close();
      remove();
    },
  };
}

/** A page without a network: what it draws goes straight to the room. It may have drawn before. */
export async function sit(
  drawing: Drawing,
  id: string,
  { person = null, doc = new Y.Doc() }: { person?: string | null; doc?: Y.Doc } = {},
) {
  const reader = readSharedMap(doc);
  const ends: string[] = [];
  const seat: Seat = await drawing.join('shop', id, {
    receive: (update) => Y.applyUpdate(doc, update, 'others'),
    end: (why) => ends.push(why.code),
  });
  Y.applyUpdate(doc, await seat.missing(Y.encodeStateVector(doc)), 'others');
  const adding: Promise<void>[] = [];
  const send = (update: Uint8Array, origin: unknown) => {
    if (origin !== 'others') adding.push(seat.add(update, person));
  };
  doc.on('update', send);
  const edit = (change: (map: JourneyMap) => JourneyMap) => {
    const before = reader.read();
    writeDifference(doc, { before, after: change(before) });
  };
  return {
    ...{ doc, seat, ends },
    map: () => reader.read(),
    /** Resolves when it is durable. */
    async edit(change: (map: JourneyMap) => JourneyMap) {
      edit(change);
      await Promise.all(adding.splice(0));
    },
    /** Draws several things without waiting, and answers the reasons why they were not kept. */
    async draw(...changes: ((map: JourneyMap) => JourneyMap)[]): Promise<(string | undefined)[]> {
      for (const change of changes) edit(change);
      const all = await Promise.allSettled(adding.splice(0));
      return all.map((it) => (it.status === 'rejected' ? it.reason.code : undefined));
    },
    leave() {
      doc.off('update', send);
      seat.leave();
    },
  };
}

export const titled = (en: string) => (map: JourneyMap) => ({ ...map, title: { en } });
export const described = (en: string) => (map: JourneyMap) => ({ ...map, description: { en } });
