import { checkMap, compareMaps, type JourneyMap } from '@waymark/model';
import { expect, it } from 'vitest';
import { marksOf } from '../../src/versions/marks-of.ts';
import { ghostId, unionMap } from '../../src/versions/union.ts';
import { mapOf } from '../map/sample.ts';

const before = mapOf(
  3,
  [
    { stage: 0, row: 0 },
    { stage: 1, row: 0 },
    { stage: 1, row: 1 },
  ],
  [
    [0, 1],
    [1, 2],
  ],
);
const after: JourneyMap = {
  ...before,
  stages: before.stages.slice(0, 2),
  touchpoints: before.touchpoints
    .filter(({ id }) => id !== 't2')
    .map((it) => (it.id === 't0' ? { ...it, stage: 's1', row: 1 } : it)),
  arrows: before.arrows.filter(({ id }) => id !== 'a1'),
  cells: before.cells.map((it) => ({ ...it, text: { en: 'I compare' } })),
};
const differences = compareMaps(before, after);

it('draws what is gone where it stood, and what moved also where it was', () => {
  const union = unionMap(before, after, differences);
  expect(checkMap(union)).toEqual([]);
  expect(union.stages.map(({ id }) => id)).toEqual(['s0', 's1', 's2']);
  expect(union.touchpoints.map(({ id, stage }) => [id, stage])).toEqual([
    ['t0', 's1'],
    ['t1', 's1'],
    ['t2', 's1'],
    [ghostId('t0'), 's0'],
  ]);
  expect(union.arrows.map(({ from, to }) => [from, to])).toEqual([
    ['t0', 't1'],
    ['t1', 't2'],
    [ghostId('t0'), 't0'],
  ]);
  expect(union.cells).toEqual(after.cells);
});

it('is the later map itself when nothing was removed or moved', () => {
  expect(unionMap(after, after, [])).toBe(after);
});

it('puts a sign at each part that differs, and at no other', () => {
  const union = unionMap(before, after, differences);
  const marks = marksOf(differences, union, ({ key }) => ({
    ...{ sentence: key, place: '' },
    fields: [{ field: 'text', label: '', before: 'I look', after: 'I compare' }],
  }));
  expect(marks.get('cell:c0')?.text).toMatchObject({ before: 'I look', after: 'I compare' });
  expect([...marks].map(([key, { what }]) => [key, what.join()]).toSorted()).toEqual([
    ['arrow:a1', 'removed'],
    [`arrow:${ghostId('t0')}`, 'moved'],
    ['cell:c0', 'changed'],
    ['stage:s2', 'removed'],
    ['touchpoint:t0', 'moved'],
    ['touchpoint:t2', 'removed'],
    [`touchpoint:${ghostId('t0')}`, 'left'],
  ]);
});
