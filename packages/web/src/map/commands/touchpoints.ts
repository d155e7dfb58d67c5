import {
  type Channel,
  type Condition,
  type JourneyMap,
  mostTouchpoints,
  type Touchpoint,
  type Words,
} from '@waymark/model';

/** Rows end here in the model; whoever would be pushed beyond stays on the last one. */
const lastRow = 500;

export interface NewTouchpoint {
  id: string;
  stage: string;
  name: Words;
  channel: Channel;
  /** Absent takes the first place beneath all others of the stage. */
  row?: number;
  rule?: Condition | null;
}

/** A new touchpoint, last in the order of precedence; a map that is full stays as it is. */
export function addTouchpoint(map: JourneyMap, it: NewTouchpoint): JourneyMap {
  if (map.touchpoints.length >= mostTouchpoints) return map;
  if (!map.stages.some((stage) => stage.id === it.stage)) return map;
  const row = it.row ?? nextRow(map, it.stage);
  const added: Touchpoint = {
    id: it.id,
    stage: it.stage,
    row,
    name: it.name,
    channel: it.channel,
    onstage: true,
    makeOrBreak: false,
    rule: it.rule ?? null,
  };
  return { ...map, touchpoints: [...makeRoom(map, it.stage, row, true), added] };
}

/** The touchpoint with a new name, channel, rule or flag. */
export function editTouchpoint(
  map: JourneyMap,
  { id, change }: { id: string; change: Partial<Omit<Touchpoint, 'id' | 'stage' | 'row'>> },
): JourneyMap {
  return {
    ...map,
    touchpoints: map.touchpoints.map((it) => (it.id === id ? { ...it, ...change } : it)),
  };
}

/** The touchpoint in another stage or row; whoever stood there, and below it, moves down. */
export function moveTouchpoint(
  map: JourneyMap,
  { id, stage, row }: { id: string; stage: string; row: number },
): JourneyMap {
  const moved = map.touchpoints.find((it) => it.id === id);
  if (!moved || !map.stages.some((it) => it.id === stage)) return map;
  const to = Math.max(0, Math.min(row, lastRow));
  const without = { ...map, touchpoints: map.touchpoints.filter((it) => it.id !== id) };
  const room = new Map(makeRoom(without, stage, to, moved.onstage).map((it) => [it.id, it]));
  return {
    ...map,
    touchpoints: map.touchpoints.map((it) =>
      it.id === id ? { ...it, stage, row: to } : (room.get(it.id) ?? it),
    ),
    cells: map.cells.map((cell) => (cell.touchpoint === id ? { ...cell, stage } : cell)),
  };
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

function nextRow(map: JourneyMap, stage: string): number {
  const rows = map.touchpoints.filter((it) => it.stage === stage && it.onstage).map((it) => it.row);
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
