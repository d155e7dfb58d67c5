import { laneKind } from './lane-kind.ts';

export const solutions = laneKind({
  kind: 'solutions',
  name: { en: 'Solutions', nl: 'Oplossingen' },
  about: { en: 'What we chose to do about it', nl: 'Wat we eraan gaan doen' },
  holds: 'text',
  group: 'learn',
  layer: null,
});
