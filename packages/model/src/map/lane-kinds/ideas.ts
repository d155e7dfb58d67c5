import { laneKind } from './lane-kind.ts';

export const ideas = laneKind({
  kind: 'ideas',
  name: { en: 'Ideas', nl: 'Ideeën' },
  about: { en: 'What we might try', nl: 'Wat we kunnen proberen' },
  holds: 'text',
  group: 'learn',
  layer: null,
});
