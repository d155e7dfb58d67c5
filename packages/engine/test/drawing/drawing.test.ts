import { emptyMap, type JourneyMap } from '@waymark/model';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather } from '../../src/drawing/stored.ts';
import { openShop, sit, titled } from './room.ts';

describe.each(['pglite', 'postgres'] as const)('drawing on %s', (twin) => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  let told: typeof shop.told;
  let faults: typeof shop.faults;

  beforeAll(async () => {
    shop = await openShop(twin);
    ({ told, faults } = shop);
  });
  afterAll(() => shop.close());

  const openRoom = () => shop.openRoom();
  const rowsOf = (id: string) => shop.rowsOf(id);

  it('keeps a change before it says so, and shows it saved whole after a power cut', async () => {
    const { drawing, journeys } = await openRoom();
    const { id } = await journeys.create('shop', emptyMap({ en: 'Before' }));
    const ann = await sit(drawing, id, { person: 'ann' });
    told.length = 0;
    await ann.edit(titled('After'));
    expect(await rowsOf(id)).toHaveLength(1);
    expect(told).toMatchObject([
      {
        ...{ workspace: 'shop', map: id, person: 'ann' },
        ...{ before: { title: { en: 'Before' } }, after: { title: { en: 'After' } } },
      },
    ]);
    // The process is gone from one moment to the next, and nothing was saved whole.
    const next = await openRoom();
    const saved = await next.journeys.get('shop', id);
    expect(saved.map.title.en).toBe('After');
    expect(saved.revision).toBeGreaterThan(1);
    expect((await sit(next.drawing, id)).map()).toEqual(saved.map);
    await next.drawing.close();
    await drawing.close();
  });

  it('puts many changes into the state, and loses none of them by it', async () => {
    const { drawing, journeys } = await openRoom();
    const { id } = await journeys.create('shop', emptyMap({ en: '' }));
    const ann = await sit(drawing, id);
    await Promise.all(Array.from({ length: 450 }, (_, i) => ann.edit(titled(`Title ${i}`))));
    ann.seat.leave();
    expect((await drawing.get('shop', id)).map.title.en).toBe('Title 449');
    expect(await rowsOf(id)).toEqual([]);
    await drawing.close();
    const next = await openRoom();
    const bo = await sit(next.drawing, id);
    expect(bo.map()).toEqual(ann.map());
    await bo.edit(titled('On we go'));
    expect(await rowsOf(id)).toEqual([451]);
    await next.drawing.close();
  });

  it('saves a whole map as what differs, unless somebody drew after it was read', async () => {
    const { drawing, journeys } = await openRoom();
    const { id, map, revision } = await journeys.create('shop', emptyMap({ en: 'One' }));
    const ann = await sit(drawing, id);
    const document = { ...map, description: { en: 'By a script' } };
    const saved = await drawing.save('shop', id, { revision, document, person: null });
    expect(saved).toMatchObject({ revision: 2, map: document });
    expect(ann.map()).toEqual(document);
    await ann.edit(titled('Two'));
    const late = drawing.save('shop', id, { revision: 2, document: map, person: null });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT', details: { revision: 3 } });
    await expect(
      drawing.save('elsewhere', id, { revision: 3, document: map, person: null }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await drawing.close();
  });

  it('lets a room change the map as it stands, to another whole map only', async () => {
    const { drawing, journeys } = await openRoom();
    const { id } = await journeys.create('shop', emptyMap({ en: 'One' }));
    const ann = await sit(drawing, id);
    await ann.edit(titled('Two'));
    const described = (now: JourneyMap) => ({ ...now, description: now.title });
    const { map } = await drawing.edit('shop', id, 'bo', described);
    expect(map).toMatchObject({ title: { en: 'Two' }, description: { en: 'Two' } });
    expect(told.at(-1)).toMatchObject({ map: id, person: 'bo' });
    const broken = drawing.edit('shop', id, 'bo', (now) => ({
      ...now,
      arrows: [{ id: 'a', from: 'x', to: 'y', kind: 'direct', optional: false, ideal: false }],
    }));
    await expect(broken).rejects.toMatchObject({ code: 'BAD_MAP' });
    expect((await drawing.get('shop', id)).map).toEqual(map);
    expect(ann.map()).toEqual(map);
    await drawing.close();
  });

  it('ends for one map that is gone, while the others are kept', async () => {
    const { drawing, journeys } = await openRoom();
    const gone = await journeys.create('shop', emptyMap({ en: 'Gone' }));
    const there = await journeys.create('shop', emptyMap({ en: 'There' }));
    const [ann, bo] = [await sit(drawing, gone.id), await sit(drawing, there.id)];
    // Removed behind the room's back, as by another process.
    await journeys.remove('shop', gone.id);
    faults.length = 0;
    const [lost, kept] = await Promise.allSettled([
      ann.edit(titled('Lost')),
      bo.edit(titled('Kept')),
    ]);
    expect([lost.status, kept.status]).toEqual(['rejected', 'fulfilled']);
    expect(ann.ends).toEqual(['BUSY']);
    expect(faults.length).toBeGreaterThan(0);
    expect((await drawing.get('shop', there.id)).map.title.en).toBe('Kept');
    await drawing.remove('shop', there.id);
    expect(bo.ends).toEqual(['NOT_FOUND']);
    await expect(drawing.get('shop', there.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    faults.length = 0;
    await drawing.close();
  });

  it('acknowledges nothing that a second process on the same database overtook', async () => {
    const [one, two] = [await openRoom(), await openRoom()];
    const { id } = await one.journeys.create('shop', emptyMap({ en: 'Start' }));
    const [ann, bo] = [await sit(one.drawing, id), await sit(two.drawing, id)];
    await ann.edit(titled('By Ann'));
    await expect(bo.edit(titled('By Bo'))).rejects.toMatchObject({ code: 'BUSY' });
    expect(bo.ends).toEqual(['BUSY']);
    const again = await sit(two.drawing, id);
    expect(again.map().title.en).toBe('By Ann');
    faults.length = 0;
    await one.drawing.close();
    await two.drawing.close();
  });

  it('acknowledges nothing that follows on what is no longer there', async () => {
    const [one, two] = [await openRoom(), await openRoom()];
    const { id } = await one.journeys.create('shop', emptyMap({ en: 'Start' }));
    const [ann, bo] = [await sit(one.drawing, id), await sit(two.drawing, id)];
    await ann.edit(titled('By Ann'));
    // The second process has gone on, and nothing says any more which changes it made.
    const cy = await sit((await openRoom()).drawing, id);
    await cy.edit(titled('By Cy'));
    await gather(shop.documents, id, { doc: cy.doc, last: 2 });
    expect(await gather(shop.documents, id, { doc: bo.doc, last: 1 })).toBeUndefined();
    await expect(ann.edit(titled('By Ann too'))).rejects.toMatchObject({ code: 'BUSY' });
    const again = await sit(one.drawing, id);
    expect(again.map().title.en).toBe('By Cy');
    await again.edit(titled('On we go'));
    await again.edit(titled('And on'));
    // The database was set back beneath the process.
    const { db } = shop.documents;
    await db.deleteFrom('map_updates').where('map', '=', id).where('number', '=', 4).execute();
    await expect(again.edit(titled('Too far'))).rejects.toMatchObject({ code: 'BUSY' });
    expect(await rowsOf(id)).toEqual([3]);
    faults.length = 0;
    await one.drawing.close();
    await two.drawing.close();
  });

  it('loses nothing that a second process puts into the state while it reads', async () => {
    const one = await openRoom();
    const { id } = await one.journeys.create('shop', emptyMap({ en: 'Start' }));
    const ann = await sit(one.drawing, id);
    await ann.edit(titled('By Ann'));
    let gathering: Promise<unknown> | undefined;
    const meanwhile: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        if (gathering || result.rows[0]?.gathered === undefined) return result;
        gathering = gather(shop.documents, id, { doc: ann.doc, last: 1 });
        // PGlite does one thing after the other, and would wait for what waits for this.
        if (twin === 'postgres') await gathering;
        return result;
      },
    };
    const { documents } = shop;
    const two = await shop.openRoom({ ...documents, db: documents.db.withPlugin(meanwhile) });
    expect((await sit(two.drawing, id)).map().title.en).toBe('By Ann');
    await gathering;
    expect(await rowsOf(id)).toEqual([]);
    await two.drawing.close();
    await one.drawing.close();
  });

  it('reported no fault but those it was given', () => {
    expect(faults).toEqual([]);
  });
});
