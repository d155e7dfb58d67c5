import type { MoveReading, Reading } from '../reading/reading.ts';
import type { Frame, Gathered } from './frame.ts';

/** A move as it is drawn: between touchpoints, or between what they are gathered in. */
export interface DrawnMove extends MoveReading {
  /** How many flows it stands for; 1 between two touchpoints. */
  flows: number;
}

/**
 * Moves between what is drawn. Those that share both ends are one, its count their sum; those within
 * one closed column are not drawn at all. A journey may take several of them, so journeys and times
 * of one that stands for several are not known.
 */
export function gatherMoves(moves: readonly MoveReading[], frame: Frame): DrawnMove[] {
  const drawn: DrawnMove[] = [];
  const shared = new Map<string, DrawnMove>();
  for (const move of moves) {
    const from = frame.nodes.get(move.from);
    const to = frame.nodes.get(move.to);
    if (!from || !to || from === to) continue;
    if (from.id === move.from && to.id === move.to) {
      drawn.push({ ...move, flows: 1 });
      continue;
    }
    const key = `${from.id}\u0000${to.id}`;
    const known = shared.get(key);
    if (known) add(known, move);
    else {
      const place = { from: from.id, to: to.id, flows: 1 };
      const untimed = { medianSeconds: null, p90Seconds: null, byRule: null };
      const first = { ...move, ...place, ...untimed };
      shared.set(key, first);
      drawn.push(first);
    }
  }
  return drawn;
}

function add(to: DrawnMove, move: MoveReading): void {
  to.flows += 1;
  to.count += move.count;
  to.journeys += move.journeys;
  to.arrow ??= move.arrow;
}

export interface Totals {
  visits: number;
  entries: number;
  exits: number;
}

/**
 * What happened at everything that is gathered, added up; null before anything is counted, and where
 * nothing of it is measured.
 */
export function totalsOf(it: Gathered, reading: Reading | null): Totals | null {
  const measured = it.touchpoints.flatMap((id) => {
    const own = reading?.touchpoints.get(id);
    // One that has gone silent had its visits before.
    return own && (own.unmeasured === null || own.visits > 0) ? [own] : [];
  });
  if (measured.length === 0) return null;
  const sum = { visits: 0, entries: 0, exits: 0 };
  for (const own of measured) {
    sum.visits += own.visits;
    sum.entries += own.entries;
    sum.exits += own.exits;
  }
  return sum;
}
