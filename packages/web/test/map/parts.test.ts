import { checkMap, type JourneyMap, journeyMapSchema } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCell, addLane } from '../../src/map/commands/commands.ts';
import { removeParts } from '../../src/map/commands/remove.ts';
import { shiftParts } from '../../src/map/commands/shift.ts';
import { copyCells } from '../../src/map/keyboard/copy-cells.ts';
import { keyOf, type PartKey } from '../../src/map/selection/part.ts';
import { createSelection } from '../../src/map/selection/store.ts';
import { mapOf, mapWithJourneys } from './sample.ts';

const keysOf = (map: JourneyMap): PartKey[] => [
  ...map.stages.map(({ id }) => keyOf({ kind: 'stage', id })),
  ...map.touchpoints.map(({ id }) => keyOf({ kind: 'touchpoint', id })),
  ...map.arrows.map(({ id }) => keyOf({ kind: 'arrow', id })),
  ...map.lanes.map(({ id }) => keyOf({ kind: 'lane', id })),
  ...map.cells.map(({ id }) => keyOf({ kind: 'cell', id })),
];
const chosen = fc.tuple(mapWithJourneys, fc.array(fc.nat(), { maxLength: 6 })).map(([it, at]) => {
  const all = keysOf(it.map);
  return { map: it.map, keys: at.map((i) => all[i % all.length] ?? 'end:lanes') };
});
const way = fc.constantFrom(
  ...([
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const),
);

describe('parts that are moved or taken away', () => {
  it('leave a whole map, with all others on it', () => {
    fc.assert(
      fc.property(chosen, way, ({ map, keys }, [x, y]) => {
        const moved = shiftParts(map, { keys, x, y, lanes: map.lanes.map((it) => it.id) });
        expect(checkMap(moved)).toEqual([]);
        expect(journeyMapSchema.safeParse(moved).success).toBe(true);
        expect(keysOf(moved).sort()).toEqual(keysOf(map).sort());
        const rest = removeParts(moved, keys);
        expect(checkMap(rest)).toEqual([]);
        expect(keysOf(rest).filter((key) => keys.includes(key))).toEqual([]);
      }),
    );
  });

  it('move a text among its neighbours first, then to the next lane that can hold it', () => {
    let map = mapOf(2, []);
    map = addLane(map, { id: 'mood', kind: 'feeling', at: 1 });
    map = addCell(map, { id: 'c1', lane: 'l0', stage: 's0', text: { en: 'B' } });
    const lanes = map.lanes.map((it) => it.id);
    const down = (now: JourneyMap) => shiftParts(now, { keys: ['cell:c0'], x: 0, y: 1, lanes });
    const where = (now: JourneyMap) => now.cells.map((it) => [it.id, it.lane, it.stage]);
    expect(where(down(map))).toEqual([
      ['c1', 'l0', 's0'],
      ['c0', 'l0', 's0'],
    ]);
    expect(where(down(down(map)))).toContainEqual(['c0', 'l1', 's0']);
    const right = shiftParts(map, { keys: ['cell:c0'], x: 1, y: 0, lanes });
    expect(where(right)).toContainEqual(['c0', 'l0', 's1']);
  });

  it('double a text right after itself', () => {
    const map = addCell(mapOf(1, []), { id: 'c1', lane: 'l0', stage: 's0', text: { en: 'B' } });
    const doubled = copyCells(map, ['cell:c0'], () => 'new');
    if (doubled.refused) throw new Error(doubled.refused.key);
    expect(doubled.map.cells.map((it) => it.text.en)).toEqual(['I look', 'I look', 'B']);
    expect(doubled.keys).toEqual(['cell:new']);
  });
});

describe('the selection', () => {
  it('tells a part only of what changes for that part', () => {
    const store = createSelection();
    const told: string[] = [];
    for (const key of ['cell:a', 'cell:b', 'cell:c'] as const)
      store.watch(key, () => told.push(key));
    store.select(['cell:a', 'cell:b']);
    store.toggle('cell:b');
    store.stand('cell:c');
    store.edit('cell:c', 'x');
    expect(store.get().editing).toEqual({ key: 'cell:c', text: 'x' });
    store.endEdit('cell:a', 'stay');
    store.endEdit('cell:c', 'next');
    store.clear();
    expect(told).toEqual(['cell:a', 'cell:b', 'cell:b', 'cell:c', 'cell:c', 'cell:c', 'cell:a']);
    expect(store.get().ended).toEqual({ key: 'cell:c', onward: 'next' });
  });
});
