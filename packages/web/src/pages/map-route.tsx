import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { MapPage } from '../map/map-page.tsx';
import type { MapSearch } from '../question-url.ts';
import { useOpenWorkspace } from '../session.tsx';

/** Joins the map page to its address: what it shows stands in the search. */
export function MapRoute() {
  const workspace = useOpenWorkspace();
  const { map } = useParams({ from: '/signed-in/w/$workspace/maps/$map' });
  const search = useSearch({ from: '/signed-in/w/$workspace/maps/$map' });
  const navigate = useNavigate({ from: '/w/$workspace/maps/$map' });
  const setSearch = (next: MapSearch, how: { replace?: boolean } = {}) =>
    void navigate({ search: next, replace: how.replace ?? false, resetScroll: false });
  return (
    <MapPage key={map} workspace={workspace} mapId={map} search={search} setSearch={setSearch} />
  );
}
