/** What happens to the page that a map is open in. */
export interface PageEvents {
  /** Somebody begins to do something with it; before any other part of the page hears of that. */
  begun(): void;
  hidden(): void;
  left(): void;
  /** Whether something is lost when it is closed now: the browser asks before it is. */
  wouldLose(): boolean;
}

/** How anybody begins to do something. */
const beginnings = [
  'pointerdown',
  'click',
  'keydown',
  'wheel',
  'touchstart',
  'beforeprint',
] as const;

/** Follows the page until what it answers is called. */
export function followPage({ begun, hidden, left, wouldLose }: PageEvents): () => void {
  const turned = () => {
    if (document.visibilityState === 'hidden') hidden();
  };
  const warn = (event: BeforeUnloadEvent) => {
    if (wouldLose()) event.preventDefault();
  };
  addEventListener('pagehide', left);
  document.addEventListener('visibilitychange', turned);
  addEventListener('beforeunload', warn);
  for (const it of beginnings) addEventListener(it, begun, true);
  return () => {
    removeEventListener('pagehide', left);
    document.removeEventListener('visibilitychange', turned);
    removeEventListener('beforeunload', warn);
    for (const it of beginnings) removeEventListener(it, begun, true);
  };
}
