import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that is always the same one and always does the latest, so that memoised parts stay. */
export function useSteady<A extends unknown[]>(latest: (...args: A) => void): (...args: A) => void {
  const now = useRef(latest);
  useLayoutEffect(() => {
    now.current = latest;
  });
  return useCallback((...args: A) => now.current(...args), []);
}
