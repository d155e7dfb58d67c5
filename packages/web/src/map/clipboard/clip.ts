import {
  arrowSchema,
  cellSchema,
  emotionSchema,
  type JourneyMap,
  laneSchema,
  type Persona,
  partIdSchema,
  personaSchema,
  stageSchema,
  touchpointSchema,
} from '@waymark/model';
import { z } from 'zod';
import { type PartKey, partOf } from '../selection/part.ts';

export const clipFormat = 'waymark-parts';
/** Under this name our own parts travel from map to map within one browser. */
export const ownType = 'application/x-waymark-parts+json';

/**
 * What was copied of a map, with enough of its surroundings to know which stood beside which: the
 * map's stages and lanes in order, of which only those in `whole` are copied themselves.
 */
export const clipSchema = z.object({
  format: z.literal(clipFormat),
  version: z.literal(1),
  /** The map it was copied from, where its pictures are. */
  from: z.object({ workspace: z.string(), map: z.string() }).optional(),
  stages: z.array(stageSchema).max(40),
  lanes: z.array(laneSchema).max(60),
  whole: z.array(partIdSchema).max(100),
  touchpoints: z.array(touchpointSchema).max(250),
  arrows: z.array(arrowSchema).max(5_000),
  cells: z.array(cellSchema).max(20_000),
  emotions: z.array(emotionSchema).max(5_000),
  personas: z.array(personaSchema).max(50),
  /** The personas that are copied themselves; the others only go along with their lanes and curves. */
  wholePersonas: z.array(partIdSchema).max(50).default([]),
});
export type Clip = z.infer<typeof clipSchema>;

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
