import type { Emotion, JourneyMap, Words } from '@waymark/model';

export interface Feeling {
  touchpoint: string;
  persona?: string;
  /** From -2 (cross) to 2 (glad); null takes the feeling away. */
  value: number | null;
}

/** How we assume people feel at a touchpoint, for everyone or for one persona. */
export function setEmotion(map: JourneyMap, { touchpoint, persona, value }: Feeling): JourneyMap {
  const same = (it: Emotion) => it.touchpoint === touchpoint && it.persona === persona;
  if (value === null) return { ...map, emotions: map.emotions.filter((it) => !same(it)) };
  if (!map.touchpoints.some((it) => it.id === touchpoint)) return map;
  // Quarters are as fine as an assumption can honestly be.
  const kept = Math.max(-2, Math.min(2, Math.round(value * 4) / 4));
  if (map.emotions.some(same)) {
    return {
      ...map,
      emotions: map.emotions.map((it) => (same(it) ? { ...it, value: kept } : it)),
    };
  }
  const added: Emotion = { touchpoint, value: kept, ...(persona ? { persona } : {}) };
  return { ...map, emotions: [...map.emotions, added] };
}

/** Makes reaching a touchpoint a goal, or no longer. */
export function setGoal(
  map: JourneyMap,
  { id, touchpoint, on, name }: { id: string; touchpoint: string; on: boolean; name?: Words },
): JourneyMap {
  const others = map.goals.filter((goal) => goal.touchpoint !== touchpoint);
  if (!on) return { ...map, goals: others };
  const of = map.touchpoints.find((it) => it.id === touchpoint);
  if (!of || others.length < map.goals.length || others.length >= 50) return map;
  return { ...map, goals: [...others, { id, touchpoint, name: name ?? of.name }] };
}

/** The map under another title or description. */
export function retitle(
  map: JourneyMap,
  change: { title?: Words; description?: Words },
): JourneyMap {
  return { ...map, ...change };
}
