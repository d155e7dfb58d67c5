import type { JourneyMap } from '@waymark/model';
import { type PartKey, partOf } from '../selection/part.ts';
import { removeArrow } from './arrows.ts';
import { removeCell } from './cells.ts';
import { removeLane } from './lanes.ts';
import { removeStage } from './stages.ts';
import { removeTouchpoint } from './touchpoints.ts';

/** The map without any of these parts, and without what stands in them. */
export function removeParts(map: JourneyMap, keys: Iterable<PartKey>): JourneyMap {
  let now = map;
  for (const key of keys) {
    const part = partOf(key);
    if (part?.kind === 'stage') now = removeStage(now, part);
    if (part?.kind === 'touchpoint') now = removeTouchpoint(now, part);
    if (part?.kind === 'arrow') now = removeArrow(now, part);
    if (part?.kind === 'lane') now = removeLane(now, part);
    if (part?.kind === 'cell') now = removeCell(now, part);
  }
  return now;
}
