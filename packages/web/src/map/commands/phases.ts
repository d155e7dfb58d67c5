import type { JourneyMap, Stage, Words } from '@waymark/model';

const mostPhases = 20;

/** A new phase over these stages; a map that has as many as it can stays as it is. */
export function addPhase(
  map: JourneyMap,
  { id, name, stages }: { id: string; name: Words; stages: readonly string[] },
): JourneyMap {
  const chosen = new Set(stages);
  if (map.phases.length >= mostPhases || !map.stages.some((it) => chosen.has(it.id))) return map;
  const grouped = { ...map, phases: [...map.phases, { id, name }] };
  return inPhase(grouped, (stage) => (chosen.has(stage.id) ? id : stage.phase));
}

/** The phase under another name. */
export function renamePhase(
  map: JourneyMap,
  { id, name }: { id: string; name: Words },
): JourneyMap {
  return { ...map, phases: map.phases.map((it) => (it.id === id ? { ...it, name } : it)) };
}

/** The stage under a phase, or under none; a phase without stages goes. */
export function setPhase(
  map: JourneyMap,
  { stage, phase }: { stage: string; phase: string | undefined },
): JourneyMap {
  if (phase !== undefined && !map.phases.some((it) => it.id === phase)) return map;
  return inPhase(map, (it) => (it.id === stage ? phase : it.phase));
}

/** The map without the phase; its stages stay. */
export function removePhase(map: JourneyMap, { id }: { id: string }): JourneyMap {
  return inPhase(map, (stage) => (stage.phase === id ? undefined : stage.phase));
}

/** Each stage under the phase that is said; who stays where it is stays the same object. */
export function inPhase(
  map: JourneyMap,
  phaseOf: (stage: Stage, at: number) => string | undefined,
): JourneyMap {
  const stages = map.stages.map((stage, at): Stage => {
    const phase = phaseOf(stage, at);
    if (phase === stage.phase) return stage;
    const { phase: _, ...alone } = stage;
    return phase === undefined ? alone : { ...alone, phase };
  });
  const used = new Set(stages.map((it) => it.phase));
  const phases = map.phases.filter((it) => used.has(it.id));
  return { ...map, stages, phases: phases.length === map.phases.length ? map.phases : phases };
}
