import { type Cell, type JourneyMap, type LaneKind, laneFacts } from '@waymark/model';
import { type Change, changedIn } from './change.ts';
import { insertAt } from './order.ts';

const mostCells = 20_000;

/** One more cell in a lane under a stage, last of those there. */
export function addCell(map: JourneyMap, cell: Cell): JourneyMap {
  const holds =
    map.lanes.some((lane) => lane.id === cell.lane) &&
    map.stages.some((stage) => stage.id === cell.stage);
  if (!holds || map.cells.length >= mostCells) return map;
  return { ...map, cells: [...map.cells, cell] };
}

/** The cell with other contents; one that holds nothing any more goes away. */
export function editCell(
  map: JourneyMap,
  { id, change }: { id: string; change: Change<Omit<Cell, 'id' | 'lane' | 'stage'>> },
): JourneyMap {
  const cells = changedIn(map.cells, id, change);
  if (cells === map.cells) return map;
  const cell = cells.find((it) => it.id === id);
  return cell && isBare(cell) ? removeCell(map, { id }) : { ...map, cells };
}

/** Whether nothing stands in a cell. */
function isBare({ text, picture, link, metric, figure, value }: Cell): boolean {
  const said = text.en?.trim() || text.nl?.trim() || picture || link || metric || figure;
  return !said && value === undefined;
}

/** The map without the cell. */
export function removeCell(map: JourneyMap, { id }: { id: string }): JourneyMap {
  return { ...map, cells: map.cells.filter((cell) => cell.id !== id) };
}

/** Whether what stands in a lane of one kind can stand in a lane of the other. */
export function fitsKind(from: LaneKind, to: LaneKind): boolean {
  const words = ['text', 'chips'];
  const [a, b] = [laneFacts(from).holds, laneFacts(to).holds];
  return a === b || (words.includes(a) && words.includes(b));
}

export interface CellPlace {
  id: string;
  /** Its own lane when absent. */
  lane?: string;
  stage: string;
  /** The cell it comes to stand before; last of the place when absent. */
  before?: string;
}

/** The cell in another place; a lane of another form leaves everything as it is. */
export function moveCell(map: JourneyMap, { id, lane, stage, before }: CellPlace): JourneyMap {
  const cell = map.cells.find((it) => it.id === id);
  const from = map.lanes.find((it) => it.id === cell?.lane);
  const to = map.lanes.find((it) => it.id === (lane ?? cell?.lane));
  if (!cell || !from || !to || !fitsKind(from.kind, to.kind) || before === id) return map;
  const at = map.stages.findIndex((it) => it.id === stage);
  if (at < 0) return map;
  const { touchpoint, span, ...rest } = cell;
  const keeps = map.touchpoints.some((it) => it.id === touchpoint && it.stage === stage);
  const reach = Math.min(span ?? 1, map.stages.length - at);
  const moved: Cell = {
    ...rest,
    lane: to.id,
    stage,
    ...(keeps && touchpoint ? { touchpoint } : {}),
    ...(reach > 1 ? { span: reach } : {}),
  };
  const others = map.cells.filter((it) => it !== cell);
  const place = others.findIndex((it) => it.id === before);
  return { ...map, cells: insertAt(others, place < 0 ? others.length : place, moved) };
}

export interface CellsPlace extends Required<Omit<CellPlace, 'before'>> {
  before?: string | undefined;
  /** All that move along; `id` is the one that is held. */
  ids: readonly string[];
}

/**
 * Several cells moved together by as many stages as the one that is held; the edges of the map hold
 * them all. Where that one comes to another lane, so do those of the others that fit there.
 */
export function moveCells(
  map: JourneyMap,
  { id, ids, lane, stage, before }: CellsPlace,
): JourneyMap {
  const column = new Map(map.stages.map((it, i) => [it.id, i]));
  const kinds = new Map(map.lanes.map((it) => [it.id, it.kind]));
  const held = map.cells.find((it) => it.id === id);
  const own = map.cells.filter((it) => it === held || ids.includes(it.id));
  const columns = own.map((it) => column.get(it.stage) ?? 0);
  const [to, kind] = [column.get(stage), kinds.get(lane)];
  if (!held || to === undefined || !kind) return map;
  const most = map.stages.length - 1 - Math.max(...columns);
  const by = to - (column.get(held.stage) ?? 0);
  const columnsBy = Math.max(-Math.min(...columns), Math.min(by, most));
  return own.reduce((now, it) => {
    const from = kinds.get(it.lane);
    const goes = held.lane !== lane && from !== undefined && fitsKind(from, kind);
    const target = {
      lane: goes ? lane : it.lane,
      stage: map.stages[(column.get(it.stage) ?? 0) + columnsBy]?.id ?? it.stage,
    };
    const isThere = target.lane === lane && target.stage === stage;
    if (!isThere && target.lane === it.lane && target.stage === it.stage) return now;
    return moveCell(now, { id: it.id, ...target, ...(isThere && before ? { before } : {}) });
  }, map);
}

/** The cell over so many stages, as far as there are stages. */
export function spanCell(map: JourneyMap, { id, span }: { id: string; span: number }): JourneyMap {
  const cell = map.cells.find((it) => it.id === id);
  const at = map.stages.findIndex((it) => it.id === cell?.stage);
  if (!cell || at < 0) return map;
  const reach = Math.max(1, Math.min(span, map.stages.length - at));
  return editCell(map, { id, change: { span: reach > 1 ? reach : undefined } });
}

/** A second one like it, right after it. */
export function duplicateCell(
  map: JourneyMap,
  { id, copy }: { id: string; copy: string },
): JourneyMap {
  const at = map.cells.findIndex((it) => it.id === id);
  const cell = map.cells[at];
  if (!cell || map.cells.length >= mostCells) return map;
  return { ...map, cells: insertAt(map.cells, at + 1, { ...cell, id: copy }) };
}

export interface Mark {
  /** For the cell that is made when none stands there yet. */
  id: string;
  lane: string;
  stage: string;
  touchpoint?: string;
  /** Null takes the mark away. */
  value: number | null;
}

/** The one mark that a lane of scales or of tension has under a stage or a touchpoint. */
export function setMark(map: JourneyMap, { id, value, ...place }: Mark): JourneyMap {
  const kind = map.lanes.find((it) => it.id === place.lane)?.kind;
  if (!kind) return map;
  const [least, most] = laneFacts(kind).range ?? [0, 5];
  const cell = map.cells.find(
    (it) =>
      it.lane === place.lane && it.stage === place.stage && it.touchpoint === place.touchpoint,
  );
  if (value === null)
    return cell ? editCell(map, { id: cell.id, change: { value: undefined } }) : map;
  // Halves are as fine as a judgement can honestly be.
  const kept = Math.max(least, Math.min(most, Math.round(value * 2) / 2));
  if (cell) return editCell(map, { id: cell.id, change: { value: kept } });
  return addCell(map, { id, ...place, text: {}, value: kept });
}
