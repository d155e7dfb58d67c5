import { useEffect } from 'react';
import { askForAll } from './later.ts';
import { useAfterPaint } from './use-after-paint.ts';

/** The longest that is waited for a page to have nothing to do, in milliseconds. */
const patienceMs = 2_000;

/**
 * Has what was left for later come by itself, once what was drawn first is painted, all of what is to
 * be drawn is there, and the page is at rest.
 */
export function useLaterParts({ isAllThere }: { isAllThere: boolean }): void {
  const isPainted = useAfterPaint();
  useEffect(() => {
    if (!isPainted || !isAllThere) return;
    if ('requestIdleCallback' in window) {
      const idle = requestIdleCallback(askForAll, { timeout: patienceMs });
      return () => cancelIdleCallback(idle);
    }
    const timer = setTimeout(askForAll, patienceMs);
    return () => clearTimeout(timer);
  }, [isPainted, isAllThere]);
}
