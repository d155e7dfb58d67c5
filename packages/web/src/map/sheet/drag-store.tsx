import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DropPlace } from '../layout/drop.ts';

/** What is being dragged over the sheet, as far as something must be drawn for it. */
export interface Dragged {
  /** Where the touchpoints would come to stand. */
  places: readonly Pick<DropPlace, 'id' | 'column' | 'top'>[];
  /** Touchpoints that stay drawn, wherever the sheet is scrolled meanwhile. */
  kept: readonly string[];
  /** How far from their places these are held, in pixels. */
  by: { x: number; y: number };
  /** Left of the column before which a stage would come to stand, in pixels. */
  line: number | null;
  pull: Pull | null;
  /** What is being boxed in, in pixels from the top left of all that scrolls. */
  box: { left: number; top: number; width: number; height: number } | null;
}

/** An arrow that is being drawn, in pixels of the canvas. */
export interface Pull {
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** The touchpoint it would end at. */
  over: string | null;
  /** Which end is held; `from` above is the other one. */
  end: 'from' | 'to';
}

const nothing: Dragged = {
  ...{ places: [], kept: [], by: { x: 0, y: 0 } },
  ...{ line: null, pull: null, box: null },
};

/** Outside React's state, so that a pointer that moves redraws one mark and no touchpoint. */
export interface DragStore {
  get(): Dragged;
  set(change: Partial<Dragged>): void;
  clear(): void;
  subscribe(listener: () => void): () => void;
}

export function createDrag(): DragStore {
  let now = nothing;
  const listeners = new Set<() => void>();
  const put = (next: Dragged) => {
    now = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => now,
    set: (change) => put({ ...now, ...change }),
    clear: () => now !== nothing && put(nothing),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const DragContext = createContext<DragStore>(createDrag());
export const DragProvider = DragContext.Provider;
export const useDragStore = (): DragStore => useContext(DragContext);

/** A piece of what is dragged; the component is redrawn only when that piece changes. */
export function useDragged<T>(pick: (dragged: Dragged) => T): T {
  const store = useDragStore();
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}
