import { laneKind } from './lane-kind.ts';

export const measured = laneKind({
  kind: 'measured',
  name: { en: 'Measured', nl: 'Gemeten' },
  about: {
    en: 'What Waymark counts at a touchpoint',
    nl: 'Wat Waymark bij een contactmoment telt',
  },
  holds: 'figures',
  group: 'numbers',
  layer: null,
});
