import { useMemo } from 'react';
import type { LanesSearch } from '../../question-url.ts';
import { useSteady } from '../sheet/use-steady.ts';
import type { LanesLook, LanesLookHand } from './lanes-look.tsx';

/** The look at the lanes as it stands in the address, so that a reload and a sent address keep it. */
export function useLanesInAddress<S extends LanesSearch>(
  search: S,
  setSearch: (next: Omit<S, keyof LanesSearch> & LanesSearch, how?: { replace?: boolean }) => void,
): LanesLookHand {
  const persona = search.persona ?? null;
  const coloured = search.colour === 'evidence';
  const change = useSteady((next: Partial<LanesLook>) => {
    const { persona: _, colour: __, ...others } = search;
    const look = { persona, coloured, ...next };
    const kept: LanesSearch = {
      ...(look.persona ? { persona: look.persona } : {}),
      ...(look.coloured ? { colour: 'evidence' } : {}),
    };
    setSearch({ ...others, ...kept }, { replace: true });
  });
  return useMemo(() => ({ persona, coloured, change }), [persona, coloured, change]);
}
