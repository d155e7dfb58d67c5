import type { JourneyMap, MapSummary } from '@waymark/model';

/** What the list of maps shows, kept beside the document so that a list reads no documents. */
export function summaryOf(map: JourneyMap): Omit<MapSummary, 'id' | 'updatedAt'> {
  const { owner, state: stands } = map.card ?? {};
  return {
    title: map.title,
    description: map.description,
    state: map.state,
    ...(owner && { owner }),
    ...(stands && { stands }),
    stages: map.stages.length,
    touchpoints: map.touchpoints.length,
    measured: map.touchpoints.filter((touchpoint) => touchpoint.rule !== null).length,
  };
}
