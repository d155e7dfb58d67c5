/** What a thread of comments can be about. */
export const itemKinds = [
  'map',
  'phase',
  'stage',
  'touchpoint',
  'arrow',
  'lane',
  'cell',
  'feeling',
  'persona',
] as const;
