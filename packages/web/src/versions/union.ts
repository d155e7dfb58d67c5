import {
  applyDifferences,
  type Cell,
  compareMaps,
  type Difference,
  type JourneyMap,
  type Touchpoint,
} from '@waymark/model';

const prefix = 'was~';
/** The id under which a part that was moved is also drawn where it stood. */
export const ghostId = (id: string): string => prefix + id;
export const isGhost = (id: string): boolean => id.startsWith(prefix);

/**
 * One map that shows two: all of `after`, what is gone where it stood, and for what was moved a ghost
 * in its old place. For drawing only: it may hold more than a map may.
 */
export function unionMap(
  before: JourneyMap,
  after: JourneyMap,
  differences: readonly Difference[],
): JourneyMap {
  const gone = compareMaps(after, before).filter((it) => it.happened === 'added');
  const both = applyDifferences(after, gone);
  const moved = new Set(
    differences.flatMap((it) => (it.happened === 'moved' ? [`${it.kind}:${it.id}`] : [])),
  );
  const touchpoints = before.touchpoints
    .filter(({ id }) => moved.has(`touchpoint:${id}`))
    .map((it): Touchpoint => ({ ...it, id: ghostId(it.id) }));
  const cells = before.cells
    .filter(({ id }) => moved.has(`cell:${id}`))
    .map((it): Cell => ({ ...it, id: ghostId(it.id) }));
  if (touchpoints.length + cells.length === 0) return both;
  return {
    ...both,
    touchpoints: [...both.touchpoints, ...touchpoints],
    cells: [...both.cells, ...cells],
    arrows: [
      ...both.arrows,
      ...touchpoints.map(({ id }) => ({
        ...{ id, from: id, to: id.slice(prefix.length), kind: 'direct' as const },
        ...{ optional: false, ideal: false },
      })),
    ],
  };
}
