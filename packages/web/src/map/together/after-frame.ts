let lastActed = Number.NEGATIVE_INFINITY;

/** How many milliseconds ago something was last done after a frame, which the next one pays for. */
export const sinceActed = (): number => performance.now() - lastActed;

/**
 * Does something after the frame that is being made, once however often it is asked for: what comes
 * in from others and drawing it would be too much for one frame together with what is done here.
 */
export function afterFrame(act: () => void): { ask(): void; stop(): void } {
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    frame = undefined;
    timer = undefined;
    lastActed = performance.now();
    act();
  };
  return {
    ask() {
      if (frame !== undefined || timer !== undefined) return;
      // A page that is not looked at makes no frames.
      if (document.visibilityState === 'hidden') return act();
      frame = requestAnimationFrame(() => {
        frame = undefined;
        timer = setTimeout(run);
      });
    },
    stop() {
      if (frame !== undefined) cancelAnimationFrame(frame);
      clearTimeout(timer);
    },
  };
}
