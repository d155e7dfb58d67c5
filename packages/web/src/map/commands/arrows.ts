import type { Arrow, JourneyMap } from '@waymark/model';
import { changedIn } from './change.ts';

const mostArrows = 5_000;

/** An arrow between two touchpoints; where one of the same kind stands already nothing changes. */
export function addArrow(
  map: JourneyMap,
  { id, from, to, kind = 'direct' }: { id: string; from: string; to: string; kind?: Arrow['kind'] },
): JourneyMap {
  const here = new Set(map.touchpoints.map((it) => it.id));
  const stands = map.arrows.some((it) => it.from === from && it.to === to && it.kind === kind);
  if (from === to || stands || !here.has(from) || !here.has(to)) return map;
  if (map.arrows.length >= mostArrows) return map;
  return { ...map, arrows: [...map.arrows, { id, from, to, kind, optional: false, ideal: false }] };
}

export type ArrowChange = Partial<Omit<Arrow, 'id' | 'from' | 'to'>>;

/** The arrow with another kind, time limit, label or flag; a label without words is taken away. */
export function editArrow(
  map: JourneyMap,
  { id, change }: { id: string; change: ArrowChange },
): JourneyMap {
  const isBlank = change.label && Object.values(change.label).every((text) => !text);
  const own = isBlank ? { ...change, label: undefined } : change;
  const arrows = changedIn(map.arrows, id, own);
  return arrows === map.arrows ? map : { ...map, arrows };
}

/** The arrow with one end at another touchpoint, and all else about it; never two of a kind on one way. */
export function redirectArrow(
  map: JourneyMap,
  { id, ...ends }: { id: string; from: string } | { id: string; to: string },
): JourneyMap {
  const arrow = map.arrows.find((it) => it.id === id);
  if (!arrow) return map;
  const next = { ...arrow, ...ends };
  const here = new Set(map.touchpoints.map((it) => it.id));
  const stands = map.arrows.some(
    (it) => it.from === next.from && it.to === next.to && it.kind === next.kind,
  );
  if (stands || next.from === next.to || !here.has(next.from) || !here.has(next.to)) return map;
  return { ...map, arrows: changedIn(map.arrows, id, ends) };
}

/** The map without the arrow; if people still go that way it reads as a path nobody drew. */
export function removeArrow(map: JourneyMap, { id }: { id: string }): JourneyMap {
  return { ...map, arrows: map.arrows.filter((arrow) => arrow.id !== id) };
}
