import type { JourneyMap, Stage, Words } from '@waymark/model';
import { changedIn } from './change.ts';
import { insertAt } from './order.ts';
import { inPhase } from './phases.ts';
import { removeTouchpoint } from './touchpoints.ts';

const mostStages = 40;

/** A new stage at a place from the left; a map that is full stays as it is. */
export function addStage(
  map: JourneyMap,
  { id, name, at, kind }: { id: string; name: Words; at: number; kind?: Stage['kind'] },
): JourneyMap {
  if (map.stages.length >= mostStages) return map;
  const before = map.stages[at - 1] ?? map.stages[at];
  const stage: Stage = { id, name, kind: kind ?? before?.kind ?? 'pre-purchase' };
  return joined({ ...map, stages: insertAt(map.stages, at, stage) }, id);
}

/** The stage with a new name, kind or intent. */
export function editStage(
  map: JourneyMap,
  { id, change }: { id: string; change: Partial<Omit<Stage, 'id'>> },
): JourneyMap {
  return {
    ...map,
    stages: map.stages.map((stage) => (stage.id === id ? { ...stage, ...change } : stage)),
  };
}

/** What the customer wants in a stage, in their words; undefined takes the words away. */
export function setIntent(
  map: JourneyMap,
  { id, intent }: { id: string; intent: Words | undefined },
): JourneyMap {
  const stages = changedIn(map.stages, id, { intent });
  return stages === map.stages ? map : { ...map, stages };
}

/** The stage at another place; its touchpoints and cells go with it. */
export function moveStage(map: JourneyMap, { id, to }: { id: string; to: number }): JourneyMap {
  const stage = map.stages.find((it) => it.id === id);
  if (!stage || to < 0 || to >= map.stages.length) return map;
  const rest = map.stages.filter((it) => it !== stage);
  return joined({ ...map, stages: insertAt(rest, to, stage) }, id);
}

/** A stage that comes to stand inside a phase belongs to it; one that leaves its phase's side does not. */
function joined(map: JourneyMap, id: string): JourneyMap {
  const at = map.stages.findIndex((it) => it.id === id);
  const own = map.stages[at]?.phase;
  const [left, right] = [map.stages[at - 1]?.phase, map.stages[at + 1]?.phase];
  const alone = own === undefined || map.stages.every((it) => it.phase !== own || it.id === id);
  const phase = left !== undefined && left === right ? left : own;
  const isApart = !alone && phase === own && left !== own && right !== own;
  return inPhase(map, (it) => (it.id === id ? (isApart ? undefined : phase) : it.phase));
}

/** The map without the stage and all that stands in it. */
export function removeStage(map: JourneyMap, { id }: { id: string }): JourneyMap {
  const emptied = map.touchpoints
    .filter((it) => it.stage === id)
    .reduce((rest, it) => removeTouchpoint(rest, it), map);
  const without = {
    ...emptied,
    stages: emptied.stages.filter((stage) => stage.id !== id),
    cells: emptied.cells.filter((cell) => cell.stage !== id),
  };
  return inPhase(without, (stage) => stage.phase);
}
