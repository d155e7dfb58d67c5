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
