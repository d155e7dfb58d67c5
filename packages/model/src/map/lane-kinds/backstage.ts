import { laneKind } from './lane-kind.ts';

export const backstage = laneKind({
  kind: 'backstage',
  name: { en: 'Backstage', nl: 'Achter de schermen' },
  about: { en: 'What we do out of sight', nl: 'Wat wij doen buiten het zicht van de klant' },
  holds: 'text',
  group: 'blueprint',
  layer: 'backstage',
});
