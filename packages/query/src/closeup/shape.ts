import type { CloseupAnswer, JourneyMap } from '@waymark/model';
import { boundsOf, doublingOf } from '../measure/layout.ts';
import { isEntry, isMove, touchpointAnswer } from '../measure/shape.ts';
import { sumSpreads } from '../measure/spread.ts';
import type { Sums } from '../measure/sums.ts';

type FromSums = Pick<CloseupAnswer, 'touchpoint' | 'waits' | 'before' | 'after'>;

/** What the counts of a whole map say about one touchpoint of it. */
export function shapeCloseup(map: JourneyMap, index: number, sums: Sums): FromSums {
  const place = index + 1;
  const steps = [...sums.steps.values()];
  const touchpoint = touchpointAnswer(map, index, sums);
  const idAt = (at: number): string | null => map.touchpoints[at - 1]?.id ?? null;
  const before = steps.filter((step) => step.to === place && (isMove(step) || isEntry(step)));
  const after = steps.filter((step) => step.from === place && isMove(step));
  return {
    touchpoint,
    waits: waits(
      before.filter(isMove).map((step) => step.spread),
      sums,
    ),
    before: byCount(before.map((step) => ({ touchpoint: idAt(step.from), count: step.count }))),
    after: byCount([
      ...after.map((step) => ({ touchpoint: idAt(step.to), count: step.count })),
      ...(touchpoint.exits > 0 ? [{ touchpoint: null, count: touchpoint.exits }] : []),
    ]),
  };
}

const byCount = <T extends { count: number }>(list: T[]): T[] =>
  list.sort((a, b) => b.count - a.count);

/** Moves per doubling of the time, from the shortest that occurred to the longest, gaps included. */
function waits(
  spreads: Parameters<typeof sumSpreads>[0],
  { layout }: Sums,
): CloseupAnswer['waits'] {
  const counts = new Map<number, number>();
  for (const [value, count] of sumSpreads(spreads)) {
    const doubling = doublingOf(boundsOf(value, layout).from);
    counts.set(doubling, (counts.get(doubling) ?? 0) + count);
  }
  if (counts.size === 0) return [];
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const doubling = first + at;
    return {
      fromSeconds: doubling === 0 ? 0 : 2 ** (doubling - 1),
      toSeconds: 2 ** doubling,
      count: counts.get(doubling) ?? 0,
    };
  });
}
