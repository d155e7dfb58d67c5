import { laneKind } from './lane-kind.ts';

export const gains = laneKind({
  kind: 'gains',
  name: { en: 'Gains', nl: 'Pluspunten' },
  about: { en: 'What goes well and should stay', nl: 'Wat goed gaat en moet blijven' },
  holds: 'text',
  group: 'learn',
  layer: 'customer',
});
