import { boundsOf, type Layout } from './layout.ts';

/** How often each value of time occurred. */
export type Spread = Map<number, number>;

export function addToSpread(
  spread: Spread,
  values: readonly number[],
  counts: readonly number[],
): void {
  values.forEach((value, at) => {
    spread.set(value, (spread.get(value) ?? 0) + (counts[at] ?? 0));
  });
}

export function sumSpreads(spreads: readonly Spread[]): Spread {
  const sum: Spread = new Map();
  for (const spread of spreads) addToSpread(sum, [...spread.keys()], [...spread.values()]);
  return sum;
}

/**
 * Quantiles in seconds, null when nothing was counted. Between two observations the value is
 * read off the straight line between them (the median of two is their mean). Exact layouts give
 * the exact figure; else each observation stands at its even share of its bucket, at most an
 * eighth from where it was.
 */
export function quantiles(
  spread: Spread,
  at: readonly number[],
  layout: Layout,
): (number | null)[] {
  const buckets = [...spread].sort((a, b) => a[0] - b[0]);
  const total = buckets.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return at.map(() => null);
  return at.map((share) => {
    const rank = share * (total - 1);
    const below = Math.floor(rank);
    const low = observation(buckets, below, layout);
    const high = below + 1 < total ? observation(buckets, below + 1, layout) : low;
    return Math.round((low + (high - low) * (rank - below)) * 1_000_000) / 1_000_000;
  });
}

function observation(buckets: readonly [number, number][], index: number, layout: Layout): number {
  let passed = 0;
  for (const [value, count] of buckets) {
    if (index < passed + count) {
      const { from, to } = boundsOf(value, layout);
      return from + ((to - from) * (index - passed + 0.5)) / count;
    }
    passed += count;
  }
  return 0;
}
