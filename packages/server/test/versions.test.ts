import { contract, type JourneyMap, type Version } from '@waymark/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ThrowAway, throwAway } from './throw-away.ts';

let waymark: ThrowAway;
beforeAll(async () => {
  waymark = await throwAway();
});
afterAll(() => waymark.close());

const maps = '/api/workspaces/main/maps';
const counterparts = '/api/workspaces/main/counterparts';

async function begin() {
  const { id, map } = (await waymark.ask('POST', maps, { template: 'web-shop' })).body;
  const at = `${maps}/${id}`;
  const now = async (): Promise<JourneyMap> => (await waymark.ask('GET', at)).body.map;
  const versions = async (): Promise<Version[]> => {
    await waymark.engine.versions.settled();
    return (await waymark.ask('GET', `${at}/versions`)).body.versions;
  };
  return {
    at,
    map: map as JourneyMap,
    now,
    versions,
    /** Somebody draws. */
    async edit(change: (map: JourneyMap) => JourneyMap) {
      const { revision, map } = (await waymark.ask('GET', at)).body;
      const { status } = await waymark.ask('PUT', at, { revision, map: change(map) });
      expect(status).toBe(200);
    },
  };
}

const renamed = (en: string) => (map: JourneyMap) => ({
  ...map,
  touchpoints: map.touchpoints.map((it, i) => (i === 0 ? { ...it, name: { en } } : it)),
});
const without = (id: string) => (map: JourneyMap) => ({
  ...map,
  touchpoints: map.touchpoints.filter((it) => it.id !== id),
  arrows: map.arrows.filter((it) => it.from !== id && it.to !== id),
  cells: map.cells.filter((it) => it.touchpoint !== id),
  emotions: map.emotions.filter((it) => it.touchpoint !== id),
  goals: map.goals.filter((it) => it.touchpoint !== id),
});

it('keeps by itself what was there before the first change, and not a version for each', async () => {
  const { at, map, edit, versions } = await begin();
  expect(await versions()).toEqual([]);
  await edit(renamed('One'));
  await edit(renamed('Two'));
  const [kept, ...others] = await versions();
  expect(others).toEqual([]);
  expect(kept).toMatchObject({ kind: 'automatic', note: null, madeBy: null, changed: [] });
  const whole = (await waymark.ask('GET', `${at}/versions/${kept?.id}`)).body;
  expect(contract.getVersion.answer.parse(whole)).toEqual(whole);
  expect(whole.map).toEqual(map);
});

it('keeps what somebody names, and tells what came of the time in between', async () => {
  const { at, edit, versions } = await begin();
  await edit(renamed('One'));
  const named = await waymark.ask('POST', `${at}/versions`, { note: '  For the board ' });
  expect(contract.keepVersion.answer.parse(named.body)).toEqual(named.body);
  expect(named.body).toMatchObject({
    ...{ kind: 'named', note: 'For the board' },
    changed: [{ kind: 'touchpoint', happened: 'changed', n: 1 }],
  });
  expect((await versions()).map(({ kind }) => kind)).toEqual(['named', 'automatic']);
  const first = (await versions())[1]?.id;
  const again = await waymark.ask('PATCH', `${at}/versions/${first}`, { note: 'The beginning' });
  expect(again.body).toMatchObject({ id: first, kind: 'named', note: 'The beginning' });
});

it('brings a whole map back, and back again from what it kept for safety', async () => {
  const { at, map, edit, now, versions } = await begin();
  await edit(renamed('One'));
  const [first] = await versions();
  const changed = await now();
  const back = await waymark.ask('POST', `${at}/versions/${first?.id}/restore`, {});
  expect(contract.restoreVersion.answer.parse(back.body)).toEqual(back.body);
  expect(back.body.saved.map).toEqual(map);
  expect(await now()).toEqual(map);
  expect(back.body.safety).toMatchObject({ kind: 'safety', note: null });
  await waymark.ask('POST', `${at}/versions/${back.body.safety.id}/restore`, {});
  expect(await now()).toEqual(changed);
});

it('brings one touchpoint back with what belongs to it, and leaves the rest as it became', async () => {
  const { at, map, edit, now, versions } = await begin();
  const lost = map.touchpoints[1]?.id ?? '';
  await edit(without(lost));
  await edit(renamed('Meanwhile'));
  const [first] = await versions();
  const { status } = await waymark.ask('POST', `${at}/versions/${first?.id}/restore`, {
    touchpoint: lost,
  });
  expect(status).toBe(200);
  const found = await now();
  expect(found.touchpoints.find(({ id }) => id === lost)).toEqual(map.touchpoints[1]);
  expect(found.touchpoints[0]?.name).toEqual({ en: 'Meanwhile' });
  expect(found.arrows).toHaveLength(map.arrows.length);
});

it('says what cannot be brought back, and keeps nothing for it', async () => {
  const { at, edit, versions } = await begin();
  await edit(renamed('One'));
  const [first] = await versions();
  const restore = (id: string | undefined, body: object) =>
    waymark.ask('POST', `${at}/versions/${id}/restore`, body);
  const unknown = await restore(first?.id, { touchpoint: 'nowhere' });
  expect([unknown.status, unknown.body.error.details.reason]).toEqual([
    404,
    'version-without-touchpoint',
  ]);
  expect((await restore('version_x', {})).body.error.details.reason).toBe('version-unknown');
  const other = await begin();
  const elsewhere = await waymark.ask('GET', `${other.at}/versions/${first?.id}`);
  expect([elsewhere.status, elsewhere.body.error.code]).toEqual([404, 'NOT_FOUND']);
  const empty = await waymark.ask('POST', `${at}/versions`, { note: '   ' });
  expect(empty.status).toBe(400);
  expect((await waymark.ask('GET', `${maps}/map_x/versions`)).status).toBe(404);
  expect(await versions()).toHaveLength(1);
});

it('draws how it should be beside how it is, with the same parts, and lets the two go again', async () => {
  const { at, map, now } = await begin();
  const { body, status } = await waymark.ask('POST', counterparts, { of: at.split('/').at(-1) });
  expect(status).toBe(200);
  const id = at.split('/').at(-1);
  expect(body.map).toEqual({
    ...{ ...map, state: 'to-be', counterpart: id },
    // What was said of how it is would not hold for how it should be.
    description: { en: expect.stringMatching(/^As it should be/), nl: expect.any(String) },
  });
  expect(await now()).toEqual({ ...map, counterpart: body.id });
  const twice = await waymark.ask('POST', counterparts, { of: at.split('/').at(-1) });
  expect([twice.status, twice.body.error.details.reason]).toEqual([409, 'map-has-counterpart']);
  expect((await waymark.ask('DELETE', `${maps}/${body.id}/counterpart`)).status).toBe(200);
  expect(await now()).toEqual(map);
  const alone = (await waymark.ask('GET', `${maps}/${body.id}`)).body.map;
  expect([alone.state, alone.counterpart]).toEqual(['to-be', undefined]);
});

it('draws another one when the counterpart was deleted', async () => {
  const { at, now } = await begin();
  const first = (await waymark.ask('POST', counterparts, { of: at.split('/').at(-1) })).body;
  await waymark.ask('DELETE', `${maps}/${first.id}`);
  const second = await waymark.ask('POST', counterparts, { of: at.split('/').at(-1) });
  expect(second.status).toBe(200);
  expect((await now()).counterpart).toBe(second.body.id);
});
