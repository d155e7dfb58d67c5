import { laneKind } from './lane-kind.ts';

export const people = laneKind({
  kind: 'people',
  name: { en: 'People', nl: 'Mensen' },
  about: { en: 'Who is there besides the customer', nl: 'Wie er behalve de klant bij zijn' },
  holds: 'chips',
  group: 'with',
  layer: null,
});
