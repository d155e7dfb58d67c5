import { useQuery } from '@tanstack/react-query';
import type { Workspace } from '@waymark/model';
import { call } from '../api.ts';
import { Failed, Loading } from '../parts/notice.tsx';
import type { MapSearch } from '../question-url.ts';
import { OpenMap } from './open-map.tsx';

export interface MapPageProps {
  workspace: Workspace;
  mapId: string;
  search: MapSearch;
  /** Puts the whole search in the address; `replace` leaves no step to go back to. */
  setSearch: (next: MapSearch, how?: { replace?: boolean }) => void;
}

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
  if (saved.data) return <OpenMap {...props} opened={saved.data} />;
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
