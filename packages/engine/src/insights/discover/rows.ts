import { strongestFlows, tangle } from './crossings.ts';
import type { Flow } from './order.ts';

/** Crossings that a tidier order has to save, as a share, before it is worth reading out of order. */
const worthIt = 0.3;

/**
 * Rows within each stage. A stage is read from top to bottom, so touchpoints stand in the order
 * people go through them, as `columns` gives them, unless another order lets flows cross much less.
 */
export function arrangeRows(
  columns: readonly (readonly string[])[],
  flows: readonly Flow[],
): Map<string, number> {
  const columnOf = new Map(columns.flatMap((column, i) => column.map((id) => [id, i] as const)));
  const strongest = strongestFlows(flows, columnOf);
  const natural = new Map(columns.flatMap((column) => column.map((id, i) => [id, i] as const)));
  const tidy = sweep(columns, natural, neighboursOf(flows, columnOf));
  const [asGone, asSwept] = [natural, tidy].map((row) => tangle(strongest, columnOf, row));
  return (asSwept ?? 0) < (asGone ?? 0) * (1 - worthIt) ? tidy : natural;
}

/**
 * Each touchpoint goes to the weighted middle of its neighbours in other stages, swept to and fro
 * a few times (barycentre heuristic, Sugiyama 1981).
 */
function sweep(
  columns: readonly (readonly string[])[],
  start: ReadonlyMap<string, number>,
  neighbours: Map<string, Flow[]>,
): Map<string, number> {
  const row = new Map(start);
  const sweeps = [...columns.keys(), ...[...columns.keys()].reverse(), ...columns.keys()];
  for (const at of sweeps) {
    const column = columns[at] ?? [];
    const middle = new Map(column.map((id) => [id, middleOf(id, neighbours, row)]));
    const sorted = [...column].sort(
      (a, b) =>
        (middle.get(a) ?? 0) - (middle.get(b) ?? 0) || (row.get(a) ?? 0) - (row.get(b) ?? 0),
    );
    for (const [i, id] of sorted.entries()) row.set(id, i);
  }
  return row;
}

function middleOf(id: string, neighbours: Map<string, Flow[]>, row: Map<string, number>): number {
  let weight = 0;
  let sum = 0;
  for (const { from, to, count } of neighbours.get(id) ?? []) {
    const other = from === id ? to : from;
    weight += count;
    sum += count * (row.get(other) ?? 0);
  }
  return weight > 0 ? sum / weight : (row.get(id) ?? 0);
}

function neighboursOf(flows: readonly Flow[], columnOf: Map<string, number>): Map<string, Flow[]> {
  const neighbours = new Map<string, Flow[]>();
  for (const flow of flows) {
    if (columnOf.get(flow.from) === columnOf.get(flow.to)) continue;
    for (const id of [flow.from, flow.to])
      neighbours.set(id, [...(neighbours.get(id) ?? []), flow]);
  }
  return neighbours;
}
