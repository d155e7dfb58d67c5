import { laneKind } from './lane-kind.ts';

export const timeToNext = laneKind({
  kind: 'time-to-next',
  name: { en: 'Time to the next step', nl: 'Tijd tot de volgende stap' },
  about: {
    en: 'How long half of the people take to go on',
    nl: 'Hoelang de helft van de mensen erover doet',
  },
  holds: 'times',
  group: 'numbers',
  layer: null,
});
