import { laneKind } from './lane-kind.ts';

export const metrics = laneKind({
  kind: 'metrics',
  name: { en: 'Metrics', nl: 'Kengetallen' },
  about: {
    en: 'Figures kept up by hand, with a target',
    nl: 'Cijfers die u zelf bijhoudt, met een doel',
  },
  holds: 'metrics',
  group: 'numbers',
  layer: null,
});
