/** Columns next to each other that are drawn, both ends included. */
export interface Range {
  first: number;
  last: number;
}

/**
 * The next few columns to draw on the way to all that are wanted: those that are seen first, then
 * those ahead at the right, then those at the left. What is no longer wanted is let go at once,
 * unless it must be kept. Null when nothing is to be drawn.
 */
export function nextRange(
  have: Range | null,
  wanted: Range,
  seen: Range,
  { most, keep }: { most: number; keep: boolean },
): Range {
  const start = Math.max(wanted.first, Math.min(seen.first, wanted.last));
  const isApart = have === null || have.last < wanted.first || have.first > wanted.last;
  if (isApart && !(keep && have)) {
    return { first: start, last: Math.min(wanted.last, start + most - 1) };
  }
  const now = have ?? wanted;
  let first = keep ? now.first : Math.max(now.first, wanted.first);
  let last = keep ? now.last : Math.min(now.last, wanted.last);
  let left = most;
  const grow = (by: number, side: 'first' | 'last') => {
    const step = Math.max(0, Math.min(left, by));
    if (side === 'first') first -= step;
    else last += step;
    left -= step;
  };
  grow(first - Math.max(wanted.first, seen.first), 'first');
  grow(wanted.last - last, 'last');
  grow(first - wanted.first, 'first');
  return { first, last };
}

export const sameRange = (a: Range | null, b: Range | null): boolean =>
  a === b || (a !== null && b !== null && a.first === b.first && a.last === b.last);
