import type { JourneyMap } from '@waymark/model';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { OpenSharedMap, SharedView } from '../together/shared-map.ts';
import type { Hand } from './hand.ts';
import { useMayEdit } from './may-edit.tsx';

export type { Hand } from './hand.ts';

export interface Editor extends Omit<SharedView, 'role'> {
  map: JourneyMap;
  hand: Hand;
}

/** The map as it stands, whoever drew on it last, with the hand that changes it. */
export function useEditor(shared: OpenSharedMap): Editor {
  const view = useSyncExternalStore(shared.subscribe, shared.view);
  return { ...view, hand: shared.hand };
}

const idle = () => undefined;
const stillHand: Hand = { edit: idle, seal: idle, takeBack: idle, undo: idle, redo: idle };
const HandContext = createContext<Hand>(stillHand);
export const HandProvider = HandContext.Provider;

/** What changes the map; where the reader may only look it changes nothing, whoever forgot to ask. */
export function useHand(): Hand {
  const hand = useContext(HandContext);
  return useMayEdit() ? hand : stillHand;
}

/** An id for a new part: unique within any map, also when two people add at once. */
export const newId = (): string => crypto.randomUUID().slice(0, 13).replace('-', '');
