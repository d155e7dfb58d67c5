import type { SavedMap } from '@waymark/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ThrowAway, throwAway } from './throw-away.ts';
import { openPage, type Page, type Place } from './together-page.ts';

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
const placeOf = ({ id }: SavedMap, headers = { cookie: waymark.cookie }): Place => ({
  ...{ url, workspace: 'main', map: id, headers },
});
const retitle = (page: Page, en: string) => page.edit((map) => ({ ...map, title: { en } }));

it('shows one person what another draws, and what is saved whole', async () => {
  const saved = await newMap();
  const [a, b] = await Promise.all([openPage(placeOf(saved)), openPage(placeOf(saved))]);
  expect(a.map()).toEqual(saved.map);
  retitle(a, 'By Ann');
  await a.kept();
  await expect.poll(() => b.map().title).toEqual({ en: 'By Ann' });
  const now = (await waymark.ask('GET', `${maps}/${saved.id}`)).body;
  expect(now.map).toEqual(a.map());
  const map = { ...now.map, description: { en: 'By a script' } };
  const put = await waymark.ask('PUT', `${maps}/${saved.id}`, { revision: now.revision, map });
  expect(put.status).toBe(200);
  await expect.poll(() => a.map()).toEqual(put.body.map);
  await expect.poll(() => b.map()).toEqual(put.body.map);
  a.close();
  b.close();
});
