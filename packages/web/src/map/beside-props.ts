import type { JourneyMap, Workspace } from '@waymark/model';
import type { MapSearch } from '../question-url.ts';
import type { Hand } from './editing/editor.tsx';

/** What a view that stands in the place of the drawing is given. */
export interface BesideProps {
  workspace: Workspace;
  mapId: string;
  map: JourneyMap;
  hand: Hand;
  /** Whether all of the map as it stands here is with the server. */
  isKept: boolean;
  search: MapSearch;
  setSearch: (next: MapSearch) => void;
}
