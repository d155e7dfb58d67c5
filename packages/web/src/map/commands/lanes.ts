import type { JourneyMap, Lane, LaneKind, Words } from '@waymark/model';
import { changedIn } from './change.ts';
import { insertAt } from './order.ts';

const mostLanes = 60;

/** A new lane of a kind at a place from the top, or beneath all others; a map that is full stays as it is. */
export function addLane(
  map: JourneyMap,
  {
    id,
    kind,
    persona,
    at = map.lanes.length,
  }: { id: string; kind: LaneKind; persona?: string | undefined; at?: number | undefined },
): JourneyMap {
  if (map.lanes.length >= mostLanes) return map;
  const lane: Lane = { id, kind, ...(persona === undefined ? {} : { persona }) };
  return { ...map, lanes: insertAt(map.lanes, at, lane) };
}

/** The lane under another name; without one it takes its kind's name. */
export function renameLane(
  map: JourneyMap,
  { id, name }: { id: string; name: Words | undefined },
): JourneyMap {
  const lanes = changedIn(map.lanes, id, { name });
  return lanes === map.lanes ? map : { ...map, lanes };
}

/** The lane as one persona's, or as everybody's. */
export function giveLane(
  map: JourneyMap,
  { id, persona }: { id: string; persona: string | undefined },
): JourneyMap {
  const lanes = changedIn(map.lanes, id, { persona });
  return lanes === map.lanes ? map : { ...map, lanes };
}

/** The lane at another place from the top. */
export function moveLane(map: JourneyMap, { id, to }: { id: string; to: number }): JourneyMap {
  const lane = map.lanes.find((it) => it.id === id);
  if (!lane || to < 0 || to >= map.lanes.length) return map;
  const rest = map.lanes.filter((it) => it !== lane);
  return { ...map, lanes: insertAt(rest, to, lane) };
}

/** The lane in the place of another one, which it pushes aside; lanes in between that are not shown stay. */
export function moveLaneTo(
  map: JourneyMap,
  { id, place }: { id: string; place: string },
): JourneyMap {
  return moveLane(map, { id, to: map.lanes.findIndex((it) => it.id === place) });
}

/** The map without the lane and what stands in it. */
export function removeLane(map: JourneyMap, { id }: { id: string }): JourneyMap {
  return {
    ...map,
    lanes: map.lanes.filter((lane) => lane.id !== id),
    cells: map.cells.filter((cell) => cell.lane !== id),
  };
}
