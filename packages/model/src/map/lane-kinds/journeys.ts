import { laneKind } from './lane-kind.ts';

export const journeys = laneKind({
  kind: 'journeys',
  name: { en: 'Journeys within', nl: 'Deelreizen' },
  about: {
    en: 'Touchpoints that open into a journey of their own',
    nl: 'Contactmomenten met een eigen reis erin',
  },
  holds: 'journeys',
  group: 'with',
  layer: null,
});
