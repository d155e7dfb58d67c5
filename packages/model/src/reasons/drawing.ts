/** Why a change to a map that several people draw in was not kept, or why it closed. */
export const drawingReasons = {
  'drawing-too-large':
    'This change is larger than a map can hold, so it was not kept. Load the map again and do it in smaller steps.',
  'drawing-too-much':
    'This is more than a map takes at once, so it was not done. Do it in smaller steps; everything else is kept.',
  'drawing-unreadable':
    'This change could not be read, so it was not kept. Load the map again and repeat it.',
  'drawing-no-map':
    'This change would put something on the map that no map can hold, so it was not kept. Load the map again.',
  'drawing-begun-anew':
    'This map was begun anew on the server, so your last change does not fit it any more. Load the map again.',
  'drawing-look-only': 'You may look at this map but not change it. Ask its owner to let you.',
  'drawing-not-kept':
    'The map cannot be kept at the moment, so this change was not. It is tried again by itself.',
  'drawing-closed': 'Waymark is stopping. It is tried again by itself.',
  'drawing-too-fast': 'More came in at once than a map takes. Wait a little; it is tried again.',
  'drawing-no-access': 'You may no longer open this map. Ask its owner to let you in again.',
} as const;
