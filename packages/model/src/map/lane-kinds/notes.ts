import { laneKind } from './lane-kind.ts';

export const notes = laneKind({
  kind: 'notes',
  name: { en: 'Notes', nl: 'Notities' },
  about: { en: 'Anything worth keeping', nl: 'Alles wat het bewaren waard is' },
  holds: 'text',
  group: 'story',
  layer: null,
});
