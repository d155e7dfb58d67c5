import { type CloseupAnswer, type CloseupQuestion, refusal, WaymarkError } from '@waymark/model';
import {
  compileCoverage,
  compileOver,
  type OverPoint,
  type OverStep,
  shapeCloseup,
  sumPoints,
} from '@waymark/query';
import { addDays, daysBetween, mondayOf } from '@waymark/stats';
import type { EventStore } from '@waymark/stores';
import { countSteps, maxSeconds, type Progress } from './count.ts';
import type { Ground } from './scope.ts';

/** Up to this many days there is a bar a day, beyond it a bar a week. */
const mostDays = 100;

/** Errors: BAD_REQUEST when the touchpoint is not on the map. */
export async function closeupOf(
  store: EventStore,
  { map, scope, touchpoint }: CloseupQuestion,
  ground: Ground,
  signal?: AbortSignal,
): Promise<CloseupAnswer> {
  const index = map.touchpoints.findIndex(({ id }) => id === touchpoint);
  if (index < 0) throw refusal('BAD_REQUEST', 'map-no-touchpoint', { id: touchpoint });
  let counted: Progress | null = null;
  for await (const progress of countSteps(store, map, ground, signal)) counted = progress;
  const { first, last } = await daysOf(store, scope, ground, signal);
  const step: OverStep =
    first !== null && last !== null && daysBetween(first, last) >= mostDays ? 'week' : 'day';
  const points: OverPoint[][] = [];
  for (const slice of ground.slices) {
    const over = compileOver(
      { map, scope: ground.scope },
      index + 1,
      step,
      ground.definition.timeZone,
      slice,
    );
    points.push(await store.read<OverPoint>(over, { signal, maxSeconds }));
  }
  const { sums, done, of } = counted ?? { sums: null, done: 0, of: 0 };
  if (!sums) throw new WaymarkError('INTERNAL', 'A question was read in no slice at all.');
  return {
    question: { ...ground.definition, slices: { done, of } },
    ...shapeCloseup(map, index, sums),
    over: {
      step,
      points: sumPoints(points, first === null || last === null ? [] : barsOf(first, last, step)),
    },
  };
}

/** The days of the range; where it is open, those that events cover. */
async function daysOf(
  store: EventStore,
  { from, to }: CloseupQuestion['scope'],
  ground: Ground,
  signal: AbortSignal | undefined,
): Promise<{ first: string | null; last: string | null }> {
  if (from !== undefined && to !== undefined) return { first: from, last: to };
  const statement = compileCoverage(ground.scope, ground.definition.timeZone);
  const [covered] = await store.read<{ first: string; last: string }>(statement, {
    signal,
    maxSeconds,
  });
  return { first: from ?? (covered?.first || null), last: to ?? (covered?.last || null) };
}

/** The first day of every bar between two days. */
function barsOf(first: string, last: string, step: OverStep): string[] {
  const bars: string[] = [];
  const length = step === 'day' ? 1 : 7;
  for (let day = step === 'day' ? first : mondayOf(first); day <= last; day = addDays(day, length))
    bars.push(day);
  return bars;
}
