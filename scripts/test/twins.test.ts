import { createClient } from '@clickhouse/client';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { launchBrowser } from '../twins/browser.ts';
import { startClickHouse } from '../twins/clickhouse.ts';
import { startPostgres } from '../twins/postgres.ts';

test('the ClickHouse node takes an insert, answers a query, and is gone when stopped', async () => {
  const twin = await startClickHouse();
  const client = createClient({ url: twin.url });
  await client.command({
    query: 'create table event (person UInt64, properties JSON) engine MergeTree order by person',
  });
  const row = { person: 7, properties: { size: 'M' } };
  await client.insert({ table: 'event', values: [row], format: 'JSONEachRow' });
  const answer = await client.query({ query: 'select * from event', format: 'JSONEachRow' });
  expect(await answer.json()).toEqual([row]);
  await client.close();
  await twin.stop();
  await expect(fetch(twin.url)).rejects.toThrow();
});

test('PostgreSQL takes an insert, answers a query, and is gone when stopped', async () => {
  const twin = await startPostgres();
  const client = new Client({ connectionString: twin.url });
  await client.connect();
  await client.query('create table map (id int, stages jsonb)');
  await client.query('insert into map values ($1, $2)', [7, { first: 'M' }]);
  const answer = await client.query('select * from map');
  expect(answer.rows).toEqual([{ id: 7, stages: { first: 'M' } }]);
  await client.end();
  await twin.stop();
  await expect(new Client({ connectionString: twin.url }).connect()).rejects.toThrow();
});

test('the browser opens a page', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto('data:text/html,<title>map</title>');
  expect(await page.title()).toBe('map');
  await browser.close();
});
