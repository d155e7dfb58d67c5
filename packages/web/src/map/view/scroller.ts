/** What scrolls the sheet: its own frame when the map is wider than the page, else the page. */
export interface Scroller {
  /** The part of the screen it shows the sheet in. */
  area(): { left: number; top: number; right: number; bottom: number };
  by(x: number, y: number): void;
}

export function scrollerOf(holder: HTMLElement): Scroller {
  return {
    area: () => {
      const { left, top, right, bottom } = holder.getBoundingClientRect();
      return {
        ...{ left, right },
        top: Math.max(0, top),
        bottom: Math.min(innerHeight, bottom),
      };
    },
    by: (x, y) => {
      const before = holder.scrollTop;
      holder.scrollBy({ left: x, top: y, behavior: 'instant' });
      const rest = y - (holder.scrollTop - before);
      if (Math.abs(rest) >= 1) scrollBy({ top: rest, behavior: 'instant' });
    },
  };
}

const edge = 56;
const fastest = 22;

/** Scrolls on while the pointer is held near an edge; `moved` hears of each step. */
export function edgeScroll(holder: HTMLElement, moved: () => void) {
  const scroller = scrollerOf(holder);
  let at: { x: number; y: number } | null = null;
  let frame = 0;
  const run = () => {
    frame = requestAnimationFrame(run);
    if (!at) return;
    const { left, top, right, bottom } = scroller.area();
    const x = pull(at.x, left, right);
    const y = pull(at.y, top, bottom);
    if (x === 0 && y === 0) return;
    scroller.by(x, y);
    moved();
  };
  frame = requestAnimationFrame(run);
  return {
    at: (x: number, y: number) => {
      at = { x, y };
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

/** The nearer to an edge, the faster; pixels a frame. */
function pull(at: number, start: number, end: number): number {
  if (at < start + edge) return -fastest * Math.min(1, (start + edge - at) / edge);
  if (at > end - edge) return fastest * Math.min(1, (at - end + edge) / edge);
  return 0;
}
