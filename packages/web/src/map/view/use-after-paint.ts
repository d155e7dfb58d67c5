import { useEffect, useState } from 'react';

/**
 * Whether what was drawn first has been painted: what cannot be seen anyway (paths that only a pointer
 * meets) waits for it, so that a map is there sooner.
 */
export function useAfterPaint(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setIsPainted(true));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return isPainted;
}
