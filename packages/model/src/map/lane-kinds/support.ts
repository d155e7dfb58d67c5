import { laneKind } from './lane-kind.ts';

export const support = laneKind({
  kind: 'support',
  name: { en: 'Support', nl: 'Ondersteuning' },
  about: { en: 'What others do so that it works', nl: 'Wat anderen doen zodat het werkt' },
  holds: 'text',
  group: 'blueprint',
  layer: 'support',
});
