import type { Arrow, JourneyMap } from '@waymark/model';

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

/** The arrow with another kind, time limit, label or flag. */
export function editArrow(
  map: JourneyMap,
  { id, change }: { id: string; change: Partial<Omit<Arrow, 'id' | 'from' | 'to'>> },
): JourneyMap {
  return {
    ...map,
    arrows: map.arrows.map((arrow) => (arrow.id === id ? { ...arrow, ...change } : arrow)),
  };
}

/** The map without the arrow; if people still go that way it reads as a path nobody drew. */
export function removeArrow(map: JourneyMap, { id }: { id: string }): JourneyMap {
  return { ...map, arrows: map.arrows.filter((arrow) => arrow.id !== id) };
}
