import type { Answer, MeasureQuestion } from '@waymark/model';
import {
  compileHealth,
  compileOverlaps,
  compileUnmatched,
  type HealthRow,
  type OverlapRow,
  overlapsOf,
  type ResolvedQuestion,
  type Surroundings,
  shapeAnswer,
  unmatchedOf,
  unmeasuredOf,
  withoutRule,
} from '@waymark/query';
import type { EventStore, ReadOptions } from '@waymark/stores';
import { countSteps, maxSeconds } from './count.ts';
import type { Ground } from './scope.ts';

/**
 * The answer after each slice of cases, then once more whole. What lies around the journeys
 * (unmatched, silent, overlapping) is known only in the last one.
 */
export async function* measureMap(
  store: EventStore,
  { map }: Pick<MeasureQuestion, 'map'>,
  ground: Ground,
  signal?: AbortSignal,
): AsyncGenerator<Answer> {
  const unknown: Surroundings = { unmatched: 0, unmeasured: withoutRule(map), overlaps: [] };
  for await (const { sums, done, of } of countSteps(store, map, ground, signal)) {
    const question = { ...ground.definition, slices: { done, of } };
    const around =
      done < of
        ? unknown
        : await surroundings(store, { map, scope: ground.scope }, ground, { signal, maxSeconds });
    yield shapeAnswer(map, sums, question, around);
  }
}

async function surroundings(
  store: EventStore,
  question: ResolvedQuestion,
  ground: Ground,
  options: ReadOptions,
): Promise<Surroundings> {
  const health = await store.read<HealthRow>(compileHealth(question), options);
  const overlaps = compileOverlaps(question);
  return {
    unmatched: (await unmatchedInChosen(store, question, ground, options)) ?? unmatchedOf(health),
    unmeasured: unmeasuredOf(question.map, health),
    overlaps: overlaps
      ? overlapsOf(question.map, await store.read<OverlapRow>(overlaps, options))
      : [],
  };
}

/** With a filter of journeys only the events of chosen cases count; null without such a filter. */
async function unmatchedInChosen(
  store: EventStore,
  question: ResolvedQuestion,
  ground: Ground,
  options: ReadOptions,
): Promise<number | null> {
  let sum = 0;
  for (const slice of ground.slices) {
    const statement = compileUnmatched(question, slice);
    if (!statement) return null;
    const [row] = await store.read<{ unmatched: number }>(statement, options);
    sum += row?.unmatched ?? 0;
  }
  return sum;
}
