import { useQuery } from '@tanstack/react-query';
import { call } from '../api.ts';
import { Failed, Loading } from '../parts/notice.tsx';
import { type MapPageProps, OpenMap } from './open-map.tsx';
import { SelectionRoom } from './selection/selection.tsx';

export type { MapPageProps } from './open-map.tsx';

/** Fetches the map once; from then on the one on screen is the truth, and is saved as it changes. */
export function MapPage(props: MapPageProps) {
  const { workspace, mapId } = props;
  const saved = useQuery({
    queryKey: ['map', workspace.id, mapId, 'opened'],
    queryFn: ({ signal }) =>
      call('getMap', { params: { workspace: workspace.id, map: mapId }, signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (saved.data) {
    return (
      <SelectionRoom>
        <OpenMap {...props} opened={saved.data} />
      </SelectionRoom>
    );
  }
  return (
    <div className="px-4 sm:px-6">
      {saved.error ? (
        <Failed error={saved.error} retry={() => void saved.refetch()} />
      ) : (
        <Loading />
      )}
    </div>
  );
}
