import { useMemo } from 'react';
import type { LanesSearch } from '../../question-url.ts';
import { useSteady } from '../sheet/use-steady.ts';
import { type LanesLook, type LanesLookHand, plainLook } from './lanes-look.tsx';

/** The look at the lanes as it stands in the address, so that a reload and a sent address keep it. */
export function useLanesInAddress<S extends LanesSearch>(
  search: S,
  setSearch: (next: Omit<S, keyof LanesSearch> & LanesSearch, how?: { replace?: boolean }) => void,
): LanesLookHand {
  const { persona = null, colour, as = plainLook.style, hide = plainLook.hidden } = search;
  const coloured = colour === 'evidence';
  const change = useSteady((next: Partial<LanesLook>) => {
    const { persona: _, colour: __, as: ___, hide: ____, ...others } = search;
    const look = { persona, coloured, style: as, hidden: hide, ...next };
    const kept: LanesSearch = {
      ...(look.persona ? { persona: look.persona } : {}),
      ...(look.coloured ? { colour: 'evidence' } : {}),
      ...(look.style === plainLook.style ? {} : { as: look.style }),
      ...(look.hidden.length > 0 ? { hide: [...look.hidden] } : {}),
    };
    setSearch({ ...others, ...kept }, { replace: true });
  });
  return useMemo(
    () => ({ persona, coloured, style: as, hidden: hide, change }),
    [persona, coloured, as, hide, change],
  );
}
