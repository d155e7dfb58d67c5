import type { JourneyMap } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alongArrow, nextArrow } from '../../src/map/selection/along-arrows.ts';
import { between, following, type Grid, gridOf, walk } from '../../src/map/selection/grid.ts';
import { keyOf, type Part, type PartKey, partOf } from '../../src/map/selection/part.ts';
import { everythingIn, nothingClosed, wholeGrid } from '../../src/map/selection/whole-grid.ts';
import { mapOf, mapWithJourneys } from './sample.ts';

/** All that the sheet of a map shows, in the order of the page. */
function shownOf(map: JourneyMap): PartKey[] {
  const parts: Part[] = [
    ...map.stages.map((it): Part => ({ kind: 'stage', id: it.id })),
    ...map.touchpoints.map((it): Part => ({ kind: 'touchpoint', id: it.id })),
    ...map.stages.map((it): Part => ({ kind: 'spot', stage: it.id })),
    { kind: 'end', of: 'stages' },
    ...map.lanes.flatMap((lane): Part[] => [
      { kind: 'lane', id: lane.id },
      ...map.stages.flatMap((stage): Part[] => [
        ...map.cells
          .filter((it) => it.lane === lane.id && it.stage === stage.id)
          .map((it): Part => ({ kind: 'cell', id: it.id })),
        { kind: 'place', lane: lane.id, stage: stage.id },
      ]),
    ]),
    { kind: 'end', of: 'lanes' },
  ];
  return parts.map(keyOf);
}

const gridFor = (map: JourneyMap): Grid => gridOf(map, shownOf(map));

describe('a part', () => {
  it('comes back from its text, whatever signs its ids hold', () => {
    const id = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(id, id, (a, b) => {
        const parts: Part[] = [
          { kind: 'cell', id: a },
          { kind: 'place', lane: a, stage: b },
          { kind: 'feeling', lane: a, touchpoint: b },
          { kind: 'spot', stage: b },
        ];
        expect(parts.map((part) => partOf(keyOf(part)))).toEqual(parts);
      }),
    );
  });

  it('is none where the text is something else', () => {
    for (const text of [null, '', 'cell', 'table:1', 'end:world', 'place:1'])
      expect(partOf(text)).toBe(null);
  });
});

describe('the grid', () => {
  it('lets arrows reach every part from any other', () => {
    const ways = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
    fc.assert(
      fc.property(mapWithJourneys, fc.nat(), ({ map }, from) => {
        const grid = gridFor(map);
        const start = grid.stops[from % grid.stops.length]?.key ?? 'end:lanes';
        const seen = new Set([start]);
        for (const key of seen) for (const way of ways) seen.add(walk(grid, key, way) ?? key);
        expect(seen.size).toBe(grid.stops.length);
      }),
      { numRuns: 40 },
    );
  });

  it('goes down a stage from its name over its touchpoints and the free place to its lanes', () => {
    const map = mapOf(2, [
      { stage: 0, row: 2 },
      { stage: 0, row: 0 },
      { stage: 1, row: 0 },
    ]);
    const grid = gridFor(map);
    const down: (PartKey | null)[] = ['stage:s0'];
    for (let i = 0; i < 6; i += 1) down.push(walk(grid, down.at(-1) ?? null, 'ArrowDown'));
    expect(down).toEqual([
      ...['stage:s0', 'touchpoint:t1', 'touchpoint:t0', 'spot:s0', 'cell:c0', 'place:l1:s0'],
      'place:l1:s0',
    ]);
    expect(walk(grid, 'touchpoint:t0', 'ArrowRight')).toBe('touchpoint:t2');
    expect(walk(grid, 'cell:c0', 'ArrowRight')).toBe('place:l0:s1');
    expect(walk(grid, 'cell:c0', 'ArrowLeft')).toBe('lane:l0');
    expect(walk(grid, 'stage:s1', 'ArrowRight')).toBe('end:stages');
  });

  it('goes on with Tab along a line and then to the next, and back the same way', () => {
    const map = mapOf(2, [{ stage: 0, row: 0 }]);
    const grid = gridFor(map);
    expect(following(grid, 'cell:c0', 1)).toBe('place:l0:s1');
    expect(following(grid, 'place:l0:s1', 1)).toBe('place:l1:s0');
    expect(following(grid, 'place:l1:s0', -1)).toBe('place:l0:s1');
  });

  it('holds between two corners what lies in their rectangle, and no place to add', () => {
    const map = mapOf(3, [
      { stage: 0, row: 0 },
      { stage: 1, row: 1 },
      { stage: 2, row: 0 },
    ]);
    const grid = gridFor(map);
    expect(between(grid, 'touchpoint:t0', 'place:l0:s1')).toEqual([
      ...['touchpoint:t0', 'touchpoint:t1', 'cell:c0', 'place:l0:s1'],
    ]);
    expect(between(grid, 'place:l1:s1', 'touchpoint:t1')).toEqual(
      between(grid, 'touchpoint:t1', 'place:l1:s1'),
    );
  });
});

describe('the place where the next text is written, beneath those that stand there', () => {
  const map = mapOf(2, []);
  const grid = gridFor(map);
  const place = keyOf({ kind: 'place', lane: 'l0', stage: 's0' });

  it('is left by arrows as its last text is, but upwards leads to that text', () => {
    expect(walk(grid, place, 'ArrowUp')).toBe('cell:c0');
    for (const way of ['ArrowDown', 'ArrowLeft', 'ArrowRight', 'End'] as const)
      expect(walk(grid, place, way)).toBe(walk(grid, 'cell:c0', way));
    expect(following(grid, place, 1)).toBe('place:l0:s1');
  });

  it('is passed by when arrows walk from text to text', () => {
    expect(walk(grid, 'cell:c0', 'ArrowDown')).toBe('place:l1:s0');
    expect(walk(grid, 'place:l1:s0', 'ArrowUp')).toBe('cell:c0');
  });
});

describe('the whole map, however little of it is drawn', () => {
  const map = mapOf(
    3,
    [
      { stage: 0, row: 0 },
      { stage: 1, row: 0 },
      { stage: 2, row: 0 },
    ],
    [[0, 2]],
  );
  const shown = map.lanes.filter(({ id }) => id !== 'l0');

  it('is the same grid as that of a sheet on which everything is drawn', () => {
    fc.assert(
      fc.property(mapWithJourneys, ({ map: any }) => {
        const plain = (grid: Grid) => grid.stops.map((it) => JSON.stringify(it)).sort();
        const whole = wholeGrid(any, { lanes: any.lanes, closed: nothingClosed });
        expect(plain(whole)).toEqual(plain(gridFor(any)));
      }),
      { numRuns: 40 },
    );
  });

  it('selects a range over what is out of sight, but nothing of a closed stage or of a hidden lane', () => {
    const all = wholeGrid(map, { lanes: map.lanes, closed: nothingClosed });
    expect(between(all, 'touchpoint:t0', 'touchpoint:t2')).toEqual([
      ...['touchpoint:t0', 'touchpoint:t1', 'touchpoint:t2'],
    ]);
    const seen = wholeGrid(map, { lanes: shown, closed: new Set(['s1']) });
    expect(between(seen, 'touchpoint:t0', 'place:l1:s2')).toEqual([
      ...['touchpoint:t0', 'touchpoint:t2', 'place:l1:s0', 'place:l1:s2'],
    ]);
  });

  it('is selected as a whole with its arrows, but without what stands in a hidden lane', () => {
    expect(everythingIn(map, map.lanes)).toContain('cell:c0');
    expect(everythingIn(map, shown)).toEqual([
      ...['stage:s0', 'stage:s1', 'stage:s2', 'touchpoint:t0', 'touchpoint:t1', 'touchpoint:t2'],
      ...['arrow:a0', 'lane:l1'],
    ]);
  });
});

describe('going along arrows', () => {
  const spots = [0, 1, 2].map((stage) => ({ stage, row: 0 }));
  const map = mapOf(3, spots, [
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  const go = (at: PartKey, ...ways: string[]) =>
    ways.reduce<PartKey>((now, way) => alongArrow(map, now, way) ?? now, at);

  it('takes those that leave a touchpoint one after the other, round and round', () => {
    expect(nextArrow(map, 'touchpoint:t0')).toBe('arrow:a0');
    expect(nextArrow(map, 'arrow:a0')).toBe('arrow:a1');
    expect(nextArrow(map, 'arrow:a1')).toBe('arrow:a0');
    expect(nextArrow(map, 'touchpoint:t2')).toBe(null);
    expect(nextArrow(map, 'stage:s0')).toBe(null);
  });

  it('leads to both ends, and from nothing else', () => {
    expect(go('arrow:a1', 'ArrowUp', 'ArrowUp')).toBe('arrow:a0');
    expect(go('arrow:a0', 'ArrowDown', 'ArrowRight')).toBe('touchpoint:t2');
    expect(go('arrow:a2', 'ArrowLeft')).toBe('touchpoint:t1');
    expect(alongArrow(map, 'touchpoint:t0', 'ArrowRight')).toBe(null);
  });
});
