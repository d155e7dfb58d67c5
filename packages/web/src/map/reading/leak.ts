import type { JourneyMap } from '@waymark/model';
import type { Reading, TouchpointReading } from './reading.ts';

/**
 * The touchpoint where most journeys end before they reached a goal. Without a goal the last stage
 * counts as arrived. Null when nobody leaves too early.
 */
export function biggestLeak(map: JourneyMap, reading: Reading): TouchpointReading | null {
  const stageAt = new Map(map.stages.map((stage, i) => [stage.id, i]));
  const columnOf = new Map(map.touchpoints.map((it) => [it.id, stageAt.get(it.stage) ?? 0]));
  const goals = map.goals.map((goal) => columnOf.get(goal.touchpoint) ?? 0);
  const end = goals.length > 0 ? Math.min(...goals) : map.stages.length - 1;
  let worst: TouchpointReading | null = null;
  for (const it of reading.touchpoints.values()) {
    const tooEarly = !it.isGoal && (columnOf.get(it.id) ?? 0) <= end && it.exits > 0;
    if (tooEarly && it.exits > (worst?.exits ?? 0)) worst = it;
  }
  return worst;
}
