import type { Workspace } from '@waymark/model';
import { Page } from '../parts/page.tsx';
import type { MapSearch } from '../question-url.ts';

export interface MapPageProps {
  workspace: Workspace;
  mapId: string;
  search: MapSearch;
  /** Puts the whole search in the address; `replace` leaves no step to go back to. */
  setSearch: (next: MapSearch, how?: { replace?: boolean }) => void;
}

export function MapPage({ mapId }: MapPageProps) {
  return <Page title={mapId}>{null}</Page>;
}
