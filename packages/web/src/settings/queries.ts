import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

export const keysQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['keys', workspace],
    queryFn: ({ signal }) => call('listKeys', { params: { workspace }, signal }),
  });
