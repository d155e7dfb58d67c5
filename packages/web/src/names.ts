import { queryOptions } from '@tanstack/react-query';
import { call } from './api.ts';

/** What there is to choose from in rules and filters, and which days there are events for. */
export const namesQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['names', workspace],
    queryFn: ({ signal }) => call('listNames', { params: { workspace }, signal }),
    staleTime: 30_000,
  });
