import { type DraftStage, draftStageOrder, draftStages, type Stage } from '@waymark/model';
import type { Flow } from './order.ts';

export interface Placed {
  stages: Stage[];
  /** Stage id of each candidate's key. */
  stageOf: Map<string, string>;
}

interface Known {
  key: string;
  stage: DraftStage | undefined;
}

/** Stages for candidates that stand in the order people take them. */
export function placeInStages(ordered: readonly Known[], flows: readonly Flow[]): Placed {
  const known = ordered.filter((candidate) => candidate.stage !== undefined).length;
  return known * 2 >= ordered.length && known > 0
    ? shopStages(ordered, flows)
    : plainStages(ordered);
}

/** A shop: known events stand in their usual stage, others amid those that people come from and go to. */
function shopStages(ordered: readonly Known[], flows: readonly Flow[]): Placed {
  const knownAt = new Map(
    ordered.flatMap(({ key, stage }) =>
      stage ? [[key, draftStageOrder.indexOf(stage)] as const] : [],
    ),
  );
  const stageOf = new Map<string, string>();
  let last: DraftStage = ordered.find((candidate) => candidate.stage)?.stage ?? 'discover';
  for (const candidate of ordered) {
    last = candidate.stage ?? amid(candidate.key, flows, knownAt) ?? last;
    stageOf.set(candidate.key, last);
  }
  const used = new Set(stageOf.values());
  const stages = draftStageOrder
    .filter((stage) => used.has(stage))
    .map((id): Stage => ({ id, ...draftStages[id] }));
  return { stages, stageOf };
}

/** The stage in the middle of the known neighbours, weighted by traffic; none when it has none. */
function amid(
  key: string,
  flows: readonly Flow[],
  knownAt: ReadonlyMap<string, number>,
): DraftStage | undefined {
  let weight = 0;
  let sum = 0;
  for (const { from, to, count } of flows) {
    if (from !== key && to !== key) continue;
    const at = knownAt.get(from === key ? to : from);
    if (at === undefined) continue;
    weight += count;
    sum += at * count;
  }
  return weight > 0 ? draftStageOrder[Math.round(sum / weight)] : undefined;
}

/** Anything else: as many stages as read well, from begin to end, about four touchpoints each. */
function plainStages(ordered: readonly Known[]): Placed {
  const count = Math.max(1, Math.min(6, Math.round(ordered.length / 4), ordered.length));
  const stages = Array.from({ length: count }, (_, i) => plainStage(i, count));
  const stageOf = new Map<string, string>();
  ordered.forEach((candidate, i) => {
    const stage = stages[Math.floor((i * count) / ordered.length)];
    if (stage) stageOf.set(candidate.key, stage.id);
  });
  return { stages, stageOf };
}

function plainStage(index: number, count: number): Stage {
  const id = `part-${index + 1}`;
  if (index === 0) return { id, name: { en: 'Begin', nl: 'Begin' }, kind: 'pre-purchase' };
  if (index === count - 1) return { id, name: { en: 'End', nl: 'Einde' }, kind: 'post-purchase' };
  const part = count === 3 ? '' : ` ${index}`;
  return { id, name: { en: `On the way${part}`, nl: `Onderweg${part}` }, kind: 'purchase' };
}
