import type { LiveEvent, WaymarkEvent } from '@waymark/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ThrowAway, throwAway } from './throw-away.ts';

let waymark: ThrowAway;
let url: string;
beforeAll(async () => {
  waymark = await throwAway();
  url = await waymark.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => waymark.close());

const event: WaymarkEvent = {
  workspace: 'main',
  messageId: 'm1',
  type: 'track',
  name: 'Order Completed',
  ts: 1_795_000_000_123_456n,
  receivedAt: 1_795_000_001_000,
  userId: '',
  anonymousId: 'visitor',
  channel: 'web',
  consent: 'full',
  path: '/thanks',
  session: '',
  account: '',
  source: 'key_1',
  properties: { total: 12.5 },
};

/** Reads messages until so many were seen, or one of a kind, then goes away. */
async function hear(
  path: string,
  until: number | ((it: LiveEvent) => boolean),
  tell: () => void,
): Promise<LiveEvent[]> {
  const leave = new AbortController();
  const answer = await fetch(`${url}/api/workspaces/main/live${path}`, {
    headers: { cookie: waymark.cookie },
    signal: leave.signal,
  });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  let heard: LiveEvent[] = [];
  let text = '';
  for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    if (text === '') tell();
    text += part;
    heard = text
      .split('\n\n')
      .slice(0, -1)
      .filter((it) => it.startsWith('data: '))
      .map((it) => JSON.parse(it.slice('data: '.length)));
    if (typeof until === 'number' ? heard.length >= until : heard.some(until)) break;
  }
  leave.abort();
  return heard;
}

it('tells what arrives, with the touchpoint of the map and the person, and what was refused', async () => {
  const map = await waymark.engine.journeys.begin('main', 'web-shop');
  await waymark.engine.identity.learn([
    { workspace: 'main', anonymousId: 'visitor', userId: 'ann', previousId: '' },
  ]);
  const { signals } = waymark.engine;
  const heard = await hear(`?map=${map.id}`, 3, () => {
    signals.tell('eventsAccepted', {
      workspace: 'demo',
      events: [{ ...event, name: 'Elsewhere' }],
    });
    signals.tell('eventsAccepted', {
      workspace: 'main',
      events: [event, { ...event, name: 'Something Else', userId: 'bob' }],
    });
    signals.tell('eventRefused', {
      workspace: 'main',
      receivedAt: event.receivedAt,
      code: 'BAD_EVENT',
      message: 'It has no name.',
      details: { reason: 'event-no-name' },
      excerpt: '{}',
    });
  });
  expect(heard).toEqual([
    {
      kind: 'accepted',
      receivedAt: '2026-11-18T11:06:41.000Z',
      at: '2026-11-18T11:06:40.123Z',
      type: 'track',
      name: 'Order Completed',
      channel: 'web',
      path: '/thanks',
      person: 'ann',
      consent: 'full',
      touchpoint: 'ordered',
      properties: { total: 12.5 },
    },
    expect.objectContaining({ name: 'Something Else', person: 'bob', touchpoint: null }),
    expect.objectContaining({ kind: 'refused', message: 'It has no name.' }),
  ]);
});

it('tells of an import as it begins, ends and is taken back', async () => {
  const place = '/api/workspaces/main/imports';
  const ids: string[] = [];
  const begin = async () => {
    const sent = await waymark.app.inject({
      ...{ method: 'POST', url: place, query: { name: 'bikes.csv' } },
      headers: {
        ...{ cookie: waymark.cookie, host: 'localhost:80' },
        'content-type': 'application/octet-stream',
      },
      payload: Buffer.from('user_id,timestamp,event\nu1,2024-01-01 10:00,Bike Viewed\n'),
    });
    const { id, guess } = sent.json();
    ids.push(id);
    const ended = new Promise<void>((resolve) => {
      const stop = waymark.engine.signals.on('importTold', ({ shown }) => {
        if (shown.state !== 'done') return;
        stop();
        resolve();
      });
    });
    await waymark.ask('POST', `${place}/${id}/start`, guess);
    await ended;
    await waymark.ask('DELETE', `${place}/${id}`);
  };
  const isTakenBack = (it: LiveEvent) => it.kind === 'import' && it.state === 'cancelled';
  const told = await hear('', isTakenBack, () => void begin());
  const [id] = ids;
  const file = { kind: 'import', id, fileName: 'bikes.csv', receivedAt: expect.any(String) };
  // On a busy machine it also says how far it is.
  const isUnderWay = (it: LiveEvent) => it.kind === 'import' && it.state === 'running';
  expect(told[0]).toEqual({ ...file, state: 'running', rows: 0, added: 0 });
  expect(told.filter((it) => !isUnderWay(it))).toEqual([
    { ...file, state: 'done', rows: 1, added: 1 },
    { ...file, state: 'cancelled', rows: 1, added: 0 },
  ]);
});

it('gives a page that falls behind the latest and keeps no more than that waiting', async () => {
  const { signals } = waymark.engine;
  const names = Array.from({ length: 5_000 }, (_, i) => `Event ${i}`);
  const heard = await hear('', 500, () => {
    signals.tell('eventsAccepted', {
      workspace: 'main',
      events: names.map((name) => ({ ...event, name })),
    });
  });
  const seen = heard.map((it) => (it.kind === 'accepted' ? it.name : ''));
  expect(seen).toEqual(names.slice(-500));
});

it('refuses before it begins when the map is not there', async () => {
  const answer = await waymark.ask('GET', '/api/workspaces/main/live?map=none');
  expect([answer.status, answer.body.error.code]).toEqual([404, 'NOT_FOUND']);
});

it('ends open streams when Waymark stops, so that stopping does not wait for a page', async () => {
  const answer = await fetch(`${url}/api/workspaces/main/live`, {
    headers: { cookie: waymark.cookie },
  });
  const over = answer.text();
  await waymark.app.close();
  expect(await over).toContain(': open');
});
