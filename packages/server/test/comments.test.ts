import type { Activity, Mention, Thread } from '@waymark/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type ThrowAway, throwAway } from './throw-away.ts';

const here = '/api/workspaces/main';
let house: ThrowAway;
let map: string;

/** Somebody who came in by an invitation, and asks under their own session. */
interface Guest {
  ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object): Promise<Answer>;
  id: string;
}
let carla: Guest;
let victor: Guest;

async function invite(name: string, role: string): Promise<Guest> {
  const { body } = await house.ask('POST', `${here}/invitations`, { role });
  const token = new URL(body.invitation ? body.url : '').hash.slice(1);
  const headers = { origin: 'http://localhost:4800', host: 'localhost:4800' };
  const email = `${name.toLowerCase()}@example.com`;
  const joined = await house.app.inject({
    method: 'POST',
    url: '/api/invitations/sign-up',
    headers,
    payload: { token, name, email, password: 'a long enough secret' },
  });
  const cookie = String(joined.headers['set-cookie']).split(';')[0] ?? '';
  const ask: Guest['ask'] = async (method, url, payload) => {
    const answer = await house.app.inject({
      method,
      url,
      headers: { ...headers, cookie },
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
  };
  const session = await ask('GET', '/api/session');
  return { ask, id: session.body.person.id };
}

beforeAll(async () => {
  house = await throwAway();
  map = (await house.ask('POST', `${here}/maps`, { template: 'retail' })).body.id;
  carla = await invite('Carla', 'commenter');
  victor = await invite('Victor', 'viewer');
});
afterAll(() => house.close());

const threads = async (guest: Pick<Guest, 'ask'>): Promise<Thread[]> =>
  (await guest.ask('GET', `${here}/maps/${map}/threads`)).body.threads;
const start = (guest: Pick<Guest, 'ask'>, said: object) =>
  guest.ask('POST', `${here}/maps/${map}/threads`, {
    item: { kind: 'map', id: 'map' },
    ...said,
  });

describe('comments on a map', () => {
  it('holds a conversation from the first word until it is settled, and opens it again', async () => {
    const text = '<script>alert(1)</script> Why does it take two days?';
    const { status, body: thread } = await start(carla, { text });
    expect(status).toBe(200);
    expect(thread.comments[0]).toMatchObject({ text, author: { id: carla.id, name: 'Carla' } });
    const at = `${here}/maps/${map}/threads/${thread.id}`;
    const answered = await house.ask('POST', `${at}/comments`, { text: 'The carrier.' });
    expect(answered.body.comments.map((it: { text: string }) => it.text)).toEqual([
      text,
      'The carrier.',
    ]);
    const settled = await carla.ask('PATCH', at, { resolved: true });
    expect(settled.body.resolved.by).toEqual({ id: carla.id, name: 'Carla' });
    const again = await house.ask('PATCH', at, { resolved: false });
    expect(again.body.resolved).toBeNull();
    expect(await threads(victor)).toEqual(await threads(house));
  });

  it('lets people change what they said themselves, and owners take away what anybody said', async () => {
    const { body: thread } = await start(house, { text: 'Mine' });
    const at = `${here}/maps/${map}/comments/${thread.comments[0].id}`;
    expect(await carla.ask('PATCH', at, { text: 'Hers' })).toMatchObject({
      status: 403,
      body: { error: { details: { reason: 'comment-of-another' } } },
    });
    expect((await carla.ask('DELETE', at)).status).toBe(403);
    const reworded = await house.ask('PATCH', at, { text: 'Still mine' });
    expect(reworded.body.comments[0]).toMatchObject({ text: 'Still mine' });
    expect(reworded.body.comments[0].editedAt).not.toBeNull();
    const hers = (await start(carla, { text: 'Rude' })).body;
    const gone = `${here}/maps/${map}/comments/${hers.comments[0].id}`;
    expect((await house.ask('DELETE', gone)).status).toBe(200);
    expect((await threads(carla)).map(({ id }) => id)).not.toContain(hers.id);
    expect((await house.ask('DELETE', gone)).status).toBe(404);
  });

  it('refuses viewers a word, and empty and endless words from everybody', async () => {
    expect((await start(victor, { text: 'Hello' })).status).toBe(403);
    expect((await start(carla, { text: '   ' })).status).toBe(400);
    expect((await start(carla, { text: 'x'.repeat(10_001) })).status).toBe(400);
    expect((await start(carla, { text: 'x', item: { kind: 'table', id: '1' } })).status).toBe(400);
  });

  it('does not know the threads of one map from another', async () => {
    const { body: thread } = await start(house, { text: 'Here only' });
    const other = (await house.ask('POST', `${here}/maps`, { template: 'empty' })).body.id;
    const elsewhere = `${here}/maps/${other}`;
    const at = `${elsewhere}/threads/${thread.id}`;
    expect((await house.ask('POST', `${at}/comments`, { text: 'x' })).status).toBe(404);
    expect((await house.ask('PATCH', at, { resolved: true })).status).toBe(404);
    const comment = `${elsewhere}/comments/${thread.comments[0].id}`;
    expect((await house.ask('DELETE', comment)).status).toBe(404);
    expect((await house.ask('GET', `${elsewhere}/threads`)).body.threads).toEqual([]);
  });
});

describe('being called by name', () => {
  const mentions = async (guest: Guest): Promise<Mention[]> =>
    (await guest.ask('GET', '/api/mentions')).body.mentions;

  it('reaches who was called, until they have looked', async () => {
    const people = (await carla.ask('GET', `${here}/maps/${map}/mentionable`)).body.people;
    expect(people).toContainEqual({ id: victor.id, name: 'Victor' });
    const said = {
      text: '@Victor, @Nobody: look',
      mentions: [victor.id, 'person_nobody', carla.id],
    };
    const { body: thread } = await start(carla, said);
    expect(thread.comments[0].mentions).toEqual([victor.id]);
    expect(await mentions(carla)).toEqual([]);
    expect(await mentions(victor)).toMatchObject([{ map, thread: thread.id }]);
    await victor.ask('POST', '/api/mentions/seen', { thread: thread.id });
    expect(await mentions(victor)).toEqual([]);
  });

  it('ends for whoever may no longer see the map', async () => {
    const gone = await invite('Gerda', 'commenter');
    await start(house, { text: '@Gerda', mentions: [gone.id] });
    expect(await mentions(gone)).toHaveLength(1);
    await house.ask('DELETE', `${here}/members/${gone.id}`);
    const after = await gone.ask('GET', '/api/mentions');
    expect(after.body.mentions ?? []).toEqual([]);
  });
});

describe('the list of what was done', () => {
  it('tells a run of edits as one, with what it is called now, and comments beside it', async () => {
    const { body: saved } = await house.ask('POST', `${here}/maps`, { template: 'empty' });
    const at = `${here}/maps/${saved.id}`;
    const stage = { id: 's1', name: { en: 'Look' }, kind: 'purchase' };
    const one = await house.ask('PUT', at, {
      revision: saved.revision,
      map: { ...saved.map, stages: [...saved.map.stages, stage] },
    });
    expect(one.status).toBe(200);
    const renamed = { ...stage, name: { en: 'Search' } };
    const two = await house.ask('PUT', at, {
      revision: one.body.revision,
      map: { ...saved.map, stages: [...saved.map.stages, renamed] },
    });
    expect(two.status).toBe(200);
    await house.ask('POST', `${at}/threads`, { text: 'Good', item: { kind: 'stage', id: 's1' } });
    await carla.ask('POST', `${at}/threads`, { text: 'Yes', item: { kind: 'map', id: 'map' } });
    await house.engine.activity.settled();
    const { entries, more }: { entries: Activity[]; more: boolean } = (
      await victor.ask('GET', `${at}/activity`)
    ).body;
    expect(more).toBe(false);
    expect(entries.map(({ facts }) => facts)).toEqual([
      [{ did: 'commented', part: 'map', id: 'map', name: null }],
      [
        { did: 'added', part: 'stage', id: 's1', name: { en: 'Search' } },
        { did: 'commented', part: 'stage', id: 's1', name: { en: 'Search' } },
      ],
    ]);
    expect(entries[0]?.person?.name).toBe('Carla');
  });
});
