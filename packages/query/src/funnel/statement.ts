import type { FunnelAnswer, FunnelQuestion, JourneyMap, Statement } from '@waymark/model';
import { say } from '@waymark/model';
import { Bindings } from '../bindings.ts';
import { journeysText } from '../journey/journeys.ts';
import type { ResolvedScope, Slice } from '../journey/scope.ts';
import { eventualSteps } from './eventual.ts';
import type { FunnelPath } from './path.ts';
import { strictSteps } from './strict.ts';

export interface FunnelRow {
  /** Journeys that reached each step. */
  reached: number[];
}

/** Counts, in one slice, the journeys that reach each step of the path. */
export function compileFunnel(
  map: JourneyMap,
  scope: ResolvedScope,
  path: FunnelPath,
  slice: Slice,
): Statement {
  const bindings = new Bindings(scope.texts);
  const journeys = journeysText({ map, scope }, slice, bindings);
  const { columns, from } =
    path.order === 'strict' ? strictSteps(path, journeys) : eventualSteps(path, journeys);
  const counted = columns.map((reached) => `countIf(${reached})`).join(', ');
  return { text: `SELECT [${counted}] AS reached FROM (${from})`, params: bindings.params };
}

/** The steps of the answer. The previous step of a share is the last one that is not optional. */
export function shapeFunnel(
  question: FunnelQuestion,
  rows: readonly FunnelRow[],
): FunnelAnswer['steps'] {
  const counts = question.steps.map((_, at) =>
    rows.reduce((sum, row) => sum + (row.reached[at] ?? 0), 0),
  );
  const first = counts[0] ?? 0;
  const share = (count: number, of: number): number | null => (of === 0 ? null : count / of);
  let previous = first;
  return question.steps.map(({ touchpoint, optional: asked }, at) => {
    const count = counts[at] ?? 0;
    const optional = at > 0 && asked;
    const before = previous;
    if (!optional) previous = count;
    return {
      touchpoint,
      name: say(question.map.touchpoints.find(({ id }) => id === touchpoint)?.name, 'en'),
      optional,
      journeys: count,
      shareOfFirst: share(count, first),
      shareOfPrevious: share(count, before),
    };
  });
}
