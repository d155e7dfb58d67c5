import { laneKind } from './lane-kind.ts';

export const physicalEvidence = laneKind({
  kind: 'physical-evidence',
  name: { en: 'Physical evidence', nl: 'Tastbaar bewijs' },
  about: { en: 'What people see, hold or keep', nl: 'Wat mensen zien, vasthouden of bewaren' },
  holds: 'text',
  group: 'blueprint',
  layer: 'customer',
});
