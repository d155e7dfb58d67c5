import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

export interface MapPlace {
  workspace: string;
  map: string;
}

/** An open map hears of what is said on it and asks again, see `map/together/use-shared-map.ts`. */
export const threadsQuery = (place: MapPlace) =>
  queryOptions({
    queryKey: ['map', place.workspace, place.map, 'comments'],
    queryFn: ({ signal }) => call('listThreads', { params: { ...place }, signal }),
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
