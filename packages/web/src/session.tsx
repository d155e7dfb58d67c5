import { type QueryClient, queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import {
  type AnswerOf,
  type Contract,
  isAtLeast,
  type OpenWorkspace,
  type Role,
} from '@waymark/model';
import { CallError, call } from './api.ts';

export type Session = AnswerOf<Contract['getSession']>;

/** Who is signed in; null when nobody is. While the demo is being loaded it is asked again. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await call('getSession', { signal });
    } catch (error) {
      if (error instanceof CallError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
  refetchInterval: ({ state }) => (typeof state.data?.loadingDemo === 'number' ? 1_000 : false),
});

/** The workspace in the address, or the reader's own; undefined when it is not theirs. */
export function useWorkspace(): OpenWorkspace | undefined {
  const { workspace } = useParams({ strict: false });
  const { data } = useQuery(sessionQuery);
  const all = data?.workspaces ?? [];
  return workspace === undefined ? ownWorkspace(all) : all.find(({ id }) => id === workspace);
}

/** The workspace for a page under `/w/$workspace`, which the router has checked. */
export function useOpenWorkspace(): OpenWorkspace {
  const { workspace } = useParams({ strict: false });
  const { data } = useSuspenseQuery(sessionQuery);
  const open = data?.workspaces.find(({ id }) => id === workspace);
  if (!open) throw new CallError(404, 'NOT_FOUND', '');
  return open;
}

/** Whether the reader may do this in the workspace of the address; in none when there is none. */
export function useMayIn(least: Role): boolean {
  return isAtLeast(useWorkspace()?.role ?? null, least);
}

/** The map of the address where it is all the reader may see of its workspace, else null. */
export function useGuestMap(): string | null {
  const { map } = useParams({ strict: false });
  const workspace = useWorkspace();
  return workspace?.role === null && map !== undefined ? map : null;
}

/** Where one's own data lands: the first workspace that is not the demo company's. */
export const ownWorkspace = (all: readonly OpenWorkspace[]): OpenWorkspace | undefined =>
  all.find(({ demo }) => !demo) ?? all[0];

/** Signed out, also when it was in another window: everything read so far is forgotten. */
export function forgetSession(client: QueryClient) {
  client.clear();
  client.setQueryData(sessionQuery.queryKey, null);
}
