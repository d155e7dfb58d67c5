import { createContext, useContext, useState } from 'react';

/** What one reader looks at in the lanes; theirs alone, never part of the shared document. */
export interface LanesLook {
  /** The persona whose lanes and curves alone are shown; null shows all. */
  readonly persona: string | null;
  /** Coloured by what each thing rests on. */
  readonly coloured: boolean;
}

export interface LanesLookHand extends LanesLook {
  readonly change: (next: Partial<LanesLook>) => void;
}

const KeptLook = createContext<LanesLookHand | null>(null);

/** Keeps the look somewhere that outlives the lanes, as in the address. */
export const LanesLookProvider = KeptLook.Provider;

/** The look that is kept for these lanes, or, where nobody keeps it, one of their own. */
export function useLanesLook(): LanesLookHand {
  const [own, setOwn] = useState<LanesLook>({ persona: null, coloured: false });
  const kept = useContext(KeptLook);
  return kept ?? { ...own, change: (next) => setOwn((now) => ({ ...now, ...next })) };
}
