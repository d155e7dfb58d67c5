import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { Range } from './ranges.ts';
import type { Drawer, SightStore } from './sight-store.ts';

export const everything: Range = { first: 0, last: Number.POSITIVE_INFINITY };

const StoreContext = createContext<SightStore | null>(null);
export const SightStoreProvider = StoreContext.Provider;

/**
 * The columns of a part of the journey that are drawn; everything else of it is out of sight. Each
 * part that asks is given its own, since a column of all of them at once is more than one frame has
 * time for; and past all that stands between, in which nothing is looked through for it.
 */
export function useSight(): Range {
  const store = useContext(StoreContext);
  const [range, setRange] = useState(() => store?.get().seen ?? everything);
  const drawn = useRef(range);
  useEffect(() => {
    if (!store) return;
    const drawer: Drawer = {
      ...{ near: true, have: drawn.current, element: () => null },
      draw: (next) => {
        drawn.current = next ?? everything;
        setRange(drawn.current);
      },
    };
    return store.add(drawer);
  }, [store]);
  return range;
}
