/** The touchpoint of a feeling, read from what the feeling is known by. */
export const emotionPlace = (id: string): string =>
  (id.split('/')[0] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
