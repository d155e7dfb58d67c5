import { type JourneyMap, type PublicLink, readMap, type SavedMap } from '@waymark/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gif, png } from '../../engine/test/pictures/samples.ts';
import { browsersOf, tokenIn } from './people.ts';
import { type ThrowAway, throwAway } from './throw-away.ts';

const here = '/api/workspaces/main';
let waymark: ThrowAway;
let saved: SavedMap;
let other: SavedMap;
beforeAll(async () => {
  waymark = await throwAway();
  const made = await waymark.ask('POST', `${here}/maps`, { template: 'web-shop' });
  other = (await waymark.ask('POST', `${here}/maps`, { template: 'empty' })).body;
  const map = secretive(made.body.map);
  saved = (
    await waymark.ask('PUT', `${here}/maps/${made.body.id}`, { revision: made.body.revision, map })
  ).body;
  const at = new Date().toISOString();
  const track = (userId: string, event: string) => ({
    ...{ type: 'track', userId, event, timestamp: at, messageId: `${userId}-${event}` },
  });
  const [key] = await waymark.engine.accounts.keys.list('main');
  const batch = ['ann', 'ben'].map((it) => track(it, 'Hush Hush'));
  await waymark.app.inject({
    method: 'POST',
    url: '/v1/batch',
    headers: { authorization: `Basic ${btoa(`${key?.secret}:`)}` },
    payload: { batch },
  });
});
afterAll(() => waymark.close());

/** A map on which everything that is to stay inside has a name that can be looked for. */
function secretive(map: JourneyMap): JourneyMap {
  const [first, second] = map.stages;
  const [touchpoint, ...touchpoints] = map.touchpoints;
  if (!first || !second || !touchpoint) throw new Error('The template is not what it was.');
  const cell = (id: string, lane: string, en: string) => ({
    ...{ id, lane, stage: first.id, touchpoint: touchpoint.id, text: { en } },
  });
  return readMap({
    ...map,
    counterpart: other.id,
    card: { owner: 'Secret Owner', tags: ['secret tag'] },
    personas: [
      { id: 'shown', name: { en: 'Shown persona' } },
      { id: 'hidden', name: { en: 'Secret persona' } },
    ],
    touchpoints: [
      { ...touchpoint, journey: other.id, rule: { kind: 'event', names: ['Hush Hush'] } },
      ...touchpoints,
    ],
    lanes: [
      { id: 'open', kind: 'notes', persona: 'shown' },
      { id: 'closed', kind: 'notes', name: { en: 'Secret lane' }, persona: 'hidden' },
      { id: 'mood', kind: 'feeling', persona: 'hidden' },
    ],
    cells: [
      { ...cell('a', 'open', 'For all to read'), figure: 'journeys' },
      cell('b', 'closed', 'Secret cell'),
    ],
    emotions: [
      { touchpoint: touchpoint.id, persona: 'hidden', value: 1, note: { en: 'Secret mood' } },
    ],
    changes: [{ id: 'c', text: { en: 'Secret plan' }, owner: 'Secret Owner', state: 'open' }],
  });
}

const links = () => `${here}/maps/${saved.id}/links`;
const makeLink = async (wish: object): Promise<PublicLink> => {
  const made = await waymark.ask('POST', links(), wish);
  expect(made.status).toBe(200);
  return made.body;
};
const change = async ({ id }: PublicLink, wish: object): Promise<PublicLink> =>
  (await waymark.ask('PATCH', `${links()}/${id}`, wish)).body;
const tokenOf = ({ url }: PublicLink): string => url.split('/p/')[1] ?? '';
const stranger = () => browsersOf(waymark)();
const open = (link: PublicLink, password?: string) =>
  stranger().ask('POST', '/api/public/map', { token: tokenOf(link), password });
const measure = (pass: string) => stranger().ask('POST', '/api/public/measure', { pass });

describe('a public link', () => {
  it('is shown again to those who may draw the map', async () => {
    const link = await makeLink({ numbers: true });
    expect(link.url).toMatch(/^http:\/\/localhost:4800\/p\/public_[\w-]{32}$/);
    const { body } = await waymark.ask('GET', links());
    expect(body.links).toEqual([link]);
    const elsewhere = `${here}/maps/${other.id}/links/${link.id}`;
    expect((await waymark.ask('DELETE', elsewhere)).status).toBe(404);
    expect((await waymark.ask('DELETE', `${links()}/${link.id}`)).status).toBe(200);
    expect((await open(link)).body.error.code).toBe('NOT_FOUND');
  });

  it('shows the chosen lanes and nothing else of the map', async () => {
    const link = await makeLink({ lanes: ['open'] });
    const { status, body } = await open(link);
    expect(status).toBe(200);
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/secret|hush/i);
    for (const id of [other.id, saved.id, 'main', 'hidden', 'closed', 'mood']) {
      expect(text).not.toContain(`"${id}"`);
    }
    expect(text).toContain('For all to read');
    expect(text).toContain('Shown persona');
    expect(body.map.lanes).toMatchObject([{ id: 'open' }]);
    expect(body.map.cells[0]).not.toHaveProperty('figure');
    expect(body.map.touchpoints).toHaveLength(saved.map.touchpoints.length);
    expect(readMap(body.map)).toEqual(body.map);
    expect((await measure(body.pass)).body.error.code).toBe('NOT_FOUND');
  });

  it('shows all lanes when none are chosen, and still no rule, owner, plan or other map', async () => {
    const { body } = await open(await makeLink({}));
    const text = JSON.stringify(body);
    expect(text).toContain('Secret cell');
    expect(text).toContain('Secret mood');
    expect(text).not.toMatch(/Secret (Owner|plan|tag)|secret tag|Hush/);
    expect(text).not.toContain(other.id);
  });

  it('shows numbers when it is meant to, those of its own days', async () => {
    const link = await makeLink({ numbers: true, lanes: ['open'] });
    const { body } = await open(link);
    expect(body.map.cells[0].figure).toBe('journeys');
    const answer = (await measure(body.pass)).body;
    expect(answer.journeys).toBe(2);
    expect(answer.question).toMatchObject({ workspace: '', from: null, to: null });
    expect(JSON.stringify(answer)).not.toMatch(/hush/i);

    const past = await change(link, { from: '2020-01-01', to: '2020-01-31' });
    const then = (await measure((await open(past)).body.pass)).body;
    expect([then.journeys, then.question.from, then.question.to]).toEqual([
      ...[0, '2020-01-01', '2020-01-31'],
    ]);
    const turned = await waymark.ask('PATCH', `${links()}/${link.id}`, { to: '2019-01-01' });
    expect(turned.body.error.code).toBe('BAD_RANGE');
    expect((await measure(body.pass)).status).toBe(200);
    await change(link, { numbers: false });
    expect((await measure(body.pass)).body.error.code).toBe('NOT_FOUND');
  });

  it('hands out the pictures of the chosen lanes and no others', async () => {
    const add = async (payload: Buffer) =>
      (
        await waymark.app.inject({
          ...{ method: 'POST', url: `${here}/maps/${saved.id}/pictures`, payload },
          headers: { cookie: waymark.cookie, 'content-type': 'application/octet-stream' },
        })
      ).json();
    const [seen, unseen] = [await add(png), await add(gif(2))];
    const now = (await waymark.ask('GET', `${here}/maps/${saved.id}`)).body;
    const [open_, closed] = now.map.cells;
    const cells = [
      { ...open_, picture: seen },
      { ...closed, picture: unseen },
    ];
    const map = { ...now.map, cells };
    await waymark.ask('PUT', `${here}/maps/${saved.id}`, { revision: now.revision, map });

    const { body } = await open(await makeLink({ lanes: ['open'] }));
    expect(JSON.stringify(body)).not.toContain(unseen.file);
    const picture = (file: string, pass: string) =>
      waymark.app.inject({ url: `/api/public/pictures/${file}`, query: { pass } });
    const shown = await picture(seen.file, body.pass);
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/png']);
    expect(shown.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect((await picture(unseen.file, body.pass)).statusCode).toBe(404);
    expect((await picture(seen.file, 'made.up.pass')).statusCode).toBe(404);
  });

  it('counts once for however many look at the same moment', async () => {
    const { body } = await open(await makeLink({ numbers: true, from: '2021-01-01' }));
    const all = await Promise.all(Array.from({ length: 10 }, () => measure(body.pass)));
    const moments = new Set(all.map((it) => it.body.question.askedAt));
    expect([all.map(({ status }) => status), moments.size]).toEqual([Array(10).fill(200), 1]);
  });
});

describe('a password of a link', () => {
  it('is asked for, kept as a hash, and opens everything for a while', async () => {
    const link = await makeLink({ password: 'sesame', numbers: true });
    expect([link.hasPassword, JSON.stringify(link)]).toEqual([
      true,
      expect.not.stringContaining('sesame'),
    ]);
    expect((await open(link)).body.error.code).toBe('PASSWORD_NEEDED');
    const wrong = await open(link, 'simsala');
    expect([wrong.status, wrong.body.error.code]).toEqual([401, 'WRONG_PASSWORD']);
    const { body } = await open(link, 'sesame');
    expect((await measure(body.pass)).status).toBe(200);
    for (const made of [
      `${body.pass}x`,
      body.pass.replace(/\.\d+\./, '.9999999999999.'),
      link.id,
    ]) {
      expect((await measure(made)).body.error.code).toBe('PASSWORD_NEEDED');
    }
    // Another password takes back what the one before opened.
    await change(link, { password: 'abracadabra' });
    expect((await measure(body.pass)).body.error.code).toBe('PASSWORD_NEEDED');
    expect((await open(await change(link, { password: null }))).status).toBe(200);
  });

  it('cannot be tried out', async () => {
    const link = await makeLink({ password: 'sesame' });
    const tries = [];
    for (let n = 0; n < 21; n += 1) tries.push(await open(link, `try ${n}`));
    expect(tries.at(-1)?.status).toBe(429);
    expect((await open(link)).body.error.code).toBe('PASSWORD_NEEDED');
  });
});

describe('the page of a link', () => {
  const page = (path: string, headers: Record<string, string> = {}) =>
    waymark.app.inject({ url: path, headers: { host: 'localhost:4800', ...headers } });
  const framed = {
    ...{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  };

  it('may stand in a frame when the link says so, and no other page may', async () => {
    const yes = new URL((await makeLink({ embed: true })).url).pathname;
    const no = new URL((await makeLink({})).url).pathname;
    const shown = await page(yes, framed);
    expect(shown.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(shown.headers['x-frame-options']).toBeUndefined();
    for (const path of [no, '/', '/p/public_x', `${yes}/more`, '/sign-in']) {
      const { headers } = await page(path);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-frame-options']).toBe('DENY');
    }
    for (const path of ['/', '/api/session', yes.replace('/p/', '/api/')]) {
      expect((await page(path, framed)).statusCode).toBe(403);
    }
  });

  it('is gone with the map', async () => {
    const made = (await waymark.ask('POST', `${here}/maps`, { template: 'empty' })).body;
    const link = (await waymark.ask('POST', `${here}/maps/${made.id}/links`, { embed: true })).body;
    await waymark.ask('DELETE', `${here}/maps/${made.id}`);
    expect((await open(link)).body.error.code).toBe('NOT_FOUND');
    const { headers } = await page(new URL(link.url).pathname);
    expect(headers['x-frame-options']).toBe('DENY');
  });

  it('cannot end in the past', async () => {
    const { body } = await waymark.ask('POST', links(), { expiresAt: '2020-01-01T00:00:00Z' });
    expect(body.error).toMatchObject({ code: 'BAD_REQUEST', message: /2020/ });
  });
});

it('leaves an invitation useless as a public link, and the other way round', async () => {
  const link = await makeLink({});
  const made = await waymark.ask('POST', `${here}/invitations`, { role: 'viewer' });
  const token = tokenIn(made.body.url);
  expect((await stranger().ask('POST', '/api/public/map', { token })).status).toBe(404);
  const read = { token: tokenOf(link) };
  expect((await stranger().ask('POST', '/api/invitations/read', read)).status).toBe(410);
});
