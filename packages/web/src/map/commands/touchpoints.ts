import {
  type Channel,
  type Condition,
  type JourneyMap,
  mostTouchpoints,
  type Touchpoint,
  type Words,
} from '@waymark/model';
import { addArrow } from './arrows.ts';

/** Rows end here in the model; whoever would be pushed beyond stays on the last one. */
const lastRow = 500;

export interface NewTouchpoint {
  id: string;
  stage: string;
  name: Words;
  channel: Channel;
  /** Absent takes the first place beneath all others of the stage. */
  row?: number;
  /** Whether the customer sees it; so unless said otherwise. */
  onstage?: boolean;
  rule?: Condition | null;
}

/** A new touchpoint, last in the order of precedence; a map that is full stays as it is. */
export function addTouchpoint(map: JourneyMap, it: NewTouchpoint): JourneyMap {
  if (map.touchpoints.length >= mostTouchpoints) return map;
  if (!map.stages.some((stage) => stage.id === it.stage)) return map;
  const onstage = it.onstage ?? true;
  const row = it.row ?? nextRow(map, it.stage, onstage);
  const added: Touchpoint = {
    id: it.id,
    stage: it.stage,
    row,
    name: it.name,
    channel: it.channel,
    onstage,
    makeOrBreak: false,
    rule: it.rule ?? null,
  };
  return { ...map, touchpoints: [...makeRoom(map, it.stage, row, onstage), added] };
}

export type TouchpointChange = Partial<Omit<Touchpoint, 'id' | 'stage' | 'row'>>;

/** The touchpoint with a new name, channel, rule or flag; a flag that is `undefined` is taken away. */
export function editTouchpoint(
  map: JourneyMap,
  { id, change }: { id: string; change: TouchpointChange },
): JourneyMap {
  return {
    ...map,
    touchpoints: map.touchpoints.map((it) => {
      if (it.id !== id) return it;
      const changed: Touchpoint = { ...it, ...change };
      // Rows are counted anew behind the scenes: its own one would leave an empty band above it there.
      if (changed.onstage !== it.onstage) changed.row = nextRow(map, it.stage, changed.onstage);
      for (const flag of flags) if (changed[flag] === undefined) delete changed[flag];
      return changed;
    }),
  };
}

const flags = ['description', 'span', 'optional', 'parallel', 'scenario', 'journey'] as const;

/** The touchpoint in another stage or row; whoever stood there, and below it, moves down. */
export function moveTouchpoint(
  map: JourneyMap,
  { id, stage, row }: { id: string; stage: string; row: number },
): JourneyMap {
  const { onstage = true } = map.touchpoints.find((it) => it.id === id) ?? {};
  return placeTouchpoints(map, [{ id, stage, row, onstage }]);
}

export interface TouchpointPlace {
  id: string;
  stage: string;
  row: number;
  onstage: boolean;
}

/** Touchpoints at other places, also across the line of visibility; whoever stood there moves down. */
export function placeTouchpoints(map: JourneyMap, places: readonly TouchpointPlace[]): JourneyMap {
  const stages = new Set(map.stages.map(({ id }) => id));
  const own = new Map(map.touchpoints.map((it) => [it.id, it]));
  const moved = places.filter((it) => own.has(it.id) && stages.has(it.stage));
  if (moved.length === 0) return map;
  const ids = new Set(moved.map(({ id }) => id));
  // From the top, so that none of them pushes another one away.
  const placed = moved
    .toSorted((a, b) => a.row - b.row)
    .reduce(
      (touchpoints, { id, stage, onstage, ...at }) => {
        const row = Math.max(0, Math.min(at.row, lastRow));
        const room = makeRoom({ ...map, touchpoints }, stage, row, onstage);
        const it = own.get(id);
        return it ? [...room, { ...it, stage, row, onstage }] : room;
      },
      map.touchpoints.filter(({ id }) => !ids.has(id)),
    );
  const now = new Map(placed.map((it) => [it.id, it]));
  const stageOf = new Map(moved.map(({ id, stage }) => [id, stage]));
  return {
    ...map,
    touchpoints: map.touchpoints.map((it) => now.get(it.id) ?? it),
    cells: map.cells.map((cell) => {
      const stage = stageOf.get(cell.touchpoint ?? '') ?? cell.stage;
      return stage === cell.stage ? cell : { ...cell, stage };
    }),
  };
}

/** Several touchpoints moved together by as many stages and rows; the edges of the map hold them all. */
export function moveTouchpoints(
  map: JourneyMap,
  { ids, columns, rows }: { ids: readonly string[]; columns: number; rows: number },
): JourneyMap {
  const stageAt = new Map(map.stages.map((stage, i) => [stage.id, i]));
  const moved = map.touchpoints.filter((it) => ids.includes(it.id));
  const places = moved.map((it) => stageAt.get(it.stage) ?? 0);
  if (moved.length === 0) return map;
  const least = -Math.min(...places);
  const most = map.stages.length - 1 - Math.max(...places);
  const by = Math.max(least, Math.min(columns, most));
  const down = Math.max(-Math.min(...moved.map((it) => it.row)), rows);
  if (by === 0 && down === 0) return map;
  // From the side they move to, so that none of them pushes another one away.
  const order = moved.toSorted((a, b) => (down > 0 ? b.row - a.row : a.row - b.row));
  return order.reduce((now, it) => {
    const stage = map.stages[(stageAt.get(it.stage) ?? 0) + by]?.id ?? it.stage;
    return moveTouchpoint(now, { id: it.id, stage, row: it.row + down });
  }, map);
}

/** Two touchpoints of one stage happen side by side; without another, this one stands alone again. */
export function setParallel(
  map: JourneyMap,
  { id, beside, group }: { id: string; beside: string | null; group: string },
): JourneyMap {
  const own = map.touchpoints.find((it) => it.id === id);
  const other = map.touchpoints.find((it) => it.id === beside);
  if (!own || beside === id || (other && other.stage !== own.stage)) return map;
  const name = other ? (other.parallel ?? own.parallel ?? group) : undefined;
  const joined = map.touchpoints.map((it) =>
    it.id === id || it.id === beside ? withParallel(it, name) : it,
  );
  // Who is left alone in a group stands beside nobody.
  const sizes = new Map<string, number>();
  for (const { parallel } of joined)
    if (parallel !== undefined) sizes.set(parallel, (sizes.get(parallel) ?? 0) + 1);
  const isLone = (it: Touchpoint) => it.parallel !== undefined && sizes.get(it.parallel) === 1;
  return { ...map, touchpoints: joined.map((it) => (isLone(it) ? withParallel(it) : it)) };
}

function withParallel(it: Touchpoint, parallel?: string): Touchpoint {
  if (it.parallel === parallel) return it;
  const { parallel: _, ...alone } = it;
  return parallel === undefined ? alone : { ...alone, parallel };
}

/** Beside a failure a touchpoint for those who then did nothing, with the arrow that leads to it. */
export function addNothing(
  map: JourneyMap,
  it: { id: string; arrow: string; from: string; name: Words },
): JourneyMap {
  const from = map.touchpoints.find((one) => one.id === it.from);
  if (!from) return map;
  const at = map.stages.findIndex((stage) => stage.id === from.stage);
  const stage = map.stages[at + 1]?.id ?? from.stage;
  const grown = addTouchpoint(map, { id: it.id, stage, name: it.name, channel: from.channel });
  if (grown === map) return map;
  const named = editTouchpoint(grown, { id: it.id, change: { scenario: 'nothing' } });
  return addArrow(named, { id: it.arrow, from: it.from, to: it.id });
}

/** Two neighbours of one stage change places. */
export function swapRows(map: JourneyMap, { a, b }: { a: string; b: string }): JourneyMap {
  const rowOf = new Map(map.touchpoints.map((it) => [it.id, it.row]));
  const [rowA, rowB] = [rowOf.get(a), rowOf.get(b)];
  if (rowA === undefined || rowB === undefined) return map;
  return setRows(
    map,
    new Map([
      [a, rowB],
      [b, rowA],
    ]),
  );
}

/** New rows for many touchpoints at once, as tidying up gives them. */
export function setRows(map: JourneyMap, rows: ReadonlyMap<string, number>): JourneyMap {
  return {
    ...map,
    touchpoints: inRows(map.touchpoints, rows),
  };
}

/** The map without the touchpoint, its arrows, its cells, its feelings and its goals. */
export function removeTouchpoint(map: JourneyMap, { id }: { id: string }): JourneyMap {
  return {
    ...map,
    touchpoints: map.touchpoints.filter((it) => it.id !== id),
    arrows: map.arrows.filter((arrow) => arrow.from !== id && arrow.to !== id),
    cells: map.cells.filter((cell) => cell.touchpoint !== id),
    emotions: map.emotions.filter((it) => it.touchpoint !== id),
    goals: map.goals.filter((goal) => goal.touchpoint !== id),
  };
}

/** Whoever stays where it is stays the same object, so that nothing of it is drawn again. */
function inRows(all: readonly Touchpoint[], rows: ReadonlyMap<string, number>): Touchpoint[] {
  return all.map((it) => {
    const row = rows.get(it.id) ?? it.row;
    return row === it.row ? it : { ...it, row };
  });
}

function nextRow(map: JourneyMap, stage: string, onstage: boolean): number {
  const rows = map.touchpoints
    .filter((it) => it.stage === stage && it.onstage === onstage)
    .map((it) => it.row);
  return Math.min(lastRow, Math.max(-1, ...rows) + 1);
}

/** Frees a row of a stage by moving those on it, and those they land on, one down. */
function makeRoom(map: JourneyMap, stage: string, row: number, onstage: boolean): Touchpoint[] {
  const beneath = map.touchpoints
    .filter((it) => it.stage === stage && it.onstage === onstage && it.row >= row)
    .sort((a, b) => a.row - b.row);
  const moved = new Map<string, number>();
  let needed = row;
  for (const it of beneath) {
    if (it.row > needed) break;
    needed = Math.min(needed + 1, lastRow);
    moved.set(it.id, needed);
  }
  return inRows(map.touchpoints, moved);
}
