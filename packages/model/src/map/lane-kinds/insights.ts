import { laneKind } from './lane-kind.ts';

export const insights = laneKind({
  kind: 'insights',
  name: { en: 'Insights', nl: 'Inzichten' },
  about: { en: 'What we have learned', nl: 'Wat we hebben geleerd' },
  holds: 'text',
  group: 'learn',
  layer: null,
});
