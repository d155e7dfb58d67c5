import { laneKind } from './lane-kind.ts';

export const doing = laneKind({
  kind: 'doing',
  name: { en: 'Doing', nl: 'Doen' },
  about: { en: 'What people do', nl: 'Wat mensen doen' },
  holds: 'text',
  group: 'story',
  layer: 'customer',
});
