import { useLayoutEffect, useState } from 'react';

/**
 * Something that a few parts of the sheet follow, held outside React's state: when it changes those are
 * drawn again, and what lies between is not even looked through for them.
 */
export interface Held<T> {
  get(): T;
  set(next: T): void;
  subscribe(listener: () => void): () => void;
}

export function createHeld<T>(first: T): Held<T> {
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

/** The same one for as long as the part stands; it holds the latest. */
export function useHeld<T>(latest: T): Held<T> {
  const [held] = useState(() => createHeld(latest));
  useLayoutEffect(() => held.set(latest), [held, latest]);
  return held;
}
