import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ThrowAway, throwAway } from './throw-away.ts';

let waymark: ThrowAway;
beforeAll(async () => {
  waymark = await throwAway();
});
afterAll(() => waymark.close());

const place = '/api/workspaces/main/imports';

/** Sends a file's bytes as the page does. */
async function upload(name: string, content: string, workspace = 'main') {
  const answer = await waymark.app.inject({
    method: 'POST',
    url: `/api/workspaces/${workspace}/imports`,
    query: { name },
    headers: {
      cookie: waymark.cookie,
      host: 'localhost:80',
      'content-type': 'application/octet-stream',
    },
    payload: Buffer.from(content),
  });
  return { status: answer.statusCode, body: answer.json() };
}

async function ended(id: string) {
  for (;;) {
    const { body } = await waymark.ask('GET', `${place}/${id}`);
    if (body.state !== 'running') return body;
    await wait(50);
  }
}

it('takes a file, shows what is in it, imports it, and takes it back', async () => {
  const rows = [
    'u1,2024-01-01 10:00,Bike Viewed',
    'u2,never,Bike Viewed',
    'u2,2024-01-02 10:00,Ordered',
  ];
  const found = await upload('bikes.csv', `user_id,timestamp,event\n${rows.join('\n')}\n`);
  expect(found.status).toBe(200);
  expect(found.body).toMatchObject({
    fileName: 'bikes.csv',
    format: 'csv',
    state: 'ready',
    columns: ['user_id', 'timestamp', 'event'],
    preview: rows.map((row) => row.split(',')),
    guess: { person: 'user_id', time: 'timestamp', event: { column: 'event' } },
  });
  const { id } = found.body;
  const started = await waymark.ask('POST', `${place}/${id}/start`, found.body.guess);
  expect(started.body.state).toBe('running');
  expect(await ended(id)).toMatchObject({
    state: 'done',
    rows: 3,
    added: 2,
    already: 0,
    rejected: 1,
  });
  const { body: listed } = await waymark.ask('GET', place);
  expect(listed.imports.map((it: { id: string }) => it.id)).toEqual([id]);

  const rejected = await waymark.ask('GET', `${place}/${id}/rejected.csv`);
  expect(rejected.headers['content-type']).toContain('text/csv');
  expect(rejected.headers['content-disposition']).toContain('bikes.rejected.csv');
  expect(rejected.body).toContain(
    '3,“never” in “timestamp” is not a time.,u2,never,Bike Viewed\r\n',
  );

  expect((await waymark.ask('DELETE', `${place}/${id}`)).status).toBe(200);
  expect(await ended(id)).toMatchObject({ state: 'cancelled', added: 0 });
  expect((await waymark.ask('DELETE', `${place}/${id}`)).status).toBe(200);
  expect((await waymark.ask('GET', `${place}/${id}`)).status).toBe(404);
});

it('refuses in the words of the file, and never takes anything into the demo', async () => {
  expect(await upload('events.csv', '<html></html>')).toEqual({
    status: 400,
    body: {
      error: {
        code: 'BAD_FILE',
        message:
          'This is a web page (HTML), not a file of events. Waymark reads CSV, TSV, NDJSON, Parquet and XES, each also gzipped.',
        details: { reason: 'file-is-page' },
      },
    },
  });
  const demo = { id: 'demo', name: 'Demo', demo: true, timeZone: 'UTC', currency: 'EUR' };
  await waymark.engine.accounts.workspaces.ensure(demo);
  const refused = await upload('a.csv', 'user_id,timestamp,event\na,2024-01-01,X\n', 'demo');
  expect(refused).toMatchObject({ status: 403, body: { error: { code: 'FORBIDDEN' } } });
});

it('refuses to start with a column that is not there', async () => {
  const { body } = await upload('a.csv', 'user_id,timestamp,event\na,2024-01-01,X\n');
  const columns = { person: 'klant', time: 'timestamp', event: { column: 'event' } };
  const { status, body: refusal } = await waymark.ask('POST', `${place}/${body.id}/start`, columns);
  expect([status, refusal.error.code]).toEqual([400, 'BAD_COLUMNS']);
});
