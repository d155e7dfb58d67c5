import type { Flow } from './order.ts';

/**
 * Rows within each stage so that flows cross little: each touchpoint goes to the weighted middle
 * of its neighbours in other stages, swept to and fro a few times (barycentre heuristic,
 * Sugiyama 1981).
 */
export function arrangeRows(
  columns: readonly (readonly string[])[],
  flows: readonly Flow[],
): Map<string, number> {
  const row = new Map<string, number>();
  for (const column of columns) number(column, row);
  const columnOf = new Map(columns.flatMap((column, i) => column.map((id) => [id, i] as const)));
  const neighbours = neighboursOf(flows, columnOf);
  const sweeps = [...columns.keys(), ...[...columns.keys()].reverse(), ...columns.keys()];
  for (const at of sweeps) {
    const column = columns[at] ?? [];
    const middle = new Map(column.map((id) => [id, middleOf(id, neighbours, row)]));
    const sorted = [...column].sort(
      (a, b) =>
        (middle.get(a) ?? 0) - (middle.get(b) ?? 0) || (row.get(a) ?? 0) - (row.get(b) ?? 0),
    );
    number(sorted, row);
  }
  return row;
}

function number(column: readonly string[], row: Map<string, number>): void {
  for (const [i, id] of column.entries()) row.set(id, i);
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
