import { laneKind } from './lane-kind.ts';

export const documents = laneKind({
  kind: 'documents',
  name: { en: 'Documents', nl: 'Documenten' },
  about: {
    en: 'Reports, forms and pages elsewhere',
    nl: 'Rapporten, formulieren en pagina’s elders',
  },
  holds: 'links',
  group: 'with',
  layer: null,
});
