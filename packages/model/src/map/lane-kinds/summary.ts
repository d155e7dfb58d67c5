import { laneKind } from './lane-kind.ts';

export const summary = laneKind({
  kind: 'summary',
  name: { en: 'Tally', nl: 'Telling' },
  about: {
    en: 'How many pains, insights and opportunities are where',
    nl: 'Hoeveel pijnpunten, inzichten en kansen waar staan',
  },
  holds: 'tally',
  group: 'numbers',
  layer: null,
});
