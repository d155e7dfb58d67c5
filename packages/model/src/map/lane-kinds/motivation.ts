import { laneKind } from './lane-kind.ts';

export const motivation = laneKind({
  kind: 'motivation',
  name: { en: 'Motivation', nl: 'Drijfveren' },
  about: { en: 'Why they go on', nl: 'Waarom ze doorgaan' },
  holds: 'text',
  group: 'story',
  layer: 'customer',
});
