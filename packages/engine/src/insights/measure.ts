import type { Answer, MeasureQuestion } from '@waymark/model';
import {
  areAllAlive,
  compileCounted,
  compileHealth,
  compileOverlaps,
  compileUnmatched,
  everyone,
  type HealthRow,
  type OverlapRow,
  overlapsOf,
  type ResolvedQuestion,
  type Surroundings,
  sample,
  shapeAnswer,
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
  const question = { map, scope: ground.scope };
  for await (const { sums, done, of, share } of countSteps(store, map, ground, signal)) {
    const slices = done < of ? { done, of, share } : { done, of };
    const definition = { ...ground.definition, slices };
    const partial = shapeAnswer(map, sums, definition, unknown);
    if (done < of) yield partial;
    else
      yield {
        ...partial,
        ...(await surroundings(store, question, ground, partial, { signal, maxSeconds })),
      };
  }
}

async function surroundings(
  store: EventStore,
  question: ResolvedQuestion,
  ground: Ground,
  { touchpoints }: Answer,
  options: ReadOptions,
): Promise<Surroundings> {
  const overlaps = compileOverlaps(question);
  const visits = touchpoints.reduce((sum, touchpoint) => sum + touchpoint.visits, 0);
  return {
    unmatched:
      (await unmatchedInChosen(store, question, ground, options)) ??
      Math.max(0, (await countedOf(store, question, options)) - visits),
    unmeasured: unmeasuredOf(question.map, await health(store, question, ground, options)),
    overlaps: overlaps
      ? overlapsOf(question.map, await store.read<OverlapRow>(overlaps, options))
      : [],
  };
}

async function countedOf(
  store: EventStore,
  { scope }: ResolvedQuestion,
  options: ReadOptions,
): Promise<number> {
  const [row] = await store.read<{ counted: number }>(compileCounted(scope), options);
  return row?.counted ?? 0;
}

/** A sample tells that all is well; only when it does not is everybody asked. */
async function health(
  store: EventStore,
  question: ResolvedQuestion,
  { slices }: Ground,
  options: ReadOptions,
): Promise<HealthRow[]> {
  if (slices.length > 1) {
    const rows = await store.read<HealthRow>(compileHealth(question, sample), options);
    if (areAllAlive(question.map, rows)) return rows;
  }
  return store.read<HealthRow>(compileHealth(question, everyone), options);
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
