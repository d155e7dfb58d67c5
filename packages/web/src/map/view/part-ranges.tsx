import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Range } from './ranges.ts';
import type { Drawer, SightStore } from './sight-store.ts';

export const everything: Range = { first: 0, last: Number.POSITIVE_INFINITY };

/**
 * Of these the journey is made. Each asks for its own columns, since a column of all of them at
 * once is more than one frame has time for.
 */
const ranges = {
  heads: createContext(everything),
  cards: createContext(everything),
  flows: createContext(everything),
};
export type JourneyPart = keyof typeof ranges;

/** The columns of a part of the journey that are drawn; everything else of it is out of sight. */
export const useSight = (part: JourneyPart): Range => useContext(ranges[part]);

/** Hands out to each part of the journey which of its columns are drawn now. */
export function PartRanges({ store, children }: { store: SightStore; children: ReactNode }) {
  return (
    <PartRange part="heads" store={store}>
      <PartRange part="cards" store={store}>
        <PartRange part="flows" store={store}>
          {children}
        </PartRange>
      </PartRange>
    </PartRange>
  );
}

function PartRange({
  part,
  store,
  children,
}: {
  part: JourneyPart;
  store: SightStore;
  children: ReactNode;
}) {
  const [range, setRange] = useState(() => store.get().seen);
  useEffect(() => {
    const drawer: Drawer = {
      ...{ near: true, have: store.get().seen, element: () => null },
      draw: (next) => setRange(next ?? everything),
    };
    return store.add(drawer);
  }, [store]);
  const Context = ranges[part];
  return <Context value={range}>{children}</Context>;
}
