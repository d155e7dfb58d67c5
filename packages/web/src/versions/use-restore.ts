import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type JourneyMap, restoreMap, restoreTouchpoint } from '@waymark/model';
import { call } from '../api.ts';
import type { Hand } from '../map/editing/editor.tsx';
import { type PlaceOfMap, versionsQuery } from './queries.ts';

/** What to go back to: a whole map as it was, or one touchpoint of it. */
export interface Wish {
  past: JourneyMap;
  touchpoint?: string | undefined;
}

/** The map after going back, as it would be. */
export const restored = (now: JourneyMap, { past, touchpoint }: Wish): JourneyMap =>
  touchpoint === undefined ? restoreMap(now, past) : restoreTouchpoint(now, past, touchpoint);

/**
 * Goes back after the map was kept as it is. It is an edit like any other of this browser, so that
 * everybody sees it at once and undo takes it back.
 */
export function useRestore(place: PlaceOfMap, hand: Hand) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (_wish: Wish) => call('keepVersion', { params: place, body: {} }),
    onSuccess: (_, wish) => {
      hand.edit((now) => restored(now, wish));
      return client.invalidateQueries({ queryKey: versionsQuery(place).queryKey });
    },
  });
}
