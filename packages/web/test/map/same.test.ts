import { expect, it } from 'vitest';
import { moveTouchpoint } from '../../src/map/commands/commands.ts';
import { layOut } from '../../src/map/layout/layout.ts';
import { same, sameProps } from '../../src/map/sheet/same.ts';
import { mapOf } from './sample.ts';

it('compares as deep as asked, and no deeper', () => {
  expect(same({ a: 1 }, { a: 1 }, 1)).toBe(true);
  expect(same({ a: { b: 1 } }, { a: { b: 1 } }, 1)).toBe(false);
  expect(same({ a: { b: 1 } }, { a: { b: 1 } }, 2)).toBe(true);
  expect(same({ a: 1 }, { a: 1, b: undefined }, 1)).toBe(false);
  expect(same({ a: 1 }, { b: 1 }, 1)).toBe(false);
  expect(same([1], [1], 3)).toBe(false);
  expect(same(null, { a: 1 }, 2)).toBe(false);
});

it('lets a map of two hundred redraw only the touchpoint that moved', () => {
  const places = Array.from({ length: 200 }, (_, i) => ({
    stage: i % 10,
    row: Math.floor(i / 10),
  }));
  const before = mapOf(10, places);
  const after = moveTouchpoint(before, { id: 't7', stage: 's7', row: 25 });
  const size = { width: 1400, locale: 'en', desire: true } as const;
  const boxes = [before, after].map((map) => layOut(map, null, size).frame.boxes);
  const redrawn = before.touchpoints.filter((it, i) => {
    const props = (n: 0 | 1) => ({
      touchpoint: [before, after][n]?.touchpoints[i],
      box: boxes[n]?.get(it.id),
    });
    return !sameProps(3)(props(0), props(1));
  });
  expect(redrawn.map((it) => it.id)).toEqual(['t7']);
});
