import type { Cell, Touchpoint } from '@waymark/model';
import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { byTouchpoint, placesOf } from './about-order.ts';

type Places = ReadonlyMap<string, number>;

/** Outside React's state, so that a touchpoint that moves draws only those places again whose cells follow it. */
interface CellOrder {
  get(): Places;
  set(places: Places): void;
  subscribe(listener: () => void): () => void;
}

function createOrder(first: Places): CellOrder {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    set: (next) => {
      if (next === now) return;
      now = next;
      for (const tell of listeners) tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const CellOrderContext = createContext<CellOrder>(createOrder(new Map()));

/** Tells the places beneath it in which order the drawing shows the touchpoints. */
export function CellOrderRoom({
  touchpoints,
  children,
}: {
  touchpoints: readonly Touchpoint[];
  children: ReactNode;
}) {
  const places = useMemo(() => placesOf(touchpoints), [touchpoints]);
  const [order] = useState(() => createOrder(places));
  useLayoutEffect(() => order.set(places), [order, places]);
  return <CellOrderContext value={order}>{children}</CellOrderContext>;
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
