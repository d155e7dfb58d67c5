import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Drawing } from '../layout/layout.ts';

/** What the reader looks at: a touchpoint or a flow, with everything that goes with it. */
export interface Look {
  touchpoint: string | null;
  flow: string | null;
  /** Touchpoints that stay lit; null while nothing is looked at. */
  near: ReadonlySet<string> | null;
}

/** In milliseconds; less than it takes to notice. */
const rest = 70;
/** How long after scrolling the sheet stands still, in milliseconds. */
const settle = 180;

const nothing: Look = { touchpoint: null, flow: null, near: null };

/** Outside React's state, so that looking around redraws only what lights up or dims. */
export interface LookStore {
  get(): Look;
  at(touchpoint: string | null): void;
  /** The same by pointer, which must rest a moment: what scrolls by beneath it is not looked at. */
  pointAt(touchpoint: string | null): void;
  /** Says that the sheet is being scrolled: until it stands still, what was looked at stays lit. */
  scrolled(): void;
  along(flow: { key: string; from: string; to: string } | null): void;
  subscribe(listener: () => void): () => void;
  /** Tells which drawing is on the sheet, to know whose neighbours are whose. */
  show(drawing: Drawing): void;
}

export function createLook(): LookStore {
  let now = nothing;
  let drawing: Drawing | null = null;
  const listeners = new Set<() => void>();
  let stillAt = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const set = (next: Look) => {
    if (next.touchpoint === now.touchpoint && next.flow === now.flow) return;
    now = next;
    for (const listener of listeners) listener();
  };
  const store: LookStore = {
    get: () => now,
    pointAt: (touchpoint) => {
      clearTimeout(resting);
      const wait = Math.max(touchpoint === null ? 0 : rest, stillAt - performance.now());
      if (wait > 0) resting = setTimeout(() => store.at(touchpoint), wait);
      else store.at(null);
    },
    scrolled: () => {
      stillAt = performance.now() + settle;
    },
    at: (touchpoint) => {
      if (touchpoint === null) return set(nothing);
      const near = new Set([touchpoint]);
      for (const flow of [...(drawing?.flows ?? []), ...(drawing?.minor ?? [])]) {
        if (flow.move.from === touchpoint) near.add(flow.move.to);
        if (flow.move.to === touchpoint) near.add(flow.move.from);
      }
      return set({ touchpoint, flow: null, near });
    },
    along: (flow) => {
      clearTimeout(resting);
      const still = stillAt - performance.now();
      if (still > 0) resting = setTimeout(() => store.along(flow), still);
      else if (!flow) set(nothing);
      else set({ touchpoint: null, flow: flow.key, near: new Set([flow.from, flow.to]) });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (next) => {
      drawing = next;
      // What was taken from under the pointer never hears that the pointer left it.
      if (!isDrawn(now, next)) set(nothing);
    },
  };
  return store;
}

function isDrawn({ touchpoint, flow }: Look, { frame, flows, minor }: Drawing): boolean {
  if (flow !== null) return [...flows, ...minor].some(({ key }) => key === flow);
  return touchpoint === null || frame.boxes.has(touchpoint) || frame.gathered.has(touchpoint);
}

const LookContext = createContext<LookStore>(createLook());
export const LookProvider = LookContext.Provider;
export const useLookStore = (): LookStore => useContext(LookContext);

/** A piece of what is looked at; the component is redrawn only when that piece changes. */
export function useLook<T extends string | number | boolean | null>(pick: (look: Look) => T): T {
  const store = useContext(LookContext);
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}
