import { mapFormat, mapVersion } from './format.ts';
import type { JourneyMap } from './map.ts';

/** A map with a title and nothing on it yet. */
export const emptyMap = (title: JourneyMap['title']): JourneyMap => ({
  ...{ format: mapFormat, version: mapVersion, title, state: 'as-is' },
  ...{ personas: [], phases: [], stages: [], touchpoints: [], arrows: [] },
  ...{ lanes: [], cells: [], emotions: [], goals: [], changes: [] },
});
