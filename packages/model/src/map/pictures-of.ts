import type { JourneyMap } from './map.ts';

/** The files of every picture a map shows, in its cells and of its personas. */
export function picturesOf(map: Pick<JourneyMap, 'cells' | 'personas'>): Set<string> {
  return new Set(
    [...map.cells, ...map.personas].flatMap(({ picture }) => (picture ? [picture.file] : [])),
  );
}
