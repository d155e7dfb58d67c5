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
 * each hour for a week, and the last of each day after that. How the map began stays, and what
 * somebody named or was kept before going back.
 */
export function thinnedOut(versions: readonly Thinned[], now: number): string[] {
  const [, ...later] = versions.toSorted((a, b) => a.at - b.at);
  const newestFirst = later
    .filter((it) => it.kind === 'automatic' && now - it.at > day)
    .toReversed();
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
