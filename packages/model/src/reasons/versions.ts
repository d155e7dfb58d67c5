/** Why a version cannot be shown or gone back to, and why two maps cannot be linked. */
export const versionReasons = {
  'version-unknown': 'This map has no such version; it may have been cleared away.',
  'version-without-touchpoint': 'That version has no touchpoint “{id}”.',
  'map-to-draw-from-unknown': 'There is no map “{id}” here to draw another one from.',
  'map-has-counterpart': 'This map has its counterpart already. Unlink the two to draw another.',
} as const;
