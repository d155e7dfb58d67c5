import type { JourneyMap } from '@waymark/model';
import type { Key, Params } from '../../words.ts';
import type { PartKey } from '../selection/part.ts';

/** What was pasted: the map with it, and what of it is new. Or why it cannot be. */
export type Pasted =
  | {
      map: JourneyMap;
      keys: readonly PartKey[];
      /** New personas by their ids: they stand above the lanes, and are no parts of the sheet. */
      personas?: readonly string[];
      refused?: undefined;
    }
  | { refused: { key: Key; params: Params } };

/** The most a map holds of each, as `map.ts` of the model says. */
const most = {
  stages: 40,
  touchpoints: 250,
  lanes: 60,
  cells: 20_000,
  arrows: 5_000,
  emotions: 5_000,
  personas: 50,
} as const;
/** The longest text the model keeps. */
export const longestText = 20_000;

/** Which limit a map goes beyond, as a sentence; null when it fits. */
export function beyondLimits(map: JourneyMap): { key: Key; params: Params } | null {
  for (const what of ['stages', 'touchpoints', 'lanes', 'cells', 'personas'] as const) {
    if (map[what].length > most[what]) {
      return { key: `clipboard.most.${what}`, params: { n: map[what].length, most: most[what] } };
    }
  }
  const isOver = (['arrows', 'emotions'] as const).some((what) => map[what].length > most[what]);
  return isOver ? { key: 'clipboard.most', params: {} } : null;
}

/** The map after pasting; as it was when that was refused. */
export const mapAfter = (map: JourneyMap, pasted: Pasted): JourneyMap =>
  pasted.refused ? map : pasted.map;
