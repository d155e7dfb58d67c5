import { laneKind } from './lane-kind.ts';

export const arc = laneKind({
  kind: 'arc',
  name: { en: 'Dramatic arc', nl: 'Spanningsboog' },
  about: {
    en: 'How much is at stake, whatever the mood',
    nl: 'Hoeveel er op het spel staat, los van de stemming',
  },
  holds: 'arc',
  group: 'weight',
  layer: 'customer',
  range: [1, 5],
});
