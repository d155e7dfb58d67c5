import type { JourneyMap } from '@waymark/model';
import type { Clip } from './clip-schema.ts';

/**
 * The map with the personas of a clip. Those whose lanes and curves were copied come only where they
 * are not yet; one that was copied itself comes under a new id, beside whoever has the same name.
 */
export function pastePersonas(
  map: JourneyMap,
  clip: Clip,
  newId: () => string,
): { map: JourneyMap; copied: readonly string[] } {
  const whole = new Set(clip.wholePersonas);
  const own = clip.personas.filter((it) => whole.has(it.id)).map((it) => ({ ...it, id: newId() }));
  const added = [...missingOwners(map, clip), ...own];
  return {
    map: added.length > 0 ? { ...map, personas: [...map.personas, ...added] } : map,
    copied: own.map((it) => it.id),
  };
}

function missingOwners(map: JourneyMap, clip: Clip): Clip['personas'] {
  const here = new Set(map.personas.map((it) => it.id));
  const used = new Set([
    ...clip.emotions.map((it) => it.persona),
    ...clip.lanes.filter((it) => clip.whole.includes(it.id)).map((it) => it.persona),
  ]);
  return clip.personas.filter((it) => !here.has(it.id) && used.has(it.id));
}
