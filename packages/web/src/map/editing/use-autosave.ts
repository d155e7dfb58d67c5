import type { JourneyMap, SavedMap } from '@waymark/model';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CallError, call } from '../../api.ts';

export type SaveState =
  | { kind: 'saved' | 'unsaved' | 'saving' }
  | { kind: 'failed'; error: unknown }
  /** Somebody saved in between; nothing is written until the reader has chosen. */
  | { kind: 'conflict'; theirs: SavedMap };

const pause = 700;
/** Between attempts while the server cannot be reached, in milliseconds. */
const beforeNext = 4_000;

interface Place {
  workspace: string;
  id: string;
}

/**
 * Saves the map a moment after each change, against the revision it was opened at. `keep` saves over
 * the other's version after a conflict; `take` says that the other's version is now the one on screen.
 */
export function useAutosave(place: Place, opened: SavedMap, map: JourneyMap) {
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const saved = useRef({ revision: opened.revision, map: opened.map });
  const latest = useRef(map);
  latest.current = map;
  const { workspace, id } = place;
  const running = useRef(false);

  const save = useCallback(
    async (how?: { quietly: boolean }) => {
      if (running.current) return;
      running.current = true;
      const params = { workspace, map: id };
      try {
        while (latest.current !== saved.current.map) {
          const sent = latest.current;
          // The notice stays until an attempt succeeds; it would come and go with each one.
          if (!how?.quietly) setState({ kind: 'saving' });
          const body = { revision: saved.current.revision, map: sent };
          const { revision } = await call('saveMap', { params, body });
          saved.current = { revision, map: sent };
        }
        setState({ kind: 'saved' });
      } catch (error) {
        if (error instanceof CallError && error.code === 'CONFLICT') {
          const theirs = await call('getMap', { params }).catch(() => null);
          setState(theirs ? { kind: 'conflict', theirs } : { kind: 'failed', error });
        } else setState({ kind: 'failed', error });
      } finally {
        running.current = false;
      }
    },
    [workspace, id],
  );

  const blocked = state.kind === 'conflict';
  useEffect(() => {
    if (blocked || map === saved.current.map) return;
    setState((now) => (now.kind === 'saving' ? now : { kind: 'unsaved' }));
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [map, save, blocked]);

  const mayPass = state.kind === 'failed' && isPassing(state.error);
  useEffect(() => {
    if (!mayPass) return;
    const timer = setInterval(() => void save({ quietly: true }), beforeNext);
    return () => clearInterval(timer);
  }, [mayPass, save]);

  // Whoever leaves the page within the pause does not lose what they just did.
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current !== saved.current.map) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
      if (latest.current !== saved.current.map) void save();
    };
  }, [save]);

  const keep = (theirs: SavedMap) => {
    saved.current = { revision: theirs.revision, map: theirs.map };
    setState({ kind: 'unsaved' });
    void save();
  };
  const take = (theirs: SavedMap) => {
    saved.current = { revision: theirs.revision, map: theirs.map };
    setState({ kind: 'saved' });
  };
  return { state, keep, take, retry: () => void save() };
}

/** Silence, or a server that stops or starts: the same call may succeed a moment later. */
const isPassing = (error: unknown): boolean =>
  error instanceof CallError && (error.status === 0 || error.status >= 500);
