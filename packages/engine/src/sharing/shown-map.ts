import { emptyMap, type JourneyMap } from '@waymark/model';

/** How much of a map a link shows. */
export interface Showing {
  /** The lanes to be seen; null for all of them. */
  lanes: readonly string[] | null;
  numbers: boolean;
}

/**
 * The map as strangers get it. Begins with an empty one, so that what maps come to hold later stays
 * inside until it is let out here: rules, owners, plans and other maps never leave the house.
 */
export function shownMap(map: JourneyMap, { lanes, numbers }: Showing): JourneyMap {
  const kept = map.lanes.filter(({ id }) => lanes === null || lanes.includes(id));
  const isKept = new Set(kept.map(({ id }) => id));
  const emotions = kept.some(({ kind }) => kind === 'feeling') ? map.emotions : [];
  const shown = new Set([...kept, ...emotions].map(({ persona }) => persona));
  return {
    ...emptyMap(map.title),
    ...(map.description && { description: map.description }),
    state: map.state,
    personas: map.personas.filter(({ id }) => lanes === null || shown.has(id)),
    phases: map.phases,
    stages: map.stages,
    touchpoints: map.touchpoints.map(({ journey: _, ...touchpoint }) => ({
      ...touchpoint,
      rule: null,
    })),
    arrows: map.arrows,
    lanes: kept,
    cells: map.cells
      .filter(({ lane }) => isKept.has(lane))
      .map(({ figure, ...cell }) => (numbers && figure ? { ...cell, figure } : cell)),
    emotions,
    goals: map.goals,
  };
}
