/**
 * The ids of the longest run that stands in the same order in both lists: those need not move.
 * Ids that are new, or that were moved, are not among them.
 */
export function keepersOf(before: readonly string[], after: readonly string[]): Set<string> {
  const places = new Map(before.map((id, i) => [id, i]));
  const kept = after.filter((id) => places.has(id));
  const ranks = kept.map((id) => places.get(id) ?? 0);
  if (ranks.every((rank, i) => i === 0 || (ranks[i - 1] ?? 0) < rank)) return new Set(kept);
  // ends[n] is the place in `ranks` of the lowest rank that ends a rising run of n + 1.
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  const rankAt = (place: number | undefined) => ranks[place ?? 0] ?? 0;
  ranks.forEach((rank, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rankAt(ends[middle]) < rank) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1];
    ends[low] = at;
  });
  const keepers = new Set<string>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) {
    const id = kept[at];
    if (id !== undefined) keepers.add(id);
  }
  return keepers;
}
