import { emptyMap, type JourneyMap, journeyMapSchema, readSharedMap } from '@waymark/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Seat } from '../../src/drawing/index.ts';
import { described, openShop, sit, titled } from './room.ts';

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop('pglite');
});
afterAll(() => shop.close());

const start = journeyMapSchema.parse({
  ...emptyMap({ en: 'Start' }),
  stages: [{ id: 's', name: { en: 'Stage' }, kind: 'purchase' }],
  lanes: [{ id: 'l', kind: 'notes' }],
  cells: ['a', 'b', 'c'].map((id) => ({ id, lane: 'l', stage: 's', text: { en: `Cell ${id}` } })),
});

const reworded = (cell: string, en: string) => (map: JourneyMap) => ({
  ...map,
  cells: map.cells.map((it) => (it.id === cell ? { ...it, text: { en } } : it)),
});
const without = (cell: string) => (map: JourneyMap) => ({
  ...map,
  cells: map.cells.filter(({ id }) => id !== cell),
});

async function open() {
  const { drawing, journeys } = await shop.openRoom();
  const { id } = await journeys.create('shop', start);
  return { drawing, id, ann: await sit(drawing, id, { person: 'ann' }) };
}

/** What somebody reads who has nothing but what the seat hands out. */
async function readOf(seat: Seat) {
  const { map, pieces } = await seat.whole();
  const doc = new Y.Doc();
  for (const piece of pieces) Y.applyUpdateV2(doc, piece);
  expect(readSharedMap(doc).read()).toEqual(map);
  return { map, pieces };
}

it('hands out what changed beside the document as it was written out once', async () => {
  const { drawing, ann } = await open();
  const first = await readOf(ann.seat);
  expect(first.map).toEqual(start);
  expect(await ann.seat.whole()).toBe(await ann.seat.whole());
  const changes = [reworded('a', 'Hello'), titled('Later'), without('b'), described('New')];
  for (const change of changes) {
    await ann.edit(change);
    const { map, pieces } = await readOf(ann.seat);
    expect(map).toEqual(ann.map());
    expect(pieces).toHaveLength(2);
    expect(pieces[0]).toBe(first.pieces[0]);
  }
  await drawing.close();
});

it('writes it out anew once much has changed', async () => {
  const { drawing, ann } = await open();
  const first = await readOf(ann.seat);
  await ann.edit(described('x'.repeat(20_000)));
  const { map, pieces } = await readOf(ann.seat);
  expect(map).toEqual(ann.map());
  expect(pieces).toHaveLength(1);
  expect(pieces[0]).not.toBe(first.pieces[0]);
  await drawing.close();
});

it('hands out what is kept, after something was refused', async () => {
  const { drawing, ann, id } = await open();
  await readOf(ann.seat);
  await ann.edit(titled('Kept'));
  const spoilt = new Y.Doc();
  spoilt.getMap('cells').set('z', 'no cell');
  const refused = ann.seat.add(Y.encodeStateAsUpdate(spoilt), 'ann');
  await expect(refused).rejects.toMatchObject({ code: 'BAD_MAP' });
  const bo = await sit(drawing, id, { person: 'bo' });
  expect((await readOf(bo.seat)).map).toEqual({ ...start, title: { en: 'Kept' } });
  await bo.edit(titled('Kept too'));
  expect((await readOf(bo.seat)).map.title.en).toBe('Kept too');
  await drawing.close();
});

it('saves what the map says, of which most was written out before', async () => {
  const { drawing, ann, id } = await open();
  for (const change of [reworded('a', 'Hello'), without('b'), reworded('c', '"{}"'), titled('T')]) {
    await ann.edit(change);
    const { map } = await drawing.get('shop', id);
    expect(map).toEqual(ann.map());
    const row = await shop.documents.db
      .selectFrom('maps')
      .select('document')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.document).toEqual(JSON.parse(JSON.stringify(map)));
  }
  await drawing.close();
});
