import { checkMap, type JourneyMap, journeyMapSchema } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as commands from '../../src/map/commands/commands.ts';
import { changes } from './changes.ts';
import { mapOf, mapWithJourneys } from './sample.ts';

const edits = fc.array(
  fc.tuple(fc.nat({ max: changes.length - 1 }), fc.nat({ max: 9 }), fc.nat({ max: 9 })),
  { maxLength: 30 },
);
const apply = (map: JourneyMap, [which, a, b]: [number, number, number], i: number): JourneyMap =>
  (changes[which] ?? commands.retitle)(map, a, b, `new${i}`);

describe('commands', () => {
  it('keep the map whole, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(mapWithJourneys, edits, ({ map }, steps) => {
        const end = steps.reduce(apply, map);
        expect(checkMap(end)).toEqual([]);
        expect(journeyMapSchema.safeParse(end).success).toBe(true);
      }),
    );
  });

  it('never touch the map they are given', () => {
    fc.assert(
      fc.property(mapWithJourneys, edits, ({ map }, steps) => {
        const before = structuredClone(map);
        steps.reduce(apply, map);
        expect(map).toEqual(before);
      }),
    );
  });

  it('move whoever stood on a row down, and nobody else', () => {
    const map = mapOf(
      1,
      [0, 1, 3].map((row) => ({ stage: 0, row })),
    );
    const moved = commands.moveTouchpoint(map, { id: 't2', stage: 's0', row: 0 });
    expect(moved.touchpoints.map((it) => it.row)).toEqual([1, 2, 0]);
    const gap = commands.addTouchpoint(map, {
      id: 'x',
      stage: 's0',
      row: 1,
      name: {},
      channel: 'web',
    });
    expect(gap.touchpoints.map((it) => it.row)).toEqual([0, 2, 3, 1]);
  });

  it('move cells together, held by the edges of the map, and to a lane where they fit', () => {
    const map = mapOf(3, []);
    const lanes = [...map.lanes, { id: 'm', kind: 'metrics' as const }];
    const cell = (id: string, lane: string, stage: string) => ({
      id,
      lane,
      stage,
      text: { en: id },
    });
    const cells = [cell('a', 'l0', 's0'), cell('m1', 'm', 's0'), cell('b', 'l0', 's1')];
    const told = (it: JourneyMap) =>
      it.cells.map(({ id, lane, stage }) => `${id} ${lane} ${stage}`);
    const before = { ...map, lanes, cells: [...cells, cell('x', 'l1', 's1')] };
    const move = (stage: string, lane: string, beside?: string) =>
      told(
        commands.moveCells(before, {
          ...{ id: 'a', ids: ['a', 'b', 'm1'], stage, lane, before: beside },
        }),
      );
    expect(move('s1', 'l1', 'x')).toEqual(['a l1 s1', 'x l1 s1', 'm1 m s1', 'b l1 s2']);
    expect(move('s2', 'l0').toSorted()).toEqual(['a l0 s1', 'b l0 s2', 'm1 m s1', 'x l1 s1']);
    expect(move('s0', 'l0').toSorted()).toEqual(['a l0 s0', 'b l0 s1', 'm1 m s0', 'x l1 s1']);
    expect(move('s0', 'm')).not.toContain('a m s0');
  });

  it('take a touchpoint behind the scenes to the first row there, and back beneath all others', () => {
    const map = mapOf(
      1,
      [0, 1, 3].map((row) => ({ stage: 0, row })),
    );
    const away = commands.editTouchpoint(map, { id: 't1', change: { onstage: false } });
    expect(away.touchpoints.map((it) => it.row)).toEqual([0, 0, 3]);
    const back = commands.editTouchpoint(away, { id: 't1', change: { onstage: true } });
    expect(back.touchpoints.map((it) => it.row)).toEqual([0, 4, 3]);
  });

  it('take a removed touchpoint’s arrows, cells, feelings and goals with it', () => {
    let map = mapOf(
      2,
      [
        { stage: 0, row: 0 },
        { stage: 1, row: 0 },
      ],
      [[0, 1]],
    );
    map = commands.setEmotion(map, { touchpoint: 't1', value: 1.1 });
    map = commands.setGoal(map, { id: 'g', touchpoint: 't1', on: true });
    expect(map.emotions[0]?.value).toBe(1);
    const gone = commands.removeTouchpoint(map, { id: 't1' });
    expect([gone.arrows, gone.emotions, gone.goals]).toEqual([[], [], []]);
    expect(gone.touchpoints.map((it) => it.id)).toEqual(['t0']);
  });

  it('move a cell between lanes of one form only, and keep its reach within the map', () => {
    let map = commands.removeLane(mapOf(3, []), { id: 'l0' });
    map = commands.addLane(map, { id: 'say', kind: 'quotes' });
    map = commands.addLane(map, { id: 'hurt', kind: 'pains' });
    map = commands.addLane(map, { id: 'weight', kind: 'effort' });
    map = commands.addCell(map, { id: 'c', lane: 'say', stage: 's0', text: { en: 'Hm' } });
    map = commands.spanCell(map, { id: 'c', span: 9 });
    expect(map.cells[0]?.span).toBe(3);
    expect(commands.moveCell(map, { id: 'c', lane: 'weight', stage: 's1' })).toBe(map);
    const moved = commands.moveCell(map, { id: 'c', lane: 'hurt', stage: 's1' });
    expect(moved.cells).toEqual([
      { id: 'c', lane: 'hurt', stage: 's1', text: { en: 'Hm' }, span: 2 },
    ]);
    expect(commands.editCell(moved, { id: 'c', change: { text: { en: '' } } }).cells).toEqual([]);
  });

  it('leave every part alone that they do not change', () => {
    let map = commands.removeLane(mapOf(1, [{ stage: 0, row: 0 }]), { id: 'l0' });
    map = commands.addLane(map, { id: 'weight', kind: 'effort' });
    const mark = { id: 'm', lane: 'weight', stage: 's0' };
    map = commands.setMark(map, { ...mark, value: 9 });
    expect(map.cells[0]?.value).toBe(5);
    expect(commands.setMark(map, { ...mark, value: 5 })).toBe(map);
    expect(commands.setMark(map, { ...mark, value: null }).cells).toEqual([]);
    map = commands.setEmotion(map, { touchpoint: 't0', value: 1 });
    expect(commands.setEmotion(map, { touchpoint: 't0', value: 1.1 })).toBe(map);
    const added = commands.addPersona(map, { id: 'p', name: { en: 'Ann' } });
    expect(commands.removePersona(added, { id: 'p' }).lanes[0]).toBe(map.lanes[0]);
  });

  it('draw one arrow of a kind between two touchpoints, however often asked', () => {
    const map = mapOf(
      1,
      [
        { stage: 0, row: 0 },
        { stage: 0, row: 1 },
      ],
      [[0, 1]],
    );
    expect(commands.addArrow(map, { id: 'x', from: 't0', to: 't1' })).toBe(map);
    expect(commands.addArrow(map, { id: 'x', from: 't0', to: 't0' })).toBe(map);
    expect(commands.addArrow(map, { id: 'x', from: 't1', to: 't0' }).arrows).toHaveLength(2);
  });

  it('takes an end of an arrow elsewhere with all else about it, but never twice on one way', () => {
    const spots = [0, 1, 2].map((stage) => ({ stage, row: 0 }));
    const drawn = mapOf(3, spots, [
      [0, 1],
      [0, 2],
    ]);
    const map = commands.editArrow(drawn, {
      ...{ id: 'a0', change: { ideal: true, label: { en: 'at once' } } },
    });
    const moved = commands.redirectArrow(map, { id: 'a0', from: 't2' }).arrows[0];
    expect(moved).toEqual({ ...map.arrows[0], from: 't2' });
    expect(commands.redirectArrow(map, { id: 'a0', to: 't2' })).toBe(map);
    expect(commands.redirectArrow(map, { id: 'a0', to: 't0' })).toBe(map);
    expect(commands.redirectArrow(map, { id: 'a0', to: 'gone' })).toBe(map);
    const blank = commands.editArrow(map, { id: 'a0', change: { label: { en: '' } } });
    expect(blank.arrows[0]).not.toHaveProperty('label');
  });
});

describe('phases', () => {
  const three = mapOf(
    4,
    [0, 1, 2, 3].map((stage) => ({ stage, row: 0 })),
  );
  const grouped = commands.addPhase(three, {
    ...{ id: 'p', name: { en: 'Before' } },
    stages: ['s0', 's1', 's2'],
  });
  const phases = (map: JourneyMap) => map.stages.map((it) => `${it.id}${it.phase ?? ''}`);

  it('take in a stage that is moved between theirs, and let go of one that is moved away', () => {
    expect(phases(grouped)).toEqual(['s0p', 's1p', 's2p', 's3']);
    const inside = commands.moveStage(grouped, { id: 's3', to: 1 });
    expect(phases(inside)).toEqual(['s0p', 's3p', 's1p', 's2p']);
    const away = commands.moveStage(grouped, { id: 's0', to: 3 });
    expect(phases(away)).toEqual(['s1p', 's2p', 's3', 's0']);
    const within = commands.moveStage(grouped, { id: 's0', to: 2 });
    expect(phases(within)).toEqual(['s1p', 's2p', 's0p', 's3']);
  });

  it('go with their last stage', () => {
    const rest = ['s0', 's1', 's2'].reduce((map, id) => commands.removeStage(map, { id }), grouped);
    expect(rest.phases).toEqual([]);
    expect(commands.removePhase(grouped, { id: 'p' })).toEqual(three);
  });
});

describe('moving several touchpoints', () => {
  it('keeps how they stand to each other, also at the edge and among others', () => {
    const map = mapOf(3, [
      { stage: 0, row: 0 },
      { stage: 1, row: 1 },
      { stage: 1, row: 2 },
    ]);
    const place = (it: JourneyMap) => it.touchpoints.map((one) => `${one.stage} ${one.row}`);
    const ids = ['t0', 't1'];
    const right = commands.moveTouchpoints(map, { ids, columns: 5, rows: 1 });
    expect(place(right)).toEqual(['s1 1', 's2 2', 's1 2']);
    const left = commands.moveTouchpoints(right, { ids, columns: -5, rows: -4 });
    expect(place(left)).toEqual(['s0 0', 's1 1', 's1 2']);
  });
});
