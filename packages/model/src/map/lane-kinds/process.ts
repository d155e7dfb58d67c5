import { laneKind } from './lane-kind.ts';

export const process = laneKind({
  kind: 'process',
  name: { en: 'Process notes', nl: 'Procesnotities' },
  about: {
    en: 'How it runs, rules and exceptions',
    nl: 'Hoe het loopt, met regels en uitzonderingen',
  },
  holds: 'text',
  group: 'blueprint',
  layer: 'backstage',
});
