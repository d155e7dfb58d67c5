import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { emptyMap, picturesOf } from '@waymark/model';
import { type DocumentStore, openDocumentStore, openEventStore } from '@waymark/stores';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDataFolder } from '../../../../scripts/twins/data-folder.ts';
import { createContext } from '../../src/context/index.ts';
import { type Drawing, openDrawing } from '../../src/drawing/index.ts';
import { type Journeys, openJourneys } from '../../src/journeys/index.ts';
import { openPictures, type Pictures } from '../../src/pictures/index.ts';
import { bomb, chunk, gif, jpeg, png, segment, webp, withInside } from './samples.ts';

const day = 86_400_000;
let at = Date.UTC(2026, 0, 1);
let folder: string;
let remove: () => void;
let pictures: Pictures;
let journeys: Journeys;
let drawing: Drawing;
let documents: DocumentStore;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ folder, remove } = await freshDataFolder());
  const events = await openEventStore({ folder: join(folder, 'events') });
  documents = await openDocumentStore({ folder });
  const context = createContext({ events, documents, folder, now: () => at });
  pictures = openPictures(context);
  journeys = openJourneys(context);
  drawing = await openDrawing(context, journeys);
  for (const id of ['shop', 'other']) {
    const names = { id, name: id, demo: false, time_zone: 'UTC', currency: 'EUR', locale: 'en' };
    await documents.db
      .insertInto('workspaces')
      .values({ ...names, created_at: new Date(at) })
      .execute();
  }
  close = async () => {
    pictures.close();
    await Promise.all([events.close(), documents.close()]);
    remove();
  };
});
afterAll(() => close());

const add = (file: Buffer, workspace = 'shop') =>
  pictures.add(workspace, Readable.from([file]), file.length);
const read = async (file: string, workspace = 'shop') => {
  const { type, content } = await pictures.read(workspace, file);
  return { type, bytes: await buffer(content) };
};
const kept = () => readdirSync(join(folder, 'pictures', 'shop')).toSorted();

describe('a real picture', () => {
  it.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/webp', webp],
    ['image/gif', gif(3)],
  ])('is taken by its bytes and given back: %s', async (type, file) => {
    const picture = await add(file);
    expect(picture).toMatchObject({ width: 12, height: 9 });
    const back = await read(picture.file);
    expect(back.type).toBe(type);
    // What is clean already stays as it is, so its name does too.
    expect(await add(back.bytes)).toEqual(picture);
    await expect(read(picture.file, 'other')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['behind the end of a PNG', Buffer.concat([png, Buffer.from('<script>secret')])],
    ['in a PNG’s text', withInside(png, 33, chunk('tEXt', Buffer.from('Comment\0secret')))],
    ['in a JPEG’s EXIF', withInside(jpeg, 2, segment(0xe1, 'Exif\0\0secret place'))],
    ['in a JPEG’s comment', withInside(jpeg, 2, segment(0xfe, '*/secret()/*'))],
    ['behind the end of a JPEG', Buffer.concat([jpeg, Buffer.from('PK secret')])],
    ['in a GIF’s comment', withInside(gif(), 19, Buffer.from('!\xfe\x06secret\0', 'latin1'))],
    ['behind the end of a GIF', Buffer.concat([gif(), Buffer.from('secret')])],
    ['behind the end of a WebP', Buffer.concat([webp, Buffer.from('secret')])],
  ])('loses what was hidden %s', async (_where, file) => {
    const { bytes } = await read((await add(file)).file);
    expect(bytes.includes('secret')).toBe(false);
    expect(bytes.length).toBeLessThan(file.length);
  });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

describe('what is no picture, or a dangerous one', () => {
  it.each([
    ['an SVG, whatever it is called', Buffer.from(svg), 'BAD_FILE'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'BAD_FILE'],
    ['nothing', Buffer.alloc(0), 'BAD_FILE'],
    ['a script that begins like a GIF', Buffer.from('GIF89a/*....*/=1;alert(1)'), 'BAD_FILE'],
    ['a page that begins like a JPEG', Buffer.from('\xff\xd8\xff<script>', 'latin1'), 'BAD_FILE'],
    [
      'an SVG that begins like a PNG',
      Buffer.concat([png.subarray(0, 8), Buffer.from(svg)]),
      'BAD_FILE',
    ],
    ['a changed PNG', Buffer.from(png).fill(7, 45, 50), 'BAD_FILE'],
    ['a small file that unpacks to a huge one', bomb(50_000, 50_000), 'TOO_LARGE'],
    ['a very long one', bomb(19_000, 2), 'TOO_LARGE'],
    ['a picture of nothing', bomb(0, 10), 'BAD_FILE'],
    ['more frames than can be drawn', gif(40, { width: 5_000, height: 5_000 }), 'BAD_FILE'],
  ])('is refused: %s', async (_what, file, code) => {
    const before = kept();
    await expect(add(file)).rejects.toMatchObject({ code });
    expect(kept()).toEqual(before);
  });

  it('is refused when it is too large, without being read where its size was said', async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 1_000_000;
        yield Buffer.alloc(1_000_000);
      }
    }
    const refused = { code: 'TOO_LARGE' };
    const announced = pictures.add('shop', Readable.from(endless()), 100_000_000);
    await expect(announced).rejects.toMatchObject(refused);
    expect(sent).toBe(0);
    const lied = pictures.add('shop', Readable.from(endless()), 1_000);
    await expect(lied).rejects.toMatchObject(refused);
    expect(sent).toBeLessThan(30_000_000);
  });

  it('is refused in a sentence wherever it is cut off or changed', async () => {
    const changed = fc.tuple(fc.nat(), fc.nat({ max: 255 }), fc.boolean());
    const file = fc.constantFrom(png, jpeg, webp, gif(2));
    await fc.assert(
      fc.asyncProperty(file, changed, async (it_, [place, value, cut]) => {
        const spot = place % it_.length;
        const hurt = cut ? it_.subarray(0, spot) : Buffer.from(it_).fill(value, spot, spot + 1);
        const code = await add(hurt).then(
          () => 'taken',
          (error) => error.code,
        );
        expect(['taken', 'BAD_FILE', 'TOO_LARGE']).toContain(code);
      }),
    );
  });
});

describe('pictures that nothing refers to any more', () => {
  it('go after a month, and come back into use before that', async () => {
    const picture = await add(bomb(7, 7));
    const map = emptyMap({ en: 'With a picture' });
    const shown = {
      ...map,
      stages: [{ id: 's', name: { en: 'S' }, kind: 'purchase' }],
      lanes: [{ id: 'l', kind: 'pictures' }],
      cells: [{ id: 'c', lane: 'l', stage: 's', text: {}, picture }],
    };
    const saved = await journeys.create('shop', shown);
    expect(picturesOf(saved.map)).toEqual(new Set([picture.file]));
    const later = async (days: number) => {
      at += days * day;
      await pictures.sweep();
      return kept().includes(picture.file);
    };
    expect([await later(40), await later(40)]).toEqual([true, true]);
    await drawing.save('shop', saved.id, { revision: 1, document: map, person: null });
    expect(await later(1)).toBe(true);
    await drawing.save('shop', saved.id, { revision: 2, document: shown, person: null });
    expect([await later(20), await later(20)]).toEqual([true, true]);
    await drawing.save('shop', saved.id, { revision: 3, document: map, person: null });
    expect([await later(1), await later(29), await later(2)]).toEqual([true, true, false]);
    await expect(read(picture.file)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
