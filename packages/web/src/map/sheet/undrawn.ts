import type { JourneyMap } from '@waymark/model';
import type { Reading } from '../reading/reading.ts';

/** Touchpoints that no arrow leads to and that most of their visitors reach from another touchpoint. */
export function undrawnIds(map: JourneyMap, reading: Reading | null): Set<string> {
  const drawn = new Set(map.arrows.map((arrow) => arrow.to));
  const came = new Map<string, number>();
  for (const move of reading?.moves ?? []) {
    if (!move.arrow) came.set(move.to, (came.get(move.to) ?? 0) + move.count);
  }
  const ids = map.touchpoints
    .map(({ id }) => id)
    .filter((id) => {
      const entries = reading?.touchpoints.get(id)?.entries ?? 0;
      return !drawn.has(id) && (came.get(id) ?? 0) > entries;
    });
  return new Set(ids);
}
