import { laneKind } from './lane-kind.ts';

export const effort = laneKind({
  kind: 'effort',
  name: { en: 'Effort', nl: 'Moeite' },
  about: { en: 'How much it asks of them', nl: 'Hoeveel het van ze vraagt' },
  holds: 'scale',
  group: 'weight',
  layer: 'customer',
  range: [0, 5],
});
