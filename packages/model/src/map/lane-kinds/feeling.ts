import { laneKind } from './lane-kind.ts';

export const feeling = laneKind({
  kind: 'feeling',
  name: { en: 'Feeling', nl: 'Voelen' },
  about: {
    en: 'From cross to glad, touchpoint by touchpoint',
    nl: 'Van boos tot blij, moment na moment',
  },
  holds: 'feeling',
  group: 'weight',
  layer: 'customer',
});
