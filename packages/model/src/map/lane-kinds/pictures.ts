import { laneKind } from './lane-kind.ts';

export const pictures = laneKind({
  kind: 'pictures',
  name: { en: 'Pictures', nl: 'Afbeeldingen' },
  about: { en: 'Photographs, screens, a storyboard', nl: 'Foto’s, schermen, een storyboard' },
  holds: 'picture',
  group: 'story',
  layer: 'customer',
});
