import { useQueryClient } from '@tanstack/react-query';
import type { Item } from '@waymark/model';
import { useCallback, useState } from 'react';
import { call } from '../api.ts';
import type { Said } from './comment-field.tsx';
import { type MapPlace, mentionsQuery, threadsQuery } from './queries.ts';

/** Everything one can do with the threads of a map; the list is fetched again after each. */
export function useThreads(place: MapPlace) {
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const params = { workspace: place.workspace, map: place.map };
  const after = async (doing: Promise<unknown>) => {
    setError(null);
    try {
      await doing;
    } catch (failed) {
      setError(failed);
      throw failed;
    } finally {
      await client.invalidateQueries({ queryKey: threadsQuery(place).queryKey });
    }
  };
  return {
    error,
    start: (item: Item, said: Said) =>
      after(call('startThread', { params, body: { ...said, item } })),
    reply: (thread: string, said: Said) =>
      after(call('reply', { params: { ...params, thread }, body: said })),
    resolve: (thread: string, resolved: boolean) =>
      after(call('resolveThread', { params: { ...params, thread }, body: { resolved } })),
    edit: (comment: string, said: Said) =>
      after(call('editComment', { params: { ...params, comment }, body: said })),
    remove: (comment: string) => after(call('removeComment', { params: { ...params, comment } })),
  };
}

/** Says that the reader has looked at a thread in which they were called; the same function each time. */
export function useSee(): (thread: string) => void {
  const client = useQueryClient();
  return useCallback(
    (thread) => {
      call('seeMentions', { body: { thread } })
        .then(() => client.invalidateQueries({ queryKey: mentionsQuery.queryKey }))
        // Not said now, it is said again when the list is opened next.
        .catch(() => undefined);
    },
    [client],
  );
}
