import type { Cell, JourneyMap, Lane, LaneKind, Words } from '@waymark/model';
import { insertAt } from './order.ts';

const mostLanes = 60;
const mostCells = 20_000;

/** A new lane of a kind at a place from the top; a map that is full stays as it is. */
export function addLane(
  map: JourneyMap,
  { id, kind, at = map.lanes.length }: { id: string; kind: LaneKind; at?: number },
): JourneyMap {
  if (map.lanes.length >= mostLanes) return map;
  return { ...map, lanes: insertAt(map.lanes, at, { id, kind }) };
}

/** The lane under another name; without one it takes its kind's name. */
export function renameLane(
  map: JourneyMap,
  { id, name }: { id: string; name: Words | undefined },
): JourneyMap {
  const renamed = ({ name: _, ...lane }: Lane): Lane => (name ? { ...lane, name } : lane);
  return { ...map, lanes: map.lanes.map((lane) => (lane.id === id ? renamed(lane) : lane)) };
}

/** The lane at another place from the top. */
export function moveLane(map: JourneyMap, { id, to }: { id: string; to: number }): JourneyMap {
  const lane = map.lanes.find((it) => it.id === id);
  if (!lane || to < 0 || to >= map.lanes.length) return map;
  const rest = map.lanes.filter((it) => it !== lane);
  return { ...map, lanes: insertAt(rest, to, lane) };
}

/** The map without the lane and what stands in it. */
export function removeLane(map: JourneyMap, { id }: { id: string }): JourneyMap {
  return {
    ...map,
    lanes: map.lanes.filter((lane) => lane.id !== id),
    cells: map.cells.filter((cell) => cell.lane !== id),
  };
}

/** One more text in a lane under a stage. */
export function addCell(map: JourneyMap, cell: Cell): JourneyMap {
  const holds =
    map.lanes.some((lane) => lane.id === cell.lane) &&
    map.stages.some((stage) => stage.id === cell.stage);
  if (!holds || map.cells.length >= mostCells) return map;
  return { ...map, cells: [...map.cells, cell] };
}

/** The cell with another text; a text that is empty in every language takes the cell away. */
export function editCell(map: JourneyMap, { id, text }: { id: string; text: Words }): JourneyMap {
  if (!text.en?.trim() && !text.nl?.trim()) return removeCell(map, { id });
  return { ...map, cells: map.cells.map((cell) => (cell.id === id ? { ...cell, text } : cell)) };
}

/** The map without the cell. */
export function removeCell(map: JourneyMap, { id }: { id: string }): JourneyMap {
  return { ...map, cells: map.cells.filter((cell) => cell.id !== id) };
}
