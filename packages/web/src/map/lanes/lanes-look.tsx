import type { JourneyMap, Lane } from '@waymark/model';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type LaneChoice, shownLanes } from './lane-styles.ts';

/** What one reader looks at in the lanes; theirs alone, never part of the shared document. */
export interface LanesLook extends LaneChoice {
  /** Coloured by what each thing rests on. */
  readonly coloured: boolean;
}

export interface LanesLookHand extends LanesLook {
  readonly change: (next: Partial<LanesLook>) => void;
}

/** Every lane as it was drawn. */
export const plainLook: LanesLook = {
  ...{ style: 'everything', persona: null, hidden: [], coloured: false },
};

const KeptLook = createContext<LanesLookHand | null>(null);

/** Keeps the look somewhere that outlives the lanes, as in the address. */
export const LanesLookProvider = KeptLook.Provider;

/** The look that is kept for these lanes, or, where nobody keeps it, one of their own. */
export function useLanesLook(): LanesLookHand {
  const [own, setOwn] = useState<LanesLook>(plainLook);
  const kept = useContext(KeptLook);
  return kept ?? { ...own, change: (next) => setOwn((now) => ({ ...now, ...next })) };
}

/** One look for all beneath it: the one that is kept above, or else one of its own. */
export function LanesLookRoom({ children }: { children: ReactNode }) {
  return <KeptLook value={useLanesLook()}>{children}</KeptLook>;
}

/** The persona whose lanes are shown; null when it is not on this map, or none was chosen. */
export function useShownPersona({ personas }: Pick<JourneyMap, 'personas'>): string | null {
  const { persona } = useLanesLook();
  return personas.some(({ id }) => id === persona) ? persona : null;
}

/** The lanes of a map that this reader sees, from the top. */
export function useShownLanes(map: Pick<JourneyMap, 'lanes' | 'personas'>): readonly Lane[] {
  const { style, hidden } = useLanesLook();
  const persona = useShownPersona(map);
  const { lanes } = map;
  return useMemo(
    () => shownLanes(lanes, { style, persona, hidden }),
    [lanes, style, persona, hidden],
  );
}
