import type { JourneyMap } from '@waymark/model';
import { type PartKey, partOf } from '../selection/part.ts';
import { fitsKind, moveCell } from './cells.ts';
import { moveLaneTo } from './lanes.ts';
import { moveStage } from './stages.ts';
import { moveTouchpoints, swapRows } from './touchpoints.ts';

export interface Shift {
  keys: readonly PartKey[];
  /** Columns to the right and lines down. */
  x: -1 | 0 | 1;
  y: -1 | 0 | 1;
  /** The lanes as they stand from the top. */
  lanes: readonly string[];
  /** Whether two lanes can change places; all can when absent. */
  changePlaces?: (a: string, b: string) => boolean;
}

/** The map with these parts one place further; those that cannot go there stay where they are. */
export function shiftParts(map: JourneyMap, shift: Shift): JourneyMap {
  const { keys, x, y, lanes } = shift;
  const ids = (kind: string) =>
    keys.flatMap((key) => {
      const part = partOf(key);
      return part && 'id' in part && part.kind === kind ? [part.id] : [];
    });
  const stages = ids('stage');
  let now = shiftTouchpoints(map, ids('touchpoint'), x, y);
  // Whoever goes first must not be in the way of the next one.
  for (const id of inOrder(now.stages, stages, x)) {
    const at = now.stages.findIndex((it) => it.id === id);
    const beside = now.stages[at + x];
    if (x !== 0 && beside && !stages.includes(beside.id)) now = moveStage(now, { id, to: at + x });
  }
  for (const id of inOrder(now.lanes, ids('lane'), y)) {
    if (y !== 0) now = shiftLane(now, id, shift, ids('lane'));
  }
  for (const id of inOrder(now.cells, ids('cell'), y)) now = shiftCell(now, id, x, y, lanes);
  return now;
}

const inOrder = (all: readonly { id: string }[], ids: readonly string[], way: number) => {
  const own = all.map((it) => it.id).filter((id) => ids.includes(id));
  return way > 0 ? own.reverse() : own;
};

/** One alone changes places with the one it meets; several move as they stand. */
function shiftTouchpoints(
  map: JourneyMap,
  ids: readonly string[],
  x: number,
  y: number,
): JourneyMap {
  const [id, second] = ids;
  if (id === undefined) return map;
  const own = map.touchpoints.find((it) => it.id === id);
  if (second === undefined && own && y !== 0) {
    if (own.row + y < 0) return map;
    const beside = map.touchpoints.find(
      (it) => it.stage === own.stage && it.onstage === own.onstage && it.row === own.row + y,
    );
    if (beside) return swapRows(map, { a: id, b: beside.id });
  }
  return moveTouchpoints(map, { ids, columns: x, rows: y });
}

function shiftLane(
  map: JourneyMap,
  id: string,
  { y, lanes, changePlaces = () => true }: Shift,
  moving: readonly string[],
): JourneyMap {
  const beside = lanes[lanes.indexOf(id) + y];
  const isFree = beside !== undefined && !moving.includes(beside) && changePlaces(id, beside);
  return isFree ? moveLaneTo(map, { id, place: beside }) : map;
}

/** Up and down first among its own, which stand together, then to the next lane that can hold it. */
function shiftCell(
  map: JourneyMap,
  id: string,
  x: number,
  y: number,
  lanes: readonly string[],
): JourneyMap {
  const cell = map.cells.find((it) => it.id === id);
  if (!cell) return map;
  if (x !== 0) {
    const stage = map.stages[map.stages.findIndex((it) => it.id === cell.stage) + x];
    return stage ? moveCell(map, { id, stage: stage.id }) : map;
  }
  const beside = map.cells.filter(
    (it) => it.lane === cell.lane && it.stage === cell.stage && it.touchpoint === cell.touchpoint,
  );
  const at = beside.indexOf(cell);
  if (beside[at + y]) {
    const before = y > 0 ? beside[at + 2] : beside[at - 1];
    return moveCell(map, { id, stage: cell.stage, ...(before ? { before: before.id } : {}) });
  }
  const kindOf = (lane: string | undefined) => map.lanes.find((it) => it.id === lane)?.kind;
  const own = kindOf(cell.lane);
  for (let i = lanes.indexOf(cell.lane) + y; lanes[i] !== undefined; i += y) {
    const kind = kindOf(lanes[i]);
    const lane = lanes[i];
    if (own && kind && lane && fitsKind(own, kind))
      return moveCell(map, { id, lane, stage: cell.stage });
  }
  return map;
}
