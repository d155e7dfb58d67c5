import { type Role, readSharedMap, type SavedMap, writeDifference } from '@waymark/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { browsersOf, tokenIn } from './people.ts';
import { type ThrowAway, throwAway } from './throw-away.ts';
import { openPage, type Page, type Place, togetherUrl } from './together-page.ts';

let waymark: ThrowAway;
let url: string;
beforeAll(async () => {
  waymark = await throwAway();
  url = await waymark.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => waymark.close());

const maps = '/api/workspaces/main/maps';
const newMap = async (): Promise<SavedMap> =>
  (await waymark.ask('POST', maps, { template: 'web-shop' })).body;
const savedNow = async ({ id }: SavedMap): Promise<SavedMap> =>
  (await waymark.ask('GET', `${maps}/${id}`)).body;
const placeOf = ({ id }: SavedMap, cookie = waymark.cookie): Place => ({
  ...{ url, workspace: 'main', map: id, headers: { cookie } },
});
const retitle = (page: Page, en: string) => page.edit((map) => ({ ...map, title: { en } }));

/** Somebody new with a role in the workspace. */
async function newcomer(role: Role): Promise<{ id: string; name: string; cookie: string }> {
  const invited = await waymark.ask('POST', '/api/workspaces/main/invitations', { role });
  const browser = browsersOf(waymark)();
  const name = `A ${role}`;
  const email = `${crypto.randomUUID()}@example.org`;
  const wish = { token: tokenIn(invited.body.url), name, email, password: 'correct horse' };
  await browser.ask('POST', '/api/invitations/sign-up', wish);
  const { id } = (await browser.ask('GET', '/api/session')).body.person;
  return { id, name, cookie: browser.cookie };
}

/** Two editors at a new map, the second of whom only looks on. */
async function withOnlooker(act: (saved: SavedMap, onlooker: Page) => Promise<void>) {
  const saved = await newMap();
  const onlooker = await openPage(placeOf(saved));
  await act(saved, onlooker);
  expect(onlooker.map()).toEqual(saved.map);
  expect(onlooker.heard.filter((it) => it.kind === 'ended')).toEqual([]);
  retitle(onlooker, 'Still at work');
  await onlooker.kept();
  expect((await savedNow(saved)).map).toEqual(onlooker.map());
  onlooker.close();
}

/** The status of an attempt to open the line, as HTTP answers it. */
async function statusOf(place: Place, headers: Record<string, string>): Promise<number> {
  const path = new URL(togetherUrl(place)).pathname;
  try {
    const socket = await waymark.app.injectWS(path, { headers });
    socket.terminate();
    return 101;
  } catch (error) {
    return Number(/\d{3}/.exec(String(error))?.[0]);
  }
}

describe('a map that several people draw on', () => {
  it('shows one person what another draws, and what is saved whole', async () => {
    const saved = await newMap();
    const [a, b] = await Promise.all([
      openPage(placeOf(saved)),
      openPage(placeOf(saved), { comes: 'back' }),
    ]);
    expect(a.map()).toEqual(saved.map);
    expect(b.map()).toEqual(saved.map);
    retitle(a, 'By Ann');
    await a.kept();
    await expect.poll(() => b.map().title).toEqual({ en: 'By Ann' });
    const now = await savedNow(saved);
    expect(now.map).toEqual(a.map());
    const map = { ...now.map, description: { en: 'By a script' } };
    const put = await waymark.ask('PUT', `${maps}/${saved.id}`, { revision: now.revision, map });
    expect(put.status).toBe(200);
    await expect.poll(() => a.map()).toEqual(put.body.map);
    await expect.poll(() => b.map()).toEqual(put.body.map);
    // Whoever read it before somebody drew may not save over that.
    const late = { revision: now.revision, map: now.map };
    expect((await waymark.ask('PUT', `${maps}/${saved.id}`, late)).status).toBe(409);
    a.close();
    b.close();
  });

  it('tells who is there and where, under the name they have and not one they claim', async () => {
    const saved = await newMap();
    const person = await newcomer('viewer');
    const a = await openPage(placeOf(saved));
    const b = await openPage(placeOf(saved, person.cookie));
    await expect.poll(() => a.heard.filter((it) => it.kind === 'here')).toHaveLength(1);
    b.send(
      JSON.stringify({
        kind: 'here',
        name: 'The director',
        presence: { part: 'cell:c1', pointer: null, name: 'The director' },
      }),
    );
    await expect
      .poll(() => a.heard.at(-1))
      .toEqual({
        kind: 'here',
        visitor: {
          ...{ seat: expect.any(Number), name: 'A viewer' },
          presence: { part: 'cell:c1', pointer: null },
        },
      });
    b.close();
    await a.hear('left');
    a.close();
  });

  it('passes on that something beside the drawing changed, to that map only', async () => {
    const [one, other] = await Promise.all([newMap(), newMap()]);
    const [a, b] = await Promise.all([openPage(placeOf(one)), openPage(placeOf(other))]);
    waymark.engine.signals.tell('mapNote', { workspace: 'main', map: one.id, kind: 'comments' });
    expect(await a.hear('note')).toEqual({ kind: 'note', of: 'comments' });
    expect(b.heard.map((it) => it.kind)).toEqual(['welcome', 'map', 'whole']);
    a.close();
    b.close();
  });

  it('takes from a page that comes back what it does not have any more', async () => {
    const saved = await newMap();
    const before = await openPage(placeOf(saved));
    const { doc } = before;
    before.close();
    await before.closed;
    // As after the database was set back: the server told of these once.
    before.edit((map) => ({ ...map, title: { en: 'One' } }));
    before.edit((map) => ({ ...map, title: { en: 'One, two' } }));
    const page = await openPage(placeOf(saved), { comes: 'back', doc });
    expect(page.heard.map(({ kind }) => kind)).toEqual(['welcome', 'has', 'whole']);
    page.sendLost();
    retitle(page, 'One, two, three');
    await page.kept();
    expect(page.heard.at(-1)).toEqual({ kind: 'kept', count: 1 });
    expect((await savedNow(saved)).map).toEqual(page.map());
    page.close();
  });

  it('ends for everybody when it is removed', async () => {
    const saved = await newMap();
    const page = await openPage(placeOf(saved));
    await waymark.ask('DELETE', `${maps}/${saved.id}`);
    expect(await page.hear('ended')).toMatchObject({ error: { code: 'NOT_FOUND' }, again: false });
    await page.closed;
  });
});

describe('who may draw', () => {
  it('is nobody who is not signed in, is of elsewhere, or asks from another page', async () => {
    const place = placeOf(await newMap());
    const host = new URL(url).host;
    const signedIn = { host, cookie: waymark.cookie };
    expect(await statusOf(place, { host })).toBe(401);
    expect(await statusOf(place, { ...signedIn, origin: 'https://elsewhere.example' })).toBe(403);
    expect(await statusOf(place, { ...signedIn, host: 'rebound.example' })).toBe(421);
    expect(await statusOf({ ...place, map: 'map_none' }, signedIn)).toBe(404);
    expect(await statusOf({ ...place, workspace: 'other' }, signedIn)).toBe(404);
    expect(await statusOf(place, { ...signedIn, origin: `http://${host}` })).toBe(101);
  });

  it.each(['viewer', 'commenter'] as const)('is no %s, who may look on', async (role) => {
    const { cookie } = await newcomer(role);
    await withOnlooker(async (saved, onlooker) => {
      const page = await openPage(placeOf(saved, cookie));
      expect(page.map()).toEqual(saved.map);
      expect(await page.hear('welcome')).toMatchObject({ role });
      // Either way in which changes come.
      if (role === 'viewer') retitle(page, 'Mine!');
      else page.sendLost();
      const { error } = await page.hear('refused');
      expect(error.code).toBe('FORBIDDEN');
      expect(error.message).toContain('not change it');
      await page.closed;
      expect(onlooker.map().title).toEqual(saved.map.title);
    });
  });

  it('changes at once when the role does, and ends when it is withdrawn', async () => {
    const saved = await newMap();
    const person = await newcomer('editor');
    const page = await openPage(placeOf(saved, person.cookie));
    const member = `/api/workspaces/main/members/${person.id}`;
    await waymark.ask('PATCH', member, { role: 'viewer' });
    expect(await page.hear('role')).toEqual({ kind: 'role', role: 'viewer' });
    await waymark.ask('DELETE', member);
    const { error, again } = await page.hear('ended');
    expect([error.code, again]).toEqual(['FORBIDDEN', false]);
    await page.closed;
  });
});

describe('what is no change to a map', () => {
  const refusedAs = async (code: string, spoil: (page: Page) => void | Promise<void>) =>
    withOnlooker(async (saved) => {
      const page = await openPage(placeOf(saved));
      await spoil(page);
      const { error } = await page.hear('refused');
      expect(error.code).toBe(code);
      expect(error.message).toMatch(/^[A-Z].*\.$/);
      await page.closed;
    });
  /** A document with the same past, changed in a way that no page does. */
  const spoilt = (page: Page, change: (doc: Y.Doc) => void): Uint8Array => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(page.doc));
    const before = Y.encodeStateVector(doc);
    change(doc);
    return Y.encodeStateAsUpdate(doc, before);
  };

  it('is refused when it cannot be read', async () => {
    await refusedAs('BAD_REQUEST', (page) => page.sendUpdate(new Uint8Array([7, 7, 7, 7, 7])));
    await refusedAs('BAD_REQUEST', (page) => {
      const whole = spoilt(page, (doc) => doc.getMap('map').set('state', 'to-be'));
      page.sendUpdate(whole.slice(0, -3));
    });
  });

  it('is refused when it builds on something nobody has', async () => {
    await refusedAs('BAD_REQUEST', (page) => {
      const doc = new Y.Doc();
      doc.getMap('map').set('state', 'to-be');
      const before = Y.encodeStateVector(doc);
      doc.getMap('map').set('state', 'as-is');
      page.sendUpdate(Y.encodeStateAsUpdate(doc, before));
    });
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ['a list where a part should be', (doc) => doc.getMap('cells').set('c', new Y.Array())],
    ['a number for a part', (doc) => doc.getMap('stages').set('s', 5)],
    ['a channel there is none of', (doc) => firstPart(doc, 'touchpoints').set('channel', 'pigeon')],
    [
      'an address that is a script',
      (doc) => firstPart(doc, 'cells').set('link', 'javascript:alert(1)'),
    ],
    ['a name that is no text', (doc) => firstPart(doc, 'stages').set('name.en', { bold: true })],
    ['something beside the map', (doc) => doc.getMap('minutes').set('a', 1)],
    ['an order that is none', (doc) => firstPart(doc, 'lanes').set('order', 'A0')],
    [
      'ten thousand lanes',
      (doc) => {
        for (let i = 0; i < 10_000; i += 1) {
          const lane = new Y.Map([['kind', 'notes']]);
          doc.getMap('lanes').set(`l${i}`, lane);
        }
      },
    ],
  ])('is refused when it puts in %s', async (_, change) => {
    await refusedAs('BAD_MAP', (page) => page.sendUpdate(spoilt(page, change)));
  });

  it('is refused when it is a million cells', async () => {
    const million = Array.from({ length: 1_000_000 }, () => ({}));
    await refusedAs('BAD_MAP', (page) => {
      page.sendUpdate(spoilt(page, (doc) => doc.getArray('cells').insert(0, million)));
    });
    const saved = await newMap();
    const map = { ...saved.map, cells: million };
    const put = await waymark.ask('PUT', `${maps}/${saved.id}`, { revision: 1, map });
    expect([put.status, put.body.error.code]).toEqual([400, 'BAD_MAP']);
    expect((await savedNow(saved)).map).toEqual(saved.map);
  });

  it('is refused when it is larger than a map', async () => {
    await refusedAs('TOO_LARGE', (page) => {
      const long = 'x'.repeat(4 * 1024 * 1024);
      page.sendUpdate(spoilt(page, (doc) => doc.getMap('map').set('title.en', new Y.Text(long))));
    });
  });

  it('is cut off when it is larger than anything a page sends', async () => {
    await withOnlooker(async (saved) => {
      const page = await openPage(placeOf(saved));
      page.sendUpdate(new Uint8Array(9 * 1024 * 1024));
      expect(await page.closed).toBe(1009);
    });
  });

  it('ends the line when it is talk that means nothing', async () => {
    const nonsense = [
      '{',
      '{"kind":"shout"}',
      JSON.stringify('x'.repeat(9_000)),
      new Uint8Array([9]),
    ];
    for (const said of nonsense) {
      await withOnlooker(async (saved) => {
        const page = await openPage(placeOf(saved));
        page.send(said);
        expect(await page.hear('ended')).toMatchObject({
          error: { code: 'BAD_REQUEST' },
          again: false,
        });
        await page.closed;
      });
    }
  });

  it('is kept as the letters it is made of when it looks like a script', async () => {
    const saved = await newMap();
    const page = await openPage(placeOf(saved));
    const script = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    retitle(page, script);
    await page.kept();
    expect((await savedNow(saved)).map.title.en).toBe(script);
    page.close();
  });
});

describe('a document that was opened anew', () => {
  it('is the one everybody saw, also after many changes', async () => {
    const saved = await newMap();
    const page = await openPage(placeOf(saved));
    for (let i = 0; i < 420; i += 1) retitle(page, `Title ${i}`);
    await page.kept();
    page.close();
    await waymark.engine.drawing.get('main', saved.id);
    const doc = new Y.Doc();
    const again = await openPage(placeOf(saved));
    expect(again.map().title).toEqual({ en: 'Title 419' });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(again.doc));
    const reader = readSharedMap(doc);
    writeDifference(doc, { before: reader.read(), after: reader.read() });
    expect(reader.read()).toEqual((await savedNow(saved)).map);
    again.close();
  });
});

function firstPart(doc: Y.Doc, list: string): Y.Map<unknown> {
  const part = [...doc.getMap(list).values()][0];
  if (part instanceof Y.Map) return part;
  const made = new Y.Map<unknown>();
  doc.getMap(list).set('made', made);
  return made;
}
