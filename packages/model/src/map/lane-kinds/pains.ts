import { laneKind } from './lane-kind.ts';

export const pains = laneKind({
  kind: 'pains',
  name: { en: 'Pains', nl: 'Pijnpunten' },
  about: { en: 'What goes wrong or gets in the way', nl: 'Wat misgaat of in de weg zit' },
  holds: 'text',
  group: 'learn',
  layer: 'customer',
});
