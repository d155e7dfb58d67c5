import { type JourneyMap, type Lane, laneFacts } from '@waymark/model';
import { type Grid, gridOf } from './grid.ts';
import { keyOf, type Part, type PartKey } from './part.ts';

/** What of a map one reader looks at. */
export interface Seen {
  /** The lanes that are shown, from the top. */
  lanes: readonly Lane[];
  /** Stages and phases that are closed to a narrow column. */
  closed: ReadonlySet<string>;
}

/** Forms that have a dot for each touchpoint instead of cells. */
const dotted = ['feeling', 'arc'];

/**
 * The grid of a whole map as one reader sees it, also of what is too far out of sight to be drawn:
 * nothing of lanes that are not shown, and nothing of what is closed.
 */
export function wholeGrid(map: JourneyMap, { lanes, closed }: Seen): Grid {
  const isClosed = (id: string | undefined) => id !== undefined && closed.has(id);
  const stages = map.stages.filter(({ id, phase }) => !isClosed(id) && !isClosed(phase));
  const open = new Set(stages.map(({ id }) => id));
  const touchpoints = map.touchpoints
    .filter(({ stage }) => open.has(stage))
    .sort((a, b) => Number(b.onstage) - Number(a.onstage) || a.row - b.row);
  const cells = map.cells.filter(({ stage }) => open.has(stage));
  const cellsOf = Map.groupBy(cells, ({ lane }) => lane);
  const within = ({ id, kind }: Lane): Part[] =>
    dotted.includes(laneFacts(kind).holds)
      ? touchpoints.map((it): Part => ({ kind: 'feeling', lane: id, touchpoint: it.id }))
      : [
          ...(cellsOf.get(id) ?? []).map((it): Part => ({ kind: 'cell', id: it.id })),
          ...stages.map((it): Part => ({ kind: 'place', lane: id, stage: it.id })),
        ];
  const parts: Part[] = [
    ...stages.map((it): Part => ({ kind: 'stage', id: it.id })),
    ...touchpoints.map((it): Part => ({ kind: 'touchpoint', id: it.id })),
    ...stages.map((it): Part => ({ kind: 'spot', stage: it.id })),
    { kind: 'end', of: 'stages' },
    ...lanes.flatMap((lane): Part[] => [{ kind: 'lane', id: lane.id }, ...within(lane)]),
    { kind: 'end', of: 'lanes' },
  ];
  return gridOf(map, parts.map(keyOf));
}

/** Nothing is closed: the grid for what is selected with all that is in it. */
export const nothingClosed: ReadonlySet<string> = new Set();

/** All of a map that can be selected: its arrows too, and what is closed, but no lane that is not shown. */
export function everythingIn(map: JourneyMap, lanes: readonly Lane[]): PartKey[] {
  const shown = new Set(lanes.map(({ id }) => id));
  const parts: Part[] = [
    ...map.stages.map((it): Part => ({ kind: 'stage', id: it.id })),
    ...map.touchpoints.map((it): Part => ({ kind: 'touchpoint', id: it.id })),
    ...map.arrows.map((it): Part => ({ kind: 'arrow', id: it.id })),
    ...lanes.map((it): Part => ({ kind: 'lane', id: it.id })),
    ...map.cells
      .filter((it) => shown.has(it.lane))
      .map((it): Part => ({ kind: 'cell', id: it.id })),
  ];
  return parts.map(keyOf);
}
