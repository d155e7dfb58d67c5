import { type Answer, type MeasureQuestion, WaymarkError } from '@waymark/model';
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
import { countSteps, maxSeconds, type Progress } from './count.ts';
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
  const question = { map, scope: ground.scope };
  const options = { signal, maxSeconds };
  const unknown: Surroundings = { unmatched: 0, unmeasured: withoutRule(map), overlaps: [] };
  const answerOf = ({ sums, done, of, share }: Progress): Answer => {
    const slices = done < of ? { done, of, share } : { done, of };
    return shapeAnswer(map, sums, { ...ground.definition, slices }, unknown);
  };
  const steps = countSteps(store, map, ground, signal);
  for (let left = ground.slices.length; left > 1; left -= 1) {
    const { value } = await steps.next();
    if (value) yield answerOf(value);
  }
  // Beside each other, since the start and the end of a statement leave a processor idle.
  const [{ value: counted }, around] = await Promise.all([
    steps.next(),
    readAround(store, question, ground, options),
  ]);
  if (!counted) throw new WaymarkError('INTERNAL', 'A question was read in no slice at all.');
  const whole = answerOf(counted);
  yield { ...whole, ...surroundingsOf(around, whole) };
}

interface Around extends Omit<Surroundings, 'unmatched'> {
  /** The events that count, or of them those that fit no touchpoint. */
  events: { counted: number } | { unmatched: number };
}

async function readAround(
  store: EventStore,
  question: ResolvedQuestion,
  ground: Ground,
  options: ReadOptions,
): Promise<Around> {
  const overlaps = compileOverlaps(question);
  const unmatched = await unmatchedInChosen(store, question, ground, options);
  return {
    events:
      unmatched === null ? { counted: await countedOf(store, question, options) } : { unmatched },
    unmeasured: unmeasuredOf(question.map, await health(store, question, ground, options)),
    overlaps: overlaps
      ? overlapsOf(question.map, await store.read<OverlapRow>(overlaps, options))
      : [],
  };
}

function surroundingsOf(
  { events, unmeasured, overlaps }: Around,
  { touchpoints }: Answer,
): Surroundings {
  const visits = touchpoints.reduce((sum, touchpoint) => sum + touchpoint.visits, 0);
  const unmatched = 'unmatched' in events ? events.unmatched : Math.max(0, events.counted - visits);
  return { unmatched, unmeasured, overlaps };
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
