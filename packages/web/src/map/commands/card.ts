import type { JourneyMap, MapCard } from '@waymark/model';
import { type Change, changed } from './change.ts';

/** The map with other words beside its title; a card without any goes away. */
export function editCard(map: JourneyMap, change: Change<MapCard>): JourneyMap {
  const card = changed(map.card ?? {}, change);
  if (card === map.card) return map;
  const { card: _, ...rest } = map;
  return Object.keys(card).length > 0 ? { ...rest, card } : rest;
}
