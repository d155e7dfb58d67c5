import type { JourneyMap } from '../map/map.ts';
import { compareMaps } from './compare.ts';
import type { Difference, Happening } from './difference.ts';

/** How many parts of a kind something happened to. */
export interface ChangeCount {
  kind: Difference['kind'];
  happened: Exclude<Happening, 'shifted'>;
  n: number;
}

/** What is worth telling between two maps, counted, in the order in which it is told. */
export function changedBetween(before: JourneyMap, after: JourneyMap): ChangeCount[] {
  const counts = new Map<string, ChangeCount>();
  for (const { kind, happened } of compareMaps(before, after)) {
    if (happened === 'shifted') continue;
    const known = counts.get(`${kind} ${happened}`);
    if (known) known.n += 1;
    else counts.set(`${kind} ${happened}`, { kind, happened, n: 1 });
  }
  return [...counts.values()];
}
