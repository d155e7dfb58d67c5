import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { JourneyMap } from '@waymark/model';
import { call } from '../api.ts';
import { mapQuery, mapsQuery } from '../maps/queries.ts';

interface PlaceOfMap {
  workspace: string;
  map: string;
}

/** The other map of the journey; null when there is none, or none any more. */
export function useCounterpart({ workspace, map }: PlaceOfMap, { counterpart }: JourneyMap) {
  const found = useQuery({
    ...mapQuery(workspace, counterpart ?? ''),
    enabled: counterpart !== undefined,
    retry: false,
  });
  // A link that goes one way only is none.
  const other = found.data?.map.counterpart === map ? found.data : null;
  return { ...found, other: counterpart === undefined ? null : other };
}

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
