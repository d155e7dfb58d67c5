import type { Lane } from '@waymark/model';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { changePlaces, type LaneStyleName, laneBeside } from './lane-styles.ts';
import { useLanesLook } from './lanes-look.tsx';

interface LaneOrder {
  lanes: readonly Lane[];
  style: LaneStyleName;
}
const LaneOrderContext = createContext<LaneOrder>({ lanes: [], style: 'everything' });

/** Tells each lane which ones are shown beside it; a lane that is only renamed changes nothing of that. */
export function LaneOrderRoom({
  lanes,
  children,
}: {
  lanes: readonly Lane[];
  children: ReactNode;
}) {
  const { style } = useLanesLook();
  const order = lanes.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is all that is asked for
  const value = useMemo(() => ({ lanes, style }), [order, style]);
  return <LaneOrderContext value={value}>{children}</LaneOrderContext>;
}

/** The shown lanes above and below with which a lane can change places. */
export function useLanesBeside(id: string): { up: Lane | null; down: Lane | null } {
  const { lanes, style } = useContext(LaneOrderContext);
  return {
    up: laneBeside(lanes, { id, step: -1, style }),
    down: laneBeside(lanes, { id, step: 1, style }),
  };
}

/** Tells beside which lanes a lane can come to stand: beside all, unless they are in order of depth. */
export function useStandsBeside(own: Lane): (other: string) => boolean {
  const { lanes, style } = useContext(LaneOrderContext);
  return (other) => lanes.some((it) => it.id === other && changePlaces(style, own, it));
}
