import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { JourneyMap, SavedMap } from '@waymark/model';
import { useSyncExternalStore } from 'react';
import { call } from '../api.ts';
import { useSharedMap } from '../map/together/use-shared-map.ts';
import { mapQuery, mapsQuery } from '../maps/queries.ts';

interface PlaceOfMap {
  workspace: string;
  map: string;
}

/** The other map of the journey; null when there is none, or none any more. */
export function useCounterpart(
  { workspace, map }: PlaceOfMap,
  { counterpart }: Pick<JourneyMap, 'counterpart'>,
) {
  const found = useQuery({
    ...mapQuery(workspace, counterpart ?? ''),
    enabled: counterpart !== undefined,
    retry: false,
  });
  // A link that goes one way only is none.
  const other = found.data?.map.counterpart === map ? found.data : null;
  return { ...found, other: counterpart === undefined ? null : other };
}

/** The other map as it is being drawn; as it was saved until the line to it is open, and without one. */
export function useLiveMap(workspace: string, { id, map }: SavedMap): JourneyMap {
  const { opening } = useSharedMap({ workspace, map: id, isPatient: true });
  const shared = opening.kind === 'open' ? opening.shared : null;
  return useSyncExternalStore(shared?.subscribe ?? never, () => shared?.view().map) ?? map;
}

const never = () => () => undefined;

/** Draws the counterpart and opens it. */
export function useDrawCounterpart(place: PlaceOfMap) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () =>
      call('drawCounterpart', { params: { workspace: place.workspace }, body: { of: place.map } }),
    onSuccess: async (saved) => {
      const { workspace } = place;
      await client.invalidateQueries({ queryKey: mapsQuery(workspace).queryKey });
      await navigate({ to: '/w/$workspace/maps/$map', params: { workspace, map: saved.id } });
    },
  });
}
