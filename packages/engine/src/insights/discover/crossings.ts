import type { Flow } from './order.ts';

/** Fainter flows than these do not tell how tidy a drawing looks, and pairs grow with the square. */
const mostCompared = 100;

/** The flows from one stage to another by which a drawing is judged. */
export const strongestFlows = (
  flows: readonly Flow[],
  columnOf: ReadonlyMap<string, number>,
): Flow[] =>
  flows
    .filter(({ from, to }) => columnOf.get(from) !== columnOf.get(to))
    .sort((a, b) => b.count - a.count)
    .slice(0, mostCompared);

interface Line {
  left: number;
  right: number;
  /** The row at which the line is in a column, in between too. */
  at(column: number): number;
}

/** How many pairs of flows cross when each is a straight line from column to column. */
export function tangle(
  flows: readonly Flow[],
  columnOf: ReadonlyMap<string, number>,
  rowOf: ReadonlyMap<string, number>,
): number {
  const lines = flows.map(({ from, to }): Line => {
    const [a, b] = [from, to]
      .map((id) => ({ x: columnOf.get(id) ?? 0, y: rowOf.get(id) ?? 0 }))
      .sort((p, q) => p.x - q.x);
    const [left, right] = [a?.x ?? 0, b?.x ?? 0];
    const slope = ((b?.y ?? 0) - (a?.y ?? 0)) / Math.max(1, right - left);
    return { left, right, at: (column) => (a?.y ?? 0) + slope * (column - left) };
  });
  let crossings = 0;
  for (const [i, one] of lines.entries()) {
    for (const other of lines.slice(i + 1)) if (cross(one, other)) crossings++;
  }
  return crossings;
}

function cross(one: Line, other: Line): boolean {
  const left = Math.max(one.left, other.left);
  const right = Math.min(one.right, other.right);
  if (left >= right) return false;
  return (one.at(left) - other.at(left)) * (one.at(right) - other.at(right)) < 0;
}
