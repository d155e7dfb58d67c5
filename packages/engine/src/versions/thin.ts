import type { Version } from '@waymark/model';

const hour = 3_600_000;
const day = 24 * hour;

/** As much of a version as says whether it may go; `at` in milliseconds since 1970. */
export interface Thinned {
  id: string;
  kind: Version['kind'];
  at: number;
}

/**
 * Which versions nobody will miss: of those made by themselves all of the last day stay, the last of
 * each hour for a week, and the last of each day after that. What somebody named, and what was kept
 * before going back, stays.
 */
export function thinnedOut(versions: readonly Thinned[], now: number): string[] {
  const newestFirst = versions
    .filter((it) => it.kind === 'automatic' && now - it.at > day)
    .toSorted((a, b) => b.at - a.at);
  const taken = new Set<string>();
  return newestFirst.flatMap(({ id, at }) => {
    const span = now - at > 7 * day ? day : hour;
    const slot = `${span} ${Math.floor(at / span)}`;
    if (!taken.has(slot)) {
      taken.add(slot);
      return [];
    }
    return [id];
  });
}
