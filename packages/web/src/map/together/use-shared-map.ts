import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { call, isSilence } from '../../api.ts';
import { sessionQuery } from '../../session.tsx';
import { openSharedMap } from './open-shared-map.ts';
import type { OpenSharedMap, SharedMap } from './shared-map.ts';

export type Opening =
  | { kind: 'opening' }
  | { kind: 'failed'; error: unknown }
  | { kind: 'open'; shared: OpenSharedMap };

/**
 * Opens a map to draw on it together for as long as the page shows it; `again` opens it anew.
 * `isPatient`: more is shown first than the drawing and the lanes beneath it, so all must be there.
 */
export function useSharedMap({
  workspace,
  map,
  isPatient,
}: {
  workspace: string;
  map: string;
  isPatient: boolean;
}): { opening: Opening; again: () => void } {
  const client = useQueryClient();
  const person = useQuery(sessionQuery).data?.person?.id ?? null;
  const [round, setRound] = useState(0);
  const [shared, setShared] = useState<SharedMap | null>(null);
  const [error, setError] = useState<unknown>(null);

  const held = useRef<SharedMap>(null);
  const patient = useRef(isPatient);
  // As the address asks by the time a map is opened, which may not be the first.
  patient.current = isPatient;
  // Before anything is painted: a map that came with the page is what is seen of it first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round opens the map anew
  useLayoutEffect(() => {
    let asked = false;
    // Before it is opened: what came with the page may say at once that it cannot be.
    setError(null);
    const opened = openSharedMap(
      { person, workspace, map, isPatient: patient.current },
      {
        onClosed: setError,
        onNote: (of) => void client.invalidateQueries({ queryKey: ['map', workspace, map, of] }),
        onOtherPerson: () =>
          void client.invalidateQueries({ queryKey: sessionQuery.queryKey, exact: true }),
        async onUnreachable() {
          if (asked) return;
          asked = true;
          // A socket does not say why it was refused; the same question over HTTP does.
          try {
            await client.fetchQuery({
              queryKey: ['map', workspace, map, 'opened'],
              queryFn: () => call('getMap', { params: { workspace, map } }),
              gcTime: 0,
            });
          } catch (refused) {
            // Whoever has the map goes on without a connection until somebody says no.
            if (!isSilence(refused) || !opened.view()) setError(refused);
          } finally {
            asked = false;
          }
        },
      },
    );
    held.current = opened;
    setShared(opened);
  }, [person, workspace, map, round, client]);
  // Not before fields that go with the page have given what is written in them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was opened for these is closed with them
  useEffect(() => {
    const opened = held.current;
    return () => opened?.close();
  }, [person, workspace, map, round, client]);

  const view = useSyncExternalStore(
    shared ? shared.subscribe : never,
    () => shared?.view() !== undefined,
  );
  const again = () => {
    setShared(null);
    setError(null);
    setRound((it) => it + 1);
  };
  if (error !== null) return { opening: { kind: 'failed', error }, again };
  if (shared && view) return { opening: { kind: 'open', shared: shared as OpenSharedMap }, again };
  return { opening: { kind: 'opening' }, again };
}

const never = () => () => undefined;
