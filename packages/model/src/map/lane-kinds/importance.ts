import { laneKind } from './lane-kind.ts';

export const importance = laneKind({
  kind: 'importance',
  name: { en: 'Importance', nl: 'Belang' },
  about: { en: 'How much it matters to people', nl: 'Hoe zwaar het voor mensen telt' },
  holds: 'scale',
  group: 'weight',
  layer: 'customer',
  range: [0, 5],
});
