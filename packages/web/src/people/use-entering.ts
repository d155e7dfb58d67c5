import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api.ts';
import { sessionQuery } from '../session.tsx';

/** Where somebody goes who just came in; their first page when nothing is said. */
export interface Entrance {
  workspace: string;
  map: string | null;
}

/** What follows any way of signing in: who it is becomes known, and a page opens; `here` stays on this one. */
export function useEntering(): (to?: Entrance | 'here') => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (to) => {
    // An answer still on its way would say that nobody is signed in.
    await client.cancelQueries({ queryKey: sessionQuery.queryKey });
    client.setQueryData(sessionQuery.queryKey, await call('getSession', {}));
    if (to === 'here') return;
    if (!to) return navigate({ to: '/', replace: true });
    const { workspace, map } = to;
    if (map === null)
      return navigate({ to: '/w/$workspace', params: { workspace }, replace: true });
    return navigate({
      to: '/w/$workspace/maps/$map',
      params: { workspace, map },
      replace: true,
    });
  };
}
