import { arrowsPerStatement, firstArrowPair, type Layout } from './layout.ts';
import { addToSpread, type Spread } from './spread.ts';
import type { StepRow } from './statement.ts';

/** Everything counted along one pair of places, or along one ruled arrow. */
export interface Step {
  from: number;
  to: number;
  count: number;
  journeys: number;
  first: number;
  goals: number;
  spread: Spread;
}

/** What has been counted so far. It grows with the map, not with the events. */
export interface Sums {
  layout: Layout;
  /** By `from << 8 | to`; from 0 is an entry, from = to a repeat. */
  steps: Map<number, Step>;
  /** By the arrow's place among the ruled ones. */
  arrows: Map<number, Step>;
}

export const emptySums = (layout: Layout): Sums => ({
  layout,
  steps: new Map(),
  arrows: new Map(),
});

/** Adds the rows of a slice's statement; `round` is the statement's place among those of its slice. */
export function addRows(sums: Sums, rows: readonly StepRow[], round = 0): void {
  for (const row of rows) {
    const isArrow = row.pair >= firstArrowPair;
    const key = isArrow ? row.pair - firstArrowPair + round * arrowsPerStatement : row.pair;
    const list = isArrow ? sums.arrows : sums.steps;
    const step = list.get(key) ?? {
      from: row.pair >> 8,
      to: row.pair & 255,
      count: 0,
      journeys: 0,
      first: 0,
      goals: 0,
      spread: new Map(),
    };
    step.count += row.count;
    step.journeys += row.journeys;
    step.first += row.first;
    step.goals += row.goals;
    addToSpread(step.spread, row.values, row.counts);
    list.set(key, step);
  }
}
