import { emptyMap } from '@waymark/model';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { described, openShop, sit, titled } from './room.ts';

describe.each(['pglite', 'postgres'] as const)('a %s that fails for a moment', (twin) => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  let room: Awaited<ReturnType<typeof shop.openRoom>>;

  beforeAll(async () => {
    shop = await openShop(twin);
    const { db } = shop.documents;
    await sql`create table failing (map text, number integer)`.execute(db);
    await sql`
      create function fail() returns trigger language plpgsql as $$ begin
        if exists (select from failing f where f.map = new.map and f.number = new.number) then
          raise exception 'the disk is full';
        end if;
        return new;
      end $$`.execute(db);
    await sql`
      create trigger fail before insert on map_updates
      for each row execute function fail()`.execute(db);
    room = await shop.openRoom();
  });
  afterAll(async () => {
    await room.drawing.close();
    await shop.close();
  });

  const newMap = async () => (await room.journeys.create('shop', emptyMap({ en: 'Map' }))).id;
  const restart = async () => {
    await room.drawing.close();
    room = await shop.openRoom();
  };
  /** While `act` runs, this change cannot be kept. */
  async function whileFailing<T>(map: string, number: number, act: () => Promise<T>): Promise<T> {
    const { db } = shop.documents;
    await sql`insert into failing values (${map}, ${number})`.execute(db);
    try {
      return await act();
    } finally {
      await sql`delete from failing`.execute(db);
      // The fault is told of, once.
      expect(shop.faults.splice(0).map(String)).toEqual([expect.stringContaining('disk is full')]);
    }
  }

  it('keeps nothing that builds on a change it did not keep, and stays open to everybody', async () => {
    const id = await newMap();
    const [ann, bo] = [await sit(room.drawing, id), await sit(room.drawing, id)];
    const kept = await whileFailing(id, 1, () =>
      ann.draw(titled('Map by Ann'), titled('Map by Ann, who goes on'), described('Hers')),
    );
    expect(kept).toEqual(['BUSY', 'BUSY', 'BUSY']);
    expect([ann.ends, bo.ends]).toEqual([['BUSY'], ['BUSY']]);
    expect(await shop.rowsOf(id)).toEqual([]);
    expect(bo.map().title.en).toBe('Map');
    const again = await sit(room.drawing, id);
    await again.edit(described('By Bo'));
    await restart();
    const back = await sit(room.drawing, id);
    expect(back.map()).toMatchObject({ title: { en: 'Map' }, description: { en: 'By Bo' } });
    // Ann's browser brings what waited in it.
    const annBack = await sit(room.drawing, id, { doc: ann.doc });
    await annBack.seat.add(Y.encodeStateAsUpdate(ann.doc), 'ann');
    expect(back.map().title.en).toBe('Map by Ann, who goes on');
    expect(back.map()).toEqual(annBack.map());
    expect(await shop.rowsOf(id)).toEqual([1, 2]);
  });

  it('does not say that a map was saved when it ended before', async () => {
    const id = await newMap();
    const ann = await sit(room.drawing, id);
    const saving = await whileFailing(id, 1, () =>
      Promise.allSettled([
        ann.edit(titled('Map by Ann')),
        room.drawing.edit('shop', id, 'dot', titled('By a script')),
        room.drawing.get('shop', id),
        ann.seat.missing(Y.encodeStateVector(new Y.Doc())),
        ann.seat.whole(),
      ]),
    );
    for (const it of saving) {
      expect(it).toMatchObject({ status: 'rejected', reason: { code: 'BUSY' } });
    }
    expect(await shop.rowsOf(id)).toEqual([]);
    expect((await room.drawing.get('shop', id)).map.title.en).toBe('Map');
    const { map } = await room.drawing.edit('shop', id, 'dot', titled('By a script'));
    expect(map.title.en).toBe('By a script');
    expect((await sit(room.drawing, id)).map()).toEqual(map);
  });

  it('does not acknowledge a change a second time that it did not keep the first time', async () => {
    const id = await newMap();
    const [ann, bo] = [await sit(room.drawing, id), await sit(room.drawing, id)];
    const before = Y.encodeStateVector(ann.doc);
    const kept = await whileFailing(id, 1, async () => {
      const first = ann.draw(titled('Map by Ann'));
      const same = bo.seat.add(Y.encodeStateAsUpdate(ann.doc, before), 'bo');
      return Promise.allSettled([first, same]);
    });
    expect(kept).toMatchObject([{ value: ['BUSY'] }, { status: 'rejected' }]);
    expect(await shop.rowsOf(id)).toEqual([]);
  });

  it('takes changes to a map that lost one before, and heals when it comes back', async () => {
    const id = await newMap();
    const ann = await sit(room.drawing, id);
    await ann.edit(titled('Map by Ann'));
    await ann.edit(titled('Map by Ann, who goes on'));
    const { db } = shop.documents;
    await db.deleteFrom('map_updates').where('map', '=', id).where('number', '=', 1).execute();
    await restart();
    const bo = await sit(room.drawing, id);
    expect(bo.map().title.en).toBe('Map');
    await bo.edit(described('By Bo'));
    await bo.edit(described('By Bo too'));
    // What lacks something of its own is refused as ever.
    const stranger = new Y.Doc();
    stranger.getMap('map').set('state', 'to-be');
    const seen = Y.encodeStateVector(stranger);
    stranger.getMap('map').set('state', 'as-is');
    const cy = await sit(room.drawing, id);
    await expect(cy.seat.add(Y.encodeStateAsUpdate(stranger, seen), 'cy')).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    const back = await sit(room.drawing, id, { doc: ann.doc });
    await back.seat.add(Y.encodeStateAsUpdate(ann.doc), 'ann');
    expect(bo.map()).toMatchObject({
      ...{ title: { en: 'Map by Ann, who goes on' }, description: { en: 'By Bo too' } },
    });
    await restart();
    expect((await sit(room.drawing, id)).map()).toEqual(bo.map());
  });

  it('takes back from a page what it lost when it was set back', async () => {
    const id = await newMap();
    const ann = await sit(room.drawing, id);
    await ann.edit(titled('One'));
    await ann.edit(titled('One, two'));
    ann.leave();
    const { db } = shop.documents;
    await db.deleteFrom('map_updates').where('map', '=', id).where('number', '=', 2).execute();
    await restart();
    const bo = await sit(room.drawing, id);
    expect(bo.map().title.en).toBe('One');
    const back = await sit(room.drawing, id, { doc: ann.doc });
    const has = Y.encodeStateVector(new Map(await back.seat.has()));
    await back.seat.add(Y.encodeStateAsUpdate(ann.doc, has), 'ann');
    await back.edit(titled('One, two, three'));
    expect(bo.map().title.en).toBe('One, two, three');
    expect(await shop.rowsOf(id)).toEqual([1, 2, 3]);
  });

  it('sends everybody away when it cannot be read after a change was refused', async () => {
    const id = await newMap();
    const [ann, bo] = [await sit(room.drawing, id), await sit(room.drawing, id)];
    await bo.edit(titled('By Bo'));
    const spoilt = new Y.Doc();
    Y.applyUpdate(spoilt, Y.encodeStateAsUpdate(ann.doc));
    const seen = Y.encodeStateVector(spoilt);
    spoilt.getMap('minutes').set('a', 1);
    const { db } = shop.documents;
    await sql`alter table shared_maps rename to elsewhere`.execute(db);
    const refused = ann.seat.add(Y.encodeStateAsUpdate(spoilt, seen), 'ann');
    await expect(refused).rejects.toMatchObject({ code: 'BUSY' });
    await sql`alter table elsewhere rename to shared_maps`.execute(db);
    expect([ann.ends, bo.ends]).toEqual([['BUSY'], ['BUSY']]);
    expect(shop.faults.splice(0)).toHaveLength(1);
    const again = await sit(room.drawing, id);
    await again.edit(described('On we go'));
    expect(again.map()).toMatchObject({ title: { en: 'By Bo' }, description: { en: 'On we go' } });
  });

  it('reported no fault but those it was given', () => {
    expect(shop.faults).toEqual([]);
  });
});
