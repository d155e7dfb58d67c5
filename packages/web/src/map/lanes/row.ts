import { type Cell, type JourneyMap, type Lane, type LaneForm, laneFacts } from '@waymark/model';
import type { Grid } from './grid.ts';

export interface RowProps {
  lane: Lane;
  /** What stands in it. */
  cells: readonly Cell[];
  map: JourneyMap;
  grid: Grid;
  /** The only persona whose curves are shown; all of them when null. */
  persona: string | null;
}

/** What else of the map a row of a form is drawn from; it is drawn again only when that changes. */
const watched: Record<LaneForm, (keyof JourneyMap)[]> = {
  text: [],
  picture: [],
  chips: [],
  links: [],
  metrics: [],
  figures: [],
  feeling: ['emotions', 'touchpoints'],
  arc: ['touchpoints'],
  scale: [],
  times: ['touchpoints'],
  tally: ['cells', 'lanes'],
  journeys: ['touchpoints'],
};
/** Whether a row would look the same, so that a typed word redraws one lane and not thirty. */
export function isSameRow(a: RowProps, b: RowProps): boolean {
  const { holds } = laneFacts(a.lane.kind);
  return (
    a.lane === b.lane &&
    a.persona === b.persona &&
    a.map.stages === b.map.stages &&
    a.map.personas === b.map.personas &&
    a.grid === b.grid &&
    isSameList(a.cells, b.cells) &&
    watched[holds].every((part) => a.map[part] === b.map[part])
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((it, i) => it === b[i]));
}
