import { type JourneyMap, laneFacts } from '@waymark/model';

/** What a page draws of a map while the document behind it is put together. */
export interface Opening {
  map: JourneyMap;
  /** How many cells are left out. */
  coming: number;
}

/**
 * Lanes are sent until there are so many cells: in 40 columns more do not fit on a screen of a thousand
 * pixels, and a page that opens is busy 70 ms longer with six thousand of them (decision 0017).
 */
const enoughCells = 600;

/** The map with the cells of its first lanes; all of it when a lane counts what the others hold. */
export function openingOf(map: JourneyMap): Opening {
  const isCounted = map.lanes.some(({ kind }) => laneFacts(kind).holds === 'tally');
  if (isCounted || map.cells.length <= enoughCells) return { map, coming: 0 };
  const cells = firstCells(map);
  return { map: { ...map, cells }, coming: map.cells.length - cells.length };
}

type Cells = JourneyMap['cells'];

/** Those of a map whose cells and lanes nobody changes are the same list each time. */
const known = new WeakMap<Cells, { lanes: JourneyMap['lanes']; first: Cells }>();

function firstCells({ lanes, cells }: JourneyMap): Cells {
  const before = known.get(cells);
  if (before?.lanes === lanes) return before.first;
  const inLane = new Map<string, number>();
  for (const { lane } of cells) inLane.set(lane, (inLane.get(lane) ?? 0) + 1);
  const enough = new Set<string>();
  let sent = 0;
  for (const { id } of lanes) {
    if (sent >= enoughCells) break;
    enough.add(id);
    sent += inLane.get(id) ?? 0;
  }
  const first = cells.filter(({ lane }) => enough.has(lane));
  known.set(cells, { lanes, first });
  return first;
}
