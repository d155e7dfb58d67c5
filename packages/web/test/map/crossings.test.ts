import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossings, type Link, tidyRows } from '../../src/map/layout/tidy.ts';
import { mapOf } from './sample.ts';

/** Touchpoints by stage, and traffic between neighbouring stages, both ways. */
const tangle = (stages: number, perStage: number) =>
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: perStage }), {
        minLength: stages,
        maxLength: stages,
      }),
      links: fc.array(
        fc.record({
          gap: fc.nat({ max: stages - 2 }),
          left: fc.nat({ max: perStage - 1 }),
          right: fc.nat({ max: perStage - 1 }),
          weight: fc.integer({ min: 1, max: 9 }),
          back: fc.boolean(),
        }),
        { maxLength: 12 },
      ),
    })
    .map(({ sizes, links }) => {
      const places = sizes.flatMap((size, stage) =>
        [...Array(size).keys()].map((row) => ({ stage, row })),
      );
      const map = mapOf(stages, places);
      const at = (stage: number, row: number) =>
        `t${places.findIndex((it) => it.stage === stage && it.row === row % (sizes[stage] ?? 1))}`;
      const all = links.map(({ gap, left, right, weight, back }): Link => {
        const [a, b] = [at(gap, left), at(gap + 1, right)];
        return { from: back ? b : a, to: back ? a : b, weight };
      });
      return { map, links: all, sizes };
    });

/** Every pair of links between the same two stages, looked at one by one. */
function crossingsPlainly(
  links: readonly Link[],
  column: (id: string) => number,
  row: (id: string) => number,
): number {
  let sum = 0;
  for (const [i, a] of links.entries()) {
    for (const b of links.slice(i + 1)) {
      const [a1, a2] = [a.from, a.to].sort((x, y) => column(x) - column(y));
      const [b1, b2] = [b.from, b.to].sort((x, y) => column(x) - column(y));
      if (!a1 || !a2 || !b1 || !b2 || column(a1) !== column(b1)) continue;
      const isOver = row(a1) < row(b1) && row(a2) > row(b2);
      const isUnder = row(a1) > row(b1) && row(a2) < row(b2);
      if (isOver || isUnder) sum += Math.min(a.weight, b.weight);
    }
  }
  return sum;
}

/** The least that can cross, by trying every order of every stage. */
function leastPlainly(links: readonly Link[], columns: readonly (readonly string[])[]): number {
  const column = (id: string) => columns.findIndex((ids) => ids.includes(id));
  let least = Number.POSITIVE_INFINITY;
  const tryFrom = (at: number, rows: ReadonlyMap<string, number>) => {
    const ids = columns[at];
    if (!ids) {
      least = Math.min(
        least,
        crossingsPlainly(links, column, (id) => rows.get(id) ?? 0),
      );
      return;
    }
    const place = (left: readonly string[], placed: ReadonlyMap<string, number>) => {
      if (left.length === 0) tryFrom(at + 1, placed);
      for (const id of left) {
        const next = new Map(placed).set(id, ids.length - left.length);
        place(
          left.filter((it) => it !== id),
          next,
        );
      }
    };
    place(ids, rows);
  };
  tryFrom(0, new Map());
  return least;
}

describe('tidying up', () => {
  it('lets no more traffic cross than the best of all orders of a small map', () => {
    fc.assert(
      fc.property(tangle(3, 3), ({ map, links }) => {
        const columns = map.stages.map((stage) =>
          map.touchpoints.filter((it) => it.stage === stage.id).map((it) => it.id),
        );
        const rows = tidyRows(map, links);
        const column = (id: string) => columns.findIndex((ids) => ids.includes(id));
        const now = crossingsPlainly(links, column, (id) => rows.get(id) ?? 0);
        expect(now).toBe(leastPlainly(links, columns));
        expect(crossings(map, links, rows)).toBe(now);
      }),
      { numRuns: 60 },
    );
  });

  it('comes near the best order where there are too many to try them all', () => {
    fc.assert(
      fc.property(tangle(2, 6), ({ map, links, sizes }) => {
        fc.pre(sizes.every((size) => size >= 4));
        const rows = tidyRows(map, links);
        const sorted = [...rows.keys()].sort();
        expect(sorted).toEqual(map.touchpoints.map((it) => it.id).sort());
        const before = new Map(map.touchpoints.map((it) => [it.id, it.row]));
        expect(crossings(map, links, rows)).toBeLessThanOrEqual(crossings(map, links, before));
      }),
      { numRuns: 60 },
    );
  });

  it('untangles a fan of six that only crosses because of its rows', () => {
    const map = mapOf(
      2,
      [...Array(12).keys()].map((i) => ({ stage: i % 2, row: i >> 1 })),
    );
    const links = [0, 2, 4, 6, 8, 10].map((from) => ({
      from: `t${from}`,
      to: `t${11 - from}`,
      weight: 5,
    }));
    expect(crossings(map, links, tidyRows(map, links))).toBe(0);
  });
});
