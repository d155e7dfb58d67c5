/** So long nothing is typed before what was typed is kept. */
const pauseMs = 400;
/** Whoever types on and on is not kept waiting longer than this. */
const longestMs = 2_000;

/** Calls `keep` when something was typed within an element: at a pause, and when the page is hidden. */
export function whenTyped(
  element: HTMLElement,
  keep: () => void,
): { soon: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  const now = () => {
    clearTimeout(timer);
    since = null;
    keep();
  };
  const soon = () => {
    since ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(now, Math.max(0, Math.min(pauseMs, since + longestMs - Date.now())));
  };
  const hidden = () => {
    if (document.visibilityState === 'hidden') now();
  };
  element.addEventListener('input', soon);
  // Before whoever sends what is kept.
  document.addEventListener('visibilitychange', hidden, { capture: true });
  return {
    soon,
    stop() {
      clearTimeout(timer);
      element.removeEventListener('input', soon);
      document.removeEventListener('visibilitychange', hidden, { capture: true });
    },
  };
}
