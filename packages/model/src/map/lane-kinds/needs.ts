import { laneKind } from './lane-kind.ts';

export const needs = laneKind({
  kind: 'needs',
  name: { en: 'Needs', nl: 'Behoeften' },
  about: {
    en: 'What people need, and what they are after',
    nl: 'Wat mensen nodig hebben en willen bereiken',
  },
  holds: 'text',
  group: 'story',
  layer: 'customer',
});
