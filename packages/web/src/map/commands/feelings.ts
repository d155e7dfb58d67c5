import type { Emotion, Evidence, JourneyMap, Words } from '@waymark/model';
import { changed } from './change.ts';

/** Which curve a feeling is on: whose, and of now or of what it is meant to become. */
export interface Curve {
  persona?: string | undefined;
  when?: 'to-be' | undefined;
}

export interface Feeling extends Curve {
  touchpoint: string;
  /** From -2 (cross) to 2 (glad); null takes the feeling away. */
  value: number | null;
}

const isOf =
  ({ touchpoint, persona, when }: Curve & { touchpoint: string }) =>
  (it: Emotion): boolean =>
    it.touchpoint === touchpoint && it.persona === persona && it.when === when;

/** How we assume people feel at a touchpoint, for everyone or for one persona. */
export function setEmotion(map: JourneyMap, feeling: Feeling): JourneyMap {
  const { touchpoint, persona, when, value } = feeling;
  const at = map.emotions.findIndex(isOf(feeling));
  const known = map.emotions[at];
  if (value === null) return known ? { ...map, emotions: map.emotions.toSpliced(at, 1) } : map;
  if (!map.touchpoints.some((it) => it.id === touchpoint)) return map;
  // Quarters are as fine as an assumption can honestly be.
  const kept = Math.max(-2, Math.min(2, Math.round(value * 4) / 4));
  if (known) {
    const next = changed(known, { value: kept });
    return next === known ? map : { ...map, emotions: map.emotions.with(at, next) };
  }
  const added: Emotion = {
    touchpoint,
    value: kept,
    ...(persona ? { persona } : {}),
    ...(when ? { when } : {}),
  };
  return { ...map, emotions: [...map.emotions, added] };
}

/** How we know how people feel there; undefined makes it an opinion again. */
export function proveEmotion(
  map: JourneyMap,
  { evidence, ...of }: Curve & { touchpoint: string; evidence: Evidence | undefined },
): JourneyMap {
  const at = map.emotions.findIndex(isOf(of));
  const known = map.emotions[at];
  if (!known) return map;
  return { ...map, emotions: map.emotions.with(at, changed(known, { evidence })) };
}

/** The feeling in a short word or two; undefined takes the word away. */
export function noteEmotion(
  map: JourneyMap,
  { note, ...of }: Curve & { touchpoint: string; note: Words | undefined },
): JourneyMap {
  const at = map.emotions.findIndex(isOf(of));
  const known = map.emotions[at];
  if (!known) return map;
  return { ...map, emotions: map.emotions.with(at, changed(known, { note })) };
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
