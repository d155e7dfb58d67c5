import {
  checkMap,
  compareMaps,
  type JourneyMap,
  restoreMap,
  restoreTouchpoint,
  WaymarkError,
} from '@waymark/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyMap } from './arbitrary-map.ts';
import { column } from './sheet.ts';

/** All that a map says of one touchpoint. */
const said = (map: JourneyMap, id: string) => ({
  touchpoint: map.touchpoints.find((it) => it.id === id),
  emotions: map.emotions.filter((it) => it.touchpoint === id),
  goals: map.goals.filter((it) => it.touchpoint === id),
  cells: map.cells.filter((it) => it.touchpoint === id),
});
const ids = (list: readonly { id: string }[]) => list.map((it) => it.id).toSorted();

it('brings a whole map back, but leaves it linked as it is', () => {
  fc.assert(
    fc.property(anyMap, anyMap, (before, after) => {
      const now = { ...after, state: 'to-be' as const, counterpart: 'map_other' };
      const back = restoreMap(now, before);
      expect(back).toEqual({ ...before, state: 'to-be', counterpart: 'map_other' });
    }),
  );
});

it('brings one touchpoint back with all that was said of it, and touches no other', () => {
  fc.assert(
    fc.property(anyMap, anyMap, (version, now) => {
      for (const { id } of version.touchpoints) {
        const back = restoreTouchpoint(now, version, id);
        expect(checkMap(back)).toEqual([]);
        const then = said(version, id);
        expect(said(back, id)).toMatchObject({
          ...{ touchpoint: then.touchpoint, goals: then.goals },
          emotions: expect.arrayContaining(then.emotions),
        });
        expect(ids(said(back, id).cells)).toEqual(expect.arrayContaining(ids(then.cells)));
        for (const other of now.touchpoints.filter((it) => it.id !== id)) {
          expect(back.touchpoints).toContain(other);
          expect(said(back, other.id).emotions).toEqual(said(now, other.id).emotions);
        }
        const elsewhere = (map: JourneyMap) =>
          map.arrows.filter((it) => it.from !== id && it.to !== id);
        const known = new Set([...ids(elsewhere(version)), ...ids(version.arrows)]);
        const kept = elsewhere(now).filter((it) => !known.has(it.id));
        expect(back.arrows).toEqual(expect.arrayContaining(kept));
      }
    }),
  );
});

it('brings the stage and the lane back that it needs, and arrows whose ends are there', () => {
  const version = {
    ...column(3),
    arrows: [
      { id: 'a', from: 't0', to: 't1', kind: 'direct' as const, optional: false, ideal: false },
      { id: 'b', from: 't0', to: 't2', kind: 'direct' as const, optional: false, ideal: false },
    ],
    lanes: [{ id: 'l', kind: 'pains' as const }],
    cells: [{ id: 'c', lane: 'l', stage: 's0', touchpoint: 't0', text: { en: 'Slow' } }],
  };
  const [, , , , last] = version.stages;
  const fresh = {
    ...version.touchpoints[1],
    id: 't9',
    stage: 's4',
  } as JourneyMap['touchpoints'][0];
  const now = {
    ...{ ...version, arrows: [], lanes: [], cells: [], stages: last ? [last] : [] },
    touchpoints: [fresh],
  };
  const back = restoreTouchpoint(now, { ...version, touchpoints: version.touchpoints }, 't0');
  expect(ids(back.stages)).toEqual(['s0', 's4']);
  expect(ids(back.touchpoints)).toEqual(['t0', 't9']);
  expect([back.lanes, back.cells, back.arrows]).toEqual([version.lanes, version.cells, []]);
  const both = restoreTouchpoint(back, version, 't1');
  expect(ids(both.arrows)).toEqual(['a']);
  expect(compareMaps(both, restoreTouchpoint(both, version, 't1'))).toEqual([]);
});

it('says so when the version does not have it', () => {
  expect(() => restoreTouchpoint(column(2), column(1), 't1')).toThrow(WaymarkError);
});
