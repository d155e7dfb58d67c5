import { type Engine, openEngine } from '@waymark/engine';
import { changedBetween, type JourneyMap } from '@waymark/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDataFolder } from '../../../../scripts/twins/data-folder.ts';

const minute = 60_000;
const hour = 60 * minute;
const owner = 'person_owner';

let engine: Engine;
let data: Awaited<ReturnType<typeof freshDataFolder>>;
let now = Date.parse('2026-11-02T09:00:00Z');
const reopen = async () => {
  engine = await openEngine({ folder: data.folder, now: () => now });
};
beforeAll(async () => {
  data = await freshDataFolder();
  await reopen();
});
afterAll(async () => {
  await engine.close();
  data.remove();
});

/** A new map, and somebody who draws on it at some time after the last stroke. */
async function begin() {
  const { id, map } = await engine.journeys.begin('main', 'web-shop');
  const place = { workspace: 'main', map: id };
  return {
    place,
    map,
    async draw(later: number, change: (map: JourneyMap) => JourneyMap, by: string | null = owner) {
      now += later;
      await engine.drawing.edit('main', id, by, change);
      await engine.versions.settled();
    },
    async kept() {
      const { versions } = await engine.versions.list(place);
      return Promise.all(
        versions.toReversed().map(({ id: version }) => engine.versions.get(place, version)),
      );
    },
  };
}

it('keeps for safety what it takes back, also what others draw meanwhile', async () => {
  const { draw, kept, place, map } = await begin();
  await draw(0, titled('one'));
  const [first] = await kept();
  const titlesGone: (string | undefined)[] = [];
  const deaf = engine.signals.on('mapChanged', ({ before, after }) => {
    if (after.title.en === map.title.en) titlesGone.push(before.title.en);
  });
  let isBack = false;
  const restoring = engine.versions.restore(place, first?.id ?? '', owner).finally(() => {
    isBack = true;
  });
  for (let i = 0; !isBack; i += 1) {
    await engine.drawing.edit('main', place.map, null, titled(`meanwhile ${i}`));
  }
  const { saved, safety } = await restoring;
  deaf();
  expect(saved.map).toEqual(map);
  expect(titlesGone).toEqual([expect.stringContaining('meanwhile')]);
  expect(titles([await engine.versions.get(place, safety.id)])).toEqual(titlesGone);
});

const titled = (en: string) => (map: JourneyMap) => ({ ...map, title: { en } });
const titles = (versions: { map: JourneyMap }[]) => versions.map(({ map }) => map.title.en);

describe('versions made by themselves', () => {
  it('hold what was there before each sitting, and every ten minutes within one', async () => {
    const { draw, kept, map } = await begin();
    await draw(0, titled('one'));
    await draw(9 * minute, titled('two'));
    expect(titles(await kept())).toEqual([map.title.en]);
    await draw(minute, titled('three'));
    expect(titles(await kept())).toEqual([map.title.en, 'two']);
    await draw(50 * hour, titled('four'));
    expect(titles(await kept())).toEqual([map.title.en, 'two', 'three']);
  });

  it('tell who drew and what came of it, also when Waymark stopped in between', async () => {
    const { draw, kept, place } = await begin();
    await draw(0, titled('one'));
    await draw(minute, titled('two'), null);
    await engine.close();
    await reopen();
    expect((await engine.versions.list(place)).editedBy.map(({ id }) => id)).toEqual([owner]);
    await draw(hour, titled('three'), null);
    expect((await kept()).at(-1)).toMatchObject({
      editedBy: [{ id: owner }],
      changed: [{ kind: 'map', happened: 'changed', n: 1 }],
    });
    expect((await engine.versions.list(place)).editedBy).toEqual([]);
  });

  it('thin out with the days, and what is left tells of all that happened between', async () => {
    const { draw, kept, place, map } = await begin();
    const ids = map.touchpoints.map(({ id }) => id);
    for (let i = 0; i < 12; i += 1) {
      const by = i === 3 ? owner : null;
      await draw(
        15 * minute,
        (it) => ({
          ...it,
          touchpoints: it.touchpoints.map((one) =>
            one.id === ids[i % ids.length] ? { ...one, name: { en: `Name ${i}` } } : one,
          ),
        }),
        by,
      );
    }
    await engine.versions.keep(place, owner, 'After lunch');
    expect(await kept()).toHaveLength(13);
    await draw(25 * hour, titled('the next day'), null);
    const left = await kept();
    expect(left.length).toBeLessThan(8);
    expect(left.map(({ note }) => note)).toContain('After lunch');
    left.slice(1).forEach((version, i) => {
      const before = left[i]?.map;
      expect(before && changedBetween(before, version.map)).toEqual(version.changed);
    });
    expect(left.slice(1).flatMap(({ editedBy }) => editedBy.map(({ id }) => id))).toEqual([owner]);
  });
});
