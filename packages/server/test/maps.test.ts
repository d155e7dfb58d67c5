import { contract, templateNames } from '@waymark/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ThrowAway, throwAway } from './throw-away.ts';

let waymark: ThrowAway;
beforeAll(async () => {
  waymark = await throwAway();
});
afterAll(() => waymark.close());

const maps = '/api/workspaces/main/maps';
const odd = "“Fiets” \u0000 <b>&amp; 🚲\n'; DROP TABLE maps; --";

it.each(templateNames)('begins a map from the template “%s”', async (template) => {
  const title = { nl: `Mijn ${template}` };
  const { status, body } = await waymark.ask('POST', maps, { template, title });
  expect(status).toBe(200);
  expect(contract.createMap.answer.parse(body)).toEqual(body);
  expect(body).toMatchObject({ revision: 1, map: { title, format: 'waymark-map' } });
});

it('lists maps with the one changed last first, without reading the documents', async () => {
  const first = (await waymark.ask('POST', maps, { template: 'empty' })).body;
  const second = (await waymark.ask('POST', maps, { template: 'web-shop' })).body;
  await new Promise((resolve) => setTimeout(resolve, 5));
  await waymark.ask('PUT', `${maps}/${first.id}`, { revision: 1, map: first.map });
  const { body } = await waymark.ask('GET', maps);
  expect(contract.listMaps.answer.parse(body)).toEqual(body);
  expect(body.maps.slice(0, 2).map(({ id }: { id: string }) => id)).toEqual([first.id, second.id]);
  expect(body.maps[1]).toMatchObject({ stages: 7, state: 'as-is' });
  expect(body.maps[1].measured).toBeLessThan(body.maps[1].touchpoints);
});

it('gives a map back and exports it to the last character', async () => {
  const { map } = (await waymark.ask('POST', maps, { template: 'b2b' })).body;
  map.title = { en: odd };
  map.touchpoints[0].rule = { kind: 'not', of: { kind: 'event', names: [odd] } };
  const made = (await waymark.ask('POST', maps, { map })).body;
  expect(made.map).toEqual(map);
  expect((await waymark.ask('GET', `${maps}/${made.id}`)).body).toEqual(made);
  const file = await waymark.ask('GET', `${maps}/${made.id}/export`);
  expect(file.body).toEqual(map);
  expect(file.headers['content-disposition']).toMatch(
    /^attachment; filename="[\w.-]+"; filename\*=/,
  );
  const again = (await waymark.ask('POST', maps, { map: file.body })).body;
  expect(JSON.stringify(again.map)).toBe(JSON.stringify(made.map));
});

it('keeps the first of two edits and tells the second about it', async () => {
  const { id, map } = (await waymark.ask('POST', maps, { template: 'empty' })).body;
  const save = (en: string) =>
    waymark.ask('PUT', `${maps}/${id}`, { revision: 1, map: { ...map, title: { en } } });
  const answers = await Promise.all([save('Mine'), save('Yours')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const kept = answers.find(({ status }) => status === 200)?.body;
  const refused = answers.find(({ status }) => status === 409)?.body;
  expect(refused.error).toMatchObject({ code: 'CONFLICT', details: { revision: 2 } });
  expect((await waymark.ask('GET', `${maps}/${id}`)).body).toEqual(kept);
});

it('refuses a map that is not whole, and says what is wrong', async () => {
  const before = (await waymark.ask('GET', maps)).body.maps.length;
  const { map } = (await waymark.ask('POST', maps, { template: 'retail' })).body;
  const bad = async (document: unknown) =>
    (await waymark.ask('POST', maps, { map: document })).body;
  const arrows = [{ id: 'a', from: 'nowhere', to: map.touchpoints[0].id }];
  expect((await bad({ ...map, arrows })).error).toMatchObject({
    code: 'BAD_MAP',
    message: 'There is no touchpoint “nowhere” on this map.',
  });
  expect((await bad({ hello: 1 })).error.code).toBe('BAD_MAP');
  expect((await bad(null)).error.code).toBe('BAD_MAP');
  expect((await bad({ ...map, version: 99 })).error.message).toContain('version 99');
  expect((await waymark.ask('GET', maps)).body.maps).toHaveLength(before + 1);
});

it('takes a map of 200 touchpoints and 30 lanes', async () => {
  const { map } = (await waymark.ask('POST', maps, { template: 'empty' })).body;
  const touchpoints = Array.from({ length: 200 }, (_, i) => ({
    id: `t${i}`,
    stage: 'before',
    row: i,
    name: { en: `Touchpoint ${i}` },
    channel: 'web',
    rule: { kind: 'event', names: [`Event ${i}`] },
  }));
  const lanes = Array.from({ length: 30 }, (_, i) => ({ id: `l${i}`, kind: 'notes' }));
  const cells = lanes.flatMap((lane) =>
    touchpoints.map((touchpoint) => ({
      id: `${lane.id}${touchpoint.id}`,
      lane: lane.id,
      stage: 'before',
      touchpoint: touchpoint.id,
      text: { en: 'x'.repeat(200), nl: 'y'.repeat(200) },
    })),
  );
  const made = await waymark.ask('POST', maps, { map: { ...map, touchpoints, lanes, cells } });
  expect(made.status).toBe(200);
  const read = (await waymark.ask('GET', `${maps}/${made.body.id}`)).body.map;
  expect([read.touchpoints.length, read.lanes.length, read.cells.length]).toEqual([200, 30, 6000]);
});

it('deletes a map, and knows none from another workspace', async () => {
  const { workspaces } = waymark.engine.accounts;
  await workspaces.ensure({
    id: 'other',
    name: 'Other',
    demo: false,
    timeZone: 'UTC',
    currency: 'EUR',
  });
  const { id, map } = (await waymark.ask('POST', maps, { template: 'empty' })).body;
  const elsewhere = `/api/workspaces/other/maps/${id}`;
  expect((await waymark.ask('GET', elsewhere)).status).toBe(404);
  expect((await waymark.ask('PUT', elsewhere, { revision: 1, map })).status).toBe(404);
  expect((await waymark.ask('DELETE', elsewhere)).status).toBe(404);
  expect((await waymark.ask('DELETE', `${maps}/${id}`)).status).toBe(200);
  const gone = await waymark.ask('GET', `${maps}/${id}`);
  expect(gone.body.error).toMatchObject({
    code: 'NOT_FOUND',
    message: `There is no map “${id}” in this workspace.`,
  });
});
