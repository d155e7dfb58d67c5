import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

export interface MapPlace {
  workspace: string;
  map: string;
}

/** Now and then asked again, for pages that hear of nothing in between. */
const now = 30_000;

export const threadsQuery = (place: MapPlace) =>
  queryOptions({
    queryKey: ['threads', place.workspace, place.map],
    queryFn: ({ signal }) => call('listThreads', { params: { ...place }, signal }),
    refetchInterval: now,
  });

export const mentionableQuery = (place: MapPlace) =>
  queryOptions({
    queryKey: ['mentionable', place.workspace, place.map],
    queryFn: ({ signal }) => call('listMentionable', { params: { ...place }, signal }),
    staleTime: 60_000,
  });

export const mentionsQuery = queryOptions({
  queryKey: ['mentions'],
  queryFn: ({ signal }) => call('listMentions', { signal }),
  refetchInterval: 60_000,
});
