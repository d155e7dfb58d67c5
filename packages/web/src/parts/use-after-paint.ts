import { useEffect, useState } from 'react';

/**
 * Whether what was drawn first has been painted. What is not seen in it anyway waits for that, so that
 * a page is there sooner: paths that only a pointer meets, and answers that are shown when they come.
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
