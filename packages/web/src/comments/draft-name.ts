import type { MapPlace } from './queries.ts';

/** Under what a comment is kept while it is written: each map and each subject has its own. */
export const draftName = ({ workspace, map }: MapPlace, about: string): string =>
  `comment ${workspace} ${map} ${about}`;
