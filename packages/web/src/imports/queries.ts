import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

/** The files read in so far, the latest first. */
export const importsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['imports', workspace],
    queryFn: ({ signal }) => call('listImports', { params: { workspace }, signal }),
  });

/** One import; while it runs it is asked for again and again. */
export const importQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['import', workspace, id],
    queryFn: ({ signal }) => call('getImport', { params: { workspace, import: id }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 400 : false),
  });
