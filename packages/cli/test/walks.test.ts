import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, answerSchema, emptyMap, type JourneyMap, keySchema } from '@waymark/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshFolder, serving } from './waymark.ts';

/** The two walks through the house that ARCHITECTURE.md names, on a real server. */
const { folder, remove } = freshFolder();
let url = '';
let token = '';
let stop = (): Promise<void> => Promise.resolve();

beforeAll(async () => {
  const server = await serving(folder);
  url = server.url;
  token = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')).token;
  stop = async () => {
    server.child.kill('SIGTERM');
    await server.ended;
  };
});
afterAll(async () => {
  await stop();
  remove();
});

const owner = () => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });
const ask = (path: string, body?: unknown) =>
  fetch(`${url}/api/workspaces/main/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: owner(),
    body: body === undefined ? null : JSON.stringify(body),
  });

const map: JourneyMap = {
  ...emptyMap({ en: 'Two steps' }),
  stages: [{ id: 's', name: { en: 'All' }, kind: 'purchase' }],
  touchpoints: ['Look', 'Buy'].map((name, row) => ({
    id: name.toLowerCase(),
    stage: 's',
    row,
    name: { en: name },
    channel: 'web',
    onstage: true,
    makeOrBreak: false,
    rule: { kind: 'event', names: [name] },
  })),
};

async function measured(): Promise<Answer> {
  const response = await ask('measure', { map, scope: {} });
  const lines = (await response.text()).trim().split('\n');
  return answerSchema.parse(JSON.parse(lines.at(-1) ?? ''));
}

test('an event: from a client to the live page and into the numbers; a question: from the map to its answer', async () => {
  const key = keySchema.parse(await (await ask('keys', { kind: 'write', name: 'site' })).json());
  const live = await fetch(`${url}/api/workspaces/main/live`, { headers: owner() });
  const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader();

  const send = (messageId: string, event: string, who: object) => ({
    type: 'track',
    messageId,
    event,
    ...who,
  });
  const batch = [
    send('m1', 'Look', { anonymousId: 'visitor' }),
    { type: 'identify', messageId: 'm2', anonymousId: 'visitor', userId: 'anna' },
    send('m3', 'Buy', { userId: 'anna' }),
    send('m4', 'Look', { userId: 'bert' }),
  ];
  const body = JSON.stringify({ batch, writeKey: key.secret });
  for (const attempt of [1, 2]) {
    const answered = await fetch(`${url}/v1/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(answered.status, `attempt ${attempt}`).toBe(200);
  }

  let seen = '';
  while (!seen.includes('"Buy"')) {
    const chunk = await reader?.read();
    if (chunk?.done !== false) break;
    seen += chunk.value;
  }
  await reader?.cancel();
  expect(seen).toContain('"accepted"');

  // The visitor who looked is Anna who bought; the repeated batch counts once.
  const { journeys, touchpoints, moves } = await measured();
  expect(journeys).toBe(2);
  expect(
    touchpoints.map(({ id, journeys: came, visits, entries, exits }) => ({
      id,
      came,
      visits,
      entries,
      exits,
    })),
  ).toEqual([
    { id: 'look', came: 2, visits: 2, entries: 2, exits: 1 },
    { id: 'buy', came: 1, visits: 1, entries: 0, exits: 1 },
  ]);
  expect(moves.map(({ from, to, count, drawn }) => ({ from, to, count, drawn }))).toEqual([
    { from: 'look', to: 'buy', count: 1, drawn: false },
  ]);
});

test('a stranger neither sends nor asks', async () => {
  const sent = await fetch(`${url}/v1/track`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ event: 'Buy', userId: 'mallory', writeKey: 'not-a-key' }),
  });
  expect(sent.status).toBe(401);
  const asked = await fetch(`${url}/api/workspaces/main/measure`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ map, scope: {} }),
  });
  expect(asked.status).toBe(401);
  expect((await measured()).journeys).toBe(2);
});
