import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Frame } from '../layout/frame.ts';
import { type Spot, spotsOf } from './feeling-points.ts';
import { createHeld, useHeld } from './held.ts';

const SpotsContext = createContext(createHeld<readonly Spot[]>([]));

/** Where each touchpoint stands along the way: what is drawn from one to the next asks, no other lane. */
export function SpotsRoom({ frame, children }: { frame: Frame; children: ReactNode }) {
  const spots = useMemo(() => spotsOf(frame), [frame]);
  return <SpotsContext value={useHeld(spots)}>{children}</SpotsContext>;
}

export function useSpots(): readonly Spot[] {
  const { subscribe, get } = useContext(SpotsContext);
  return useSyncExternalStore(subscribe, get);
}
