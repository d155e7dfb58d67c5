import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Intake, intake, success } from './collect.ts';

let waymark: Intake;
beforeAll(async () => {
  waymark = await intake();
});
afterAll(() => waymark.close());

const place = '/api/workspaces/main';
const counted = async () => {
  const { body } = await waymark.ask('GET', `${place}/names`);
  return body.events.map((it: { name: string; count: number }) => `${it.count} ${it.name}`);
};

it('are those of the moment: after an event, an import, and its taking back', async () => {
  expect(await counted()).toEqual([]);
  const event = { type: 'track', userId: 'ann', event: 'Looked', messageId: 'one' };
  expect(await waymark.send('/v1/track', event)).toMatchObject(success);
  expect(await counted()).toEqual(['1 Looked']);
  const file = 'user_id,timestamp,event\nbob,2024-01-01 10:00,Looked\nbob,2024-01-02,Paid\n';
  const found = await waymark.app.inject({
    method: 'POST',
    url: `${place}/imports`,
    query: { name: 'more.csv' },
    headers: {
      cookie: waymark.cookie,
      host: 'localhost:80',
      'content-type': 'application/octet-stream',
    },
    payload: Buffer.from(file),
  });
  const { id, guess } = found.json();
  await waymark.ask('POST', `${place}/imports/${id}/start`, guess);
  while ((await waymark.ask('GET', `${place}/imports/${id}`)).body.state === 'running')
    await wait(50);
  expect(await counted()).toEqual(['2 Looked', '1 Paid']);
  await waymark.ask('DELETE', `${place}/imports/${id}`);
  expect(await counted()).toEqual(['1 Looked']);
});

it('are read once for all who ask while nothing changes, also for those who ask at once', async () => {
  const { names } = waymark.engine.discovery;
  const [first, second] = await Promise.all([names('main'), names('main')]);
  expect(second).toBe(first);
  expect(await names('main')).toBe(first);
  const event = { type: 'track', userId: 'ann', event: 'Paid', messageId: 'two' };
  expect(await waymark.send('/v1/track', event)).toMatchObject(success);
  expect((await names('main')).total).toBe(first.total + 1);
});
