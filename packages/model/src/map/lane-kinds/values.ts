import { laneKind } from './lane-kind.ts';

export const values = laneKind({
  kind: 'values',
  name: { en: 'Brand values', nl: 'Merkwaarden' },
  about: { en: 'What of the brand should be felt', nl: 'Wat er van het merk te voelen moet zijn' },
  holds: 'chips',
  group: 'with',
  layer: null,
});
