import type { Cell, Touchpoint } from '@waymark/model';
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { byTouchpoint, placesOf } from './about-order.ts';
import { createHeld, type Held, useHeld } from './held.ts';

type Places = ReadonlyMap<string, number>;

const CellOrderContext = createContext<Held<Places>>(createHeld(new Map()));

/** Tells the places beneath it in which order the drawing shows the touchpoints. */
export function CellOrderRoom({
  touchpoints,
  children,
}: {
  touchpoints: readonly Touchpoint[];
  children: ReactNode;
}) {
  const places = useMemo(() => placesOf(touchpoints), [touchpoints]);
  return <CellOrderContext value={useHeld(places)}>{children}</CellOrderContext>;
}

/** The cells of one place with those of a touchpoint together, in the order of the drawing. */
export function useInOrder(cells: readonly Cell[]): readonly Cell[] {
  const order = useContext(CellOrderContext);
  const inOrder = () => byTouchpoint(cells, order.get());
  const ids = useSyncExternalStore(order.subscribe, () =>
    inOrder()
      .map(({ id }) => id)
      .join(' '),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same cells in the same order
  return useMemo(inOrder, [cells, ids]);
}
