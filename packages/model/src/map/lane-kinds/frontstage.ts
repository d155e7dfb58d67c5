import { laneKind } from './lane-kind.ts';

export const frontstage = laneKind({
  kind: 'frontstage',
  name: { en: 'Frontstage', nl: 'Voor de schermen' },
  about: { en: 'What we do in sight of the customer', nl: 'Wat wij doen waar de klant bij is' },
  holds: 'text',
  group: 'blueprint',
  layer: 'frontstage',
});
