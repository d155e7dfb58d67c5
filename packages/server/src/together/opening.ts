import { type JourneyMap, laneFacts } from '@waymark/model';

/** What a page draws of a map while the document behind it is put together. */
export interface Opening {
  map: JourneyMap;
  /** How many cells are left out. */
  coming: number;
}

/**
 * Lanes are sent until there are so many cells: more do not fit on a screen, and a page that opens is
 * busy 70 ms longer with six thousand of them (decision 0017).
 */
const enoughCells = 1_000;

/** The map with the cells of its first lanes; all of it when a lane counts what the others hold. */
export function openingOf(map: JourneyMap): Opening {
  const isCounted = map.lanes.some(({ kind }) => laneFacts(kind).holds === 'tally');
  if (isCounted || map.cells.length <= enoughCells) return { map, coming: 0 };
  const inLane = new Map<string, number>();
  for (const { lane } of map.cells) inLane.set(lane, (inLane.get(lane) ?? 0) + 1);
  const first = new Set<string>();
  let sent = 0;
  for (const { id } of map.lanes) {
    if (sent >= enoughCells) break;
    first.add(id);
    sent += inLane.get(id) ?? 0;
  }
  const cells = map.cells.filter(({ lane }) => first.has(lane));
  return { map: { ...map, cells }, coming: map.cells.length - cells.length };
}
