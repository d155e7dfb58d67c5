import { laneKind } from './lane-kind.ts';

export const channels = laneKind({
  kind: 'channels',
  name: { en: 'Channels', nl: 'Kanalen' },
  about: { en: 'Where it happens', nl: 'Waar het gebeurt' },
  holds: 'chips',
  group: 'with',
  layer: 'customer',
});
