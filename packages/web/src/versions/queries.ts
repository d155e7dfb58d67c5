import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

/** Which map, of which workspace. */
export interface PlaceOfMap {
  workspace: string;
  map: string;
}

export const versionsQuery = (params: PlaceOfMap) =>
  queryOptions({
    // The key under which a note from the server says that there are others.
    queryKey: ['map', params.workspace, params.map, 'versions'],
    queryFn: ({ signal }) => call('listVersions', { params, signal }),
  });

/** A version never changes once it is made, only its name does. */
export const versionQuery = (params: PlaceOfMap & { version: string }) =>
  queryOptions({
    queryKey: ['version', params.workspace, params.map, params.version],
    queryFn: ({ signal }) => call('getVersion', { params, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
