/**
 * Which places of a list of different numbers belong to its longest rising run, neighbours or not.
 * Whoever is in it kept its order; the others are the fewest that must have moved. n log n.
 */
export function longestRise(numbers: readonly number[]): Set<number> {
  /** For each length, the place whose number ends a run of that length lowest. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, place) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1];
    ends[low] = place;
  });
  return traced(ends.at(-1), before);
}

/** The same for the heaviest rising run; n², for short lists where some would rather stay. */
export function heaviestRise(
  numbers: readonly number[],
  weightOf: (place: number) => number,
): Set<number> {
  const weights: number[] = [];
  const before: (number | undefined)[] = [];
  let heaviest: number | undefined;
  numbers.forEach((number, place) => {
    let best: number | undefined;
    for (let earlier = 0; earlier < place; earlier += 1) {
      if ((numbers[earlier] ?? 0) >= number) continue;
      if (best === undefined || (weights[earlier] ?? 0) > (weights[best] ?? 0)) best = earlier;
    }
    before[place] = best;
    weights[place] = weightOf(place) + (best === undefined ? 0 : (weights[best] ?? 0));
    if (heaviest === undefined || weights[place] > (weights[heaviest] ?? 0)) heaviest = place;
  });
  return traced(heaviest, before);
}

function traced(last: number | undefined, before: readonly (number | undefined)[]): Set<number> {
  const run = new Set<number>();
  for (let place = last; place !== undefined; place = before[place]) run.add(place);
  return run;
}
