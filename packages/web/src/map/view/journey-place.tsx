import { createContext, useContext } from 'react';
import type { MapSearch } from '../../question-url.ts';
import { onward, readWay, writeWay } from './way.ts';

/** Which map is open, and how one came there. */
export interface JourneyPlace {
  workspace: string;
  map: string;
  search: MapSearch;
}

const PlaceContext = createContext<JourneyPlace | null>(null);
export const JourneyPlaceProvider = PlaceContext.Provider;
/** Null where a map is shown that leads nowhere, as on a public page. */
export const useJourneyPlace = (): JourneyPlace | null => useContext(PlaceContext);

/**
 * The address's search of a journey that a touchpoint opens into: the same question, the way on. Its
 * personas are other ones.
 */
export function searchInto(from: JourneyPlace, touchpoint: string, journey: string): MapSearch {
  const { open: _, persona: __, ...search } = from.search;
  const way = onward(readWay(search.via), { map: from.map, touchpoint }, journey);
  return { ...search, via: writeWay(way) };
}
