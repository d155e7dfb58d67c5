import { laneKind } from './lane-kind.ts';

export const quotes = laneKind({
  kind: 'quotes',
  name: { en: 'Quotes', nl: 'Uitspraken' },
  about: { en: 'What somebody really said', nl: 'Wat iemand echt heeft gezegd' },
  holds: 'text',
  group: 'story',
  layer: 'customer',
  voice: true,
});
