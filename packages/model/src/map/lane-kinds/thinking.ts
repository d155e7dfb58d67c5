import { laneKind } from './lane-kind.ts';

export const thinking = laneKind({
  kind: 'thinking',
  name: { en: 'Thinking', nl: 'Denken' },
  about: {
    en: 'Thoughts and questions, in their own words',
    nl: 'Gedachten en vragen, in hun eigen woorden',
  },
  holds: 'text',
  group: 'story',
  layer: 'customer',
  voice: true,
});
