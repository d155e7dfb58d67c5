import type { DrawnMove } from './gather.ts';

/** How much of all traffic the main flows carry together. */
const mainShare = 0.8;
const mostMain = 60;

/**
 * The busiest flows that together carry four fifths of all traffic, and the busiest way on from each
 * touchpoint, so that the main journey is never cut in two. Before anything is counted: the way we
 * want people to go, and where none is marked every arrow.
 */
export function mainMoves(moves: readonly DrawnMove[]): Set<DrawnMove> {
  const total = moves.reduce((sum, it) => sum + it.count, 0);
  if (total === 0) {
    const ideal = moves.filter((it) => it.arrow?.ideal);
    return new Set(ideal.length > 0 ? ideal : moves.filter((it) => it.arrow));
  }
  const sorted = moves.filter((it) => it.count > 0).toSorted((a, b) => b.count - a.count);
  const kept = new Set<DrawnMove>();
  let carried = 0;
  for (const move of sorted) {
    if (carried >= total * mainShare || kept.size >= mostMain) break;
    kept.add(move);
    carried += move.count;
  }
  const onward = new Set<string>();
  for (const move of sorted) {
    if (!onward.has(move.from)) kept.add(move);
    onward.add(move.from);
  }
  return kept;
}
