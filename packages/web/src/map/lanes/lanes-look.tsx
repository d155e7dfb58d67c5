import { createContext, useContext, useState } from 'react';
import type { LaneChoice } from './lane-styles.ts';

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
