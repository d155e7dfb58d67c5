import { laneKind } from './lane-kind.ts';

export const systems = laneKind({
  kind: 'systems',
  name: { en: 'Systems', nl: 'Systemen' },
  about: { en: 'Which systems are used', nl: 'Welke systemen worden gebruikt' },
  holds: 'chips',
  group: 'with',
  layer: 'support',
});
