import type { JourneyMap, Persona } from '@waymark/model';
import { type PartKey, partOf } from '../selection/part.ts';
import { clipFormat } from './clip-format.ts';
import type { Clip } from './clip-schema.ts';

/** What is selected, cut out of its map; null when nothing of it can be copied. */
export function clipOf(map: JourneyMap, keys: Iterable<PartKey>): Clip | null {
  const ids = { stage: new Set<string>(), touchpoint: new Set<string>() };
  const lanes = new Set<string>();
  const chosen = new Set<string>();
  for (const key of keys) {
    const part = partOf(key);
    if (part?.kind === 'stage' || part?.kind === 'touchpoint') ids[part.kind].add(part.id);
    if (part?.kind === 'lane') lanes.add(part.id);
    if (part?.kind === 'cell') chosen.add(part.id);
  }
  const touchpoints = map.touchpoints.filter(
    (it) => ids.touchpoint.has(it.id) || ids.stage.has(it.stage),
  );
  const here = new Set(touchpoints.map((it) => it.id));
  const cells = map.cells.filter(
    (it) =>
      chosen.has(it.id) ||
      ids.stage.has(it.stage) ||
      lanes.has(it.lane) ||
      (it.touchpoint !== undefined && here.has(it.touchpoint)),
  );
  const whole = [
    ...map.stages.filter((it) => ids.stage.has(it.id)),
    ...map.lanes.filter((it) => lanes.has(it.id)),
  ];
  if (whole.length + touchpoints.length + cells.length === 0) return null;
  const emotions = map.emotions.filter((it) => here.has(it.touchpoint));
  const owners = new Set([...emotions, ...map.lanes].map((it) => it.persona));
  return {
    format: clipFormat,
    version: 1,
    stages: map.stages,
    lanes: map.lanes,
    whole: whole.map((it) => it.id),
    touchpoints,
    arrows: map.arrows.filter((it) => here.has(it.from) && here.has(it.to)),
    cells,
    emotions,
    personas: map.personas.filter((it) => owners.has(it.id)),
    wholePersonas: [],
  };
}

/** A persona alone, with all that is known of it; its lanes and curves stay where they are. */
export const clipOfPersona = (persona: Persona): Clip => ({
  format: clipFormat,
  version: 1,
  ...{ stages: [], lanes: [], whole: [], touchpoints: [], arrows: [], cells: [], emotions: [] },
  personas: [persona],
  wholePersonas: [persona.id],
});
