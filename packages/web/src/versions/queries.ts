import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

/** Which map, of which workspace. */
export interface PlaceOfMap {
  workspace: string;
  map: string;
}

export const versionsQuery = (params: PlaceOfMap) =>
  queryOptions({
    queryKey: ['versions', params.workspace, params.map],
    queryFn: ({ signal }) => call('listVersions', { params, signal }),
  });

/** A version never changes once it is made, only its name does. */
export const versionQuery = (params: PlaceOfMap & { version: string }) =>
  queryOptions({
    queryKey: ['version', params.workspace, params.map, params.version],
    queryFn: ({ signal }) => call('getVersion', { params, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
