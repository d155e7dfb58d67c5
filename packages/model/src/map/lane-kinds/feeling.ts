import { laneKind } from './lane-kind.ts';

export const feeling = laneKind({
  kind: 'feeling',
  name: { en: 'Feeling', nl: 'Voelen' },
  about: {
    en: 'From cross to glad, touchpoint by touchpoint',
    nl: 'Van boos tot blij, per contactmoment',
  },
  holds: 'feeling',
  group: 'weight',
  layer: 'customer',
});
