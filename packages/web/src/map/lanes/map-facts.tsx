import { useParams } from '@tanstack/react-router';
import type { Touchpoint } from '@waymark/model';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { addressOf } from '../../api.ts';
import { useWords } from '../../language.tsx';
import type { Reading } from '../reading/reading.ts';
import { useSameEntries } from '../sheet/use-same-entries.ts';
import { createHeld, useHeld } from './held.ts';

/** What a few cells need of the map beside themselves; the others are not drawn again for it. */
const TouchpointsContext = createContext(createHeld<readonly Touchpoint[]>([]));
const NamesContext = createContext<ReadonlyMap<string, string>>(new Map());
const ReadingContext = createContext<Reading | null>(null);
const PictureContext = createContext<((file: string) => string) | null>(null);

export function useTouchpoints(): readonly Touchpoint[] {
  const { subscribe, get } = useContext(TouchpointsContext);
  return useSyncExternalStore(subscribe, get);
}
/** The name of a touchpoint; who asks is not drawn again when it is only moved. */
export const useTouchpointName = (id: string): string | undefined =>
  useContext(NamesContext).get(id);
export const useReading = (): Reading | null => useContext(ReadingContext);

/** Says where pictures are for everything below it, as on a page that anybody may open. */
export const PictureProvider = PictureContext.Provider;

/** The workspace and the map in the address. */
export function usePlace(): { workspace: string; map: string } {
  const { workspace, map } = useParams({ strict: false });
  return { workspace: workspace ?? '', map: map ?? '' };
}

/** The address of a picture by the name of its file. */
export function usePictureAddress(): (file: string) => string {
  const place = usePlace();
  const given = useContext(PictureContext);
  return given ?? ((file) => addressOf('getPicture', { ...place, file }));
}

export function MapFacts({
  touchpoints,
  reading,
  children,
}: {
  touchpoints: readonly Touchpoint[];
  reading: Reading | null;
  children: React.ReactNode;
}) {
  const { say } = useWords();
  const named = useMemo(
    () => new Map(touchpoints.map((it) => [it.id, say(it.name)])),
    [touchpoints, say],
  );
  const names = useSameEntries(named);
  return (
    <TouchpointsContext value={useHeld(touchpoints)}>
      <NamesContext value={names}>
        <ReadingContext value={reading}>{children}</ReadingContext>
      </NamesContext>
    </TouchpointsContext>
  );
}
