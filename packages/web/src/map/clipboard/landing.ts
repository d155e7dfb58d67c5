import type { JourneyMap } from '@waymark/model';
import { type PartKey, partOf } from '../selection/part.ts';

/** Where on a map something pasted comes to stand. */
export interface Landing {
  /** The column from the left; past the last one when there is none yet. */
  readonly column: number;
  /** The lane; null when it is among the stages and touchpoints. */
  readonly lane: string | null;
  /** The touchpoint beneath which it comes. */
  readonly touchpoint: string | null;
  readonly kind: 'stages' | 'touchpoints' | 'lanes' | 'cells';
}

/** Where pasting takes place when the keyboard stands on a part; nowhere is after all stages. */
export function landingOn(map: JourneyMap, key: PartKey | null): Landing {
  const part = partOf(key);
  const column = (stage: string | undefined) => map.stages.findIndex((it) => it.id === stage);
  switch (part?.kind) {
    case 'stage':
      return { kind: 'stages', column: column(part.id), lane: null, touchpoint: null };
    case 'touchpoint': {
      const it = map.touchpoints.find(({ id }) => id === part.id);
      return { kind: 'touchpoints', column: column(it?.stage), lane: null, touchpoint: part.id };
    }
    case 'spot':
      return { kind: 'touchpoints', column: column(part.stage), lane: null, touchpoint: null };
    case 'lane':
      return { kind: 'lanes', column: 0, lane: part.id, touchpoint: null };
    case 'cell': {
      const it = map.cells.find(({ id }) => id === part.id);
      return { kind: 'cells', column: column(it?.stage), lane: it?.lane ?? null, touchpoint: null };
    }
    case 'place':
      return { kind: 'cells', column: column(part.stage), lane: part.lane, touchpoint: null };
    case 'feeling': {
      const it = map.touchpoints.find(({ id }) => id === part.touchpoint);
      return { kind: 'cells', column: column(it?.stage), lane: part.lane, touchpoint: null };
    }
    case 'end':
      if (part.of === 'lanes') {
        return { kind: 'lanes', column: 0, lane: map.lanes.at(-1)?.id ?? null, touchpoint: null };
      }
      break;
    default:
      break;
  }
  return { kind: 'stages', column: map.stages.length - 1, lane: null, touchpoint: null };
}
