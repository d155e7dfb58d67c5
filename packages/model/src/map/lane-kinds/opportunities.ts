import { laneKind } from './lane-kind.ts';

export const opportunities = laneKind({
  kind: 'opportunities',
  name: { en: 'Opportunities', nl: 'Kansen' },
  about: { en: 'Where it could be better', nl: 'Waar het beter kan' },
  holds: 'text',
  group: 'learn',
  layer: null,
});
