import { laneKind } from './lane-kind.ts';

export const tickets = laneKind({
  kind: 'tickets',
  name: { en: 'Tickets', nl: 'Tickets' },
  about: {
    en: 'Work in another tool, such as Jira or Trello',
    nl: 'Werk in een ander programma, zoals Jira of Trello',
  },
  holds: 'links',
  group: 'with',
  layer: null,
});
