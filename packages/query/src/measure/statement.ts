import type { Statement } from '@waymark/model';
import { Bindings } from '../bindings.ts';
import { journeysText } from '../journey/journeys.ts';
import type { ResolvedQuestion, Slice } from '../journey/scope.ts';
import {
  arrowsPerStatement,
  flagBit,
  type flags,
  type Layout,
  pairShift,
  stepMask,
} from './layout.ts';
import { arrowSteps, ruledArrows, stepsText } from './steps.ts';

/** One row a pair of places (or an arrow with a rule of its own) of one slice. */
export interface StepRow {
  pair: number;
  count: number;
  /** Journeys that took the pair, and those for which it was the first visit to the touchpoint. */
  journeys: number;
  first: number;
  /** Of `first`, those that reached a goal then or later. */
  goals: number;
  /** Times since the visit before, in the layout's unit, and how often; a value may stand twice. */
  values: number[];
  counts: number[];
}

/**
 * The statements that count one slice, each a single pass over its events; together their rows go
 * into `addRows`. There is more than one only on maps with over a thousand ruled arrows.
 */
export function compileSlice(
  question: ResolvedQuestion,
  slice: Slice,
  layout: Layout,
): Statement[] {
  const arrows = ruledArrows(question.map);
  const rounds = Math.max(1, Math.ceil(arrows.length / arrowsPerStatement));
  return Array.from({ length: rounds }, (_, round) => {
    const bindings = new Bindings(question.scope.texts);
    const ruled = arrows
      .slice(round * arrowsPerStatement, (round + 1) * arrowsPerStatement)
      .map((arrow) => ({ ...arrow, index: arrow.index % arrowsPerStatement }));
    const lists = [
      ...(round === 0 ? ['steps'] : []),
      ...ruled.map((arrow) => arrowSteps(arrow, layout)),
    ];
    const all = lists.length === 1 ? (lists[0] ?? '[]') : `arrayConcat(${lists.join(', ')})`;
    const steps = stepsText(journeysText(question, slice, bindings), question.map, layout);
    const counted = `SELECT arrayJoin(${all}) AS step FROM (${steps})`;
    return { text: `${rowsText(counted, layout)} ${inOrder}`, params: bindings.params };
  });
}

/**
 * A person's events lie together in the table, so the engine may finish each person before the next
 * instead of looking everyone up in one large table. Small blocks keep the lists that are made of
 * them near the processor. Cases of another kind are grouped as usual. Linked ids lie all over the
 * table, so finding their places in its index costs more than it spares.
 */
const inOrder = `SETTINGS optimize_aggregation_in_order = 1,
  aggregation_in_order_max_block_bytes = 2000000,
  use_index_for_in_with_subqueries_max_values = 10000`;

/** Steps with their flags are counted first, as one number each, and the flags taken apart after. */
function rowsText(steps: string, layout: Layout): string {
  const flagged = (flag: keyof typeof flags): string =>
    `sumIf(n, bitTest(step, ${flagBit(flag, layout)}))`;
  return `SELECT bitShiftRight(bitAnd(step, ${stepMask(layout)}), ${pairShift(layout)}) AS pair, sum(n) AS count,
  ${flagged('newPair')} AS journeys, ${flagged('newPlace')} AS first, ${flagged('goal')} AS goals,
  groupArray(bitAnd(step, ${2 ** layout.valueBits - 1})) AS values, groupArray(n) AS counts
FROM (SELECT step, count() AS n FROM (${steps}) GROUP BY step)
GROUP BY pair ORDER BY pair`;
}
