import { afterFrame } from './after-frame.ts';

/** For how long nothing was done before a hand rests, and how long it is waited for, in milliseconds. */
const restMs = 120;
const patienceMs = 600;

/** By which one hears that somebody scrolls, drags or types. */
const signs = ['wheel', 'scroll', 'keydown', 'pointermove'] as const;

/**
 * Does something after the next frame, once however often it is asked for; while the reader scrolls,
 * drags or types it waits until their hand rests, but never longer than 600 ms.
 */
export function atRest(act: () => void): { ask(): void; stop(): void } {
  let busyAt = Number.NEGATIVE_INFINITY;
  let askedAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const acting = afterFrame(() => {
    askedAt = null;
    act();
  });
  const hear = (event: Event) => {
    // A pointer that only moves about does nothing to the sheet.
    if (event.type === 'pointermove' && (event as PointerEvent).buttons === 0) return;
    busyAt = performance.now();
  };
  const look = (asked: number) => {
    const left = Math.min(busyAt + restMs, asked + patienceMs) - performance.now();
    if (left > 0) timer = setTimeout(look, left, asked);
    else acting.ask();
  };
  for (const it of signs) addEventListener(it, hear, { capture: true, passive: true });
  return {
    ask() {
      if (askedAt !== null) return;
      askedAt = performance.now();
      look(askedAt);
    },
    stop() {
      clearTimeout(timer);
      acting.stop();
      for (const it of signs) removeEventListener(it, hear, { capture: true });
    },
  };
}
