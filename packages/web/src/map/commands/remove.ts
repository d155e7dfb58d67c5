import type { JourneyMap } from '@waymark/model';
import { type PartKey, partOf } from '../selection/part.ts';
import { removeLane } from './lanes.ts';
import { removeStage } from './stages.ts';
import { removeTouchpoint } from './touchpoints.ts';

/** The map without any of these parts, and without what stands in them. */
export function removeParts(map: JourneyMap, keys: Iterable<PartKey>): JourneyMap {
  const parts = [...keys].map(partOf);
  const ids = (kind: 'arrow' | 'cell') =>
    new Set(parts.flatMap((part) => (part?.kind === kind ? [part.id] : [])));
  // Thousands of these may be selected; of the others there are never more than a few hundred.
  const [arrows, cells] = [ids('arrow'), ids('cell')];
  const rest = {
    ...map,
    ...(arrows.size > 0 && { arrows: map.arrows.filter(({ id }) => !arrows.has(id)) }),
    ...(cells.size > 0 && { cells: map.cells.filter(({ id }) => !cells.has(id)) }),
  };
  return parts.reduce((now, part) => {
    if (part?.kind === 'stage') return removeStage(now, part);
    if (part?.kind === 'touchpoint') return removeTouchpoint(now, part);
    return part?.kind === 'lane' ? removeLane(now, part) : now;
  }, rest);
}
