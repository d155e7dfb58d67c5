import { laneKind } from './lane-kind.ts';

export const departments = laneKind({
  kind: 'departments',
  name: { en: 'Departments', nl: 'Afdelingen' },
  about: { en: 'Whose work it is', nl: 'Wiens werk het is' },
  holds: 'chips',
  group: 'with',
  layer: 'backstage',
});
