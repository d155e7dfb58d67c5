import type { JourneyMap } from '../map/map.ts';
import { refusal } from '../reasons/because.ts';
import { applyDifferences } from './apply.ts';
import { compareMaps } from './compare.ts';
import { type Difference, type PartKind, partLists } from './difference.ts';
import { knownParts } from './known-parts.ts';

/**
 * The map as it was in a version. What it is the counterpart of stays as it is now, since the other
 * map does not go back with it. Parts that need no change stay the same objects.
 */
export function restoreMap(now: JourneyMap, version: JourneyMap): JourneyMap {
  const { state, counterpart } = now;
  return applyDifferences(now, compareMaps(now, { ...version, state, counterpart }));
}

/**
 * The map with one touchpoint as it was in a version: its place, its words, its cells, feelings,
 * goals and arrows; stage, lanes and personas that it needs come back with it. Arrows to touchpoints
 * that are gone do not come back, and those to touchpoints the version does not know stay.
 * Errors: NOT_FOUND when the version does not have the touchpoint.
 */
export function restoreTouchpoint(now: JourneyMap, version: JourneyMap, id: string): JourneyMap {
  if (!version.touchpoints.some((it) => it.id === id)) {
    throw refusal('NOT_FOUND', 'version-without-touchpoint', { id });
  }
  const own = ownParts(version, id);
  const ownNow = ownParts(now, id);
  const needed = neededBy(version, own);
  const here = new Set([...now.touchpoints.map((it) => it.id), id]);
  const then = new Set(version.touchpoints.map((it) => it.id));
  const arrows = { version: knownParts(version, 'arrow'), now: knownParts(now, 'arrow') };
  const isRestored = (it: Difference): boolean => {
    if (it.kind === 'map' || it.kind === 'change') return false;
    if (it.happened === 'added' && needed.has(`${it.kind}:${it.id}`)) return true;
    if (it.kind === 'arrow') {
      const arrow = (it.happened === 'removed' ? arrows.now : arrows.version).get(it.id);
      const ends = it.happened === 'removed' ? then : here;
      const isOwn = arrow?.from === id || arrow?.to === id;
      return isOwn && ends.has(String(arrow?.from)) && ends.has(String(arrow?.to));
    }
    return (it.happened === 'removed' ? ownNow : own).has(`${it.kind}:${it.id}`);
  };
  return applyDifferences(now, compareMaps(now, version).filter(isRestored));
}

/** The touchpoint and what is said of it and of nobody else, as `kind:id`. */
function ownParts(map: JourneyMap, id: string): Set<string> {
  const own = new Set([`touchpoint:${id}`]);
  for (const kind of ['cell', 'emotion', 'goal'] as const) {
    for (const [partId, part] of knownParts(map, kind))
      if (part.touchpoint === id) own.add(`${kind}:${partId}`);
  }
  return own;
}

/** What those parts stand in or speak of, and what that stands in, as `kind:id`. */
function neededBy(map: JourneyMap, own: ReadonlySet<string>): Set<string> {
  const needed = new Set<string>();
  const need = (kind: PartKind, id: unknown) => {
    const name = `${kind}:${String(id)}`;
    if (id === undefined || needed.has(name)) return;
    needed.add(name);
    follow(knownParts(map, kind).get(String(id)));
  };
  const follow = (part: Readonly<Record<string, unknown>> | undefined) => {
    for (const kind of ['stage', 'lane', 'persona', 'phase'] as const) need(kind, part?.[kind]);
  };
  for (const kind of Object.keys(partLists) as PartKind[]) {
    for (const [id, part] of knownParts(map, kind)) if (own.has(`${kind}:${id}`)) follow(part);
  }
  return needed;
}
