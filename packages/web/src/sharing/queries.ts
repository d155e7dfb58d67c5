import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

/** The public links of a map. */
export const linksQuery = (workspace: string, map: string) =>
  queryOptions({
    queryKey: ['links', workspace, map],
    queryFn: ({ signal }) => call('listLinks', { params: { workspace, map }, signal }),
  });
