import { flushSync } from 'react-dom';
import { sinceActed } from '../together/after-frame.ts';
import { nextRange, type Range, sameRange } from './ranges.ts';

/** Something that draws columns: the journey, or one lane. */
export interface Drawer {
  /** Whether it is near enough to the screen, looking up and down. */
  near: boolean;
  have: Range | null;
  /** Where it stands on the page. */
  element: () => HTMLElement | null;
  draw: (range: Range | null) => void;
  /** Looks anew whether it is near: only rows beneath the journey have it, which are put away at times. */
  lookAnew?: () => void;
  /** Draws its name, which a row that is out of sight when the map opens begins without. */
  name?: () => void;
}

export interface Sight {
  /** The columns that can be seen. */
  seen: Range;
  /** Those, and a few beyond each edge. */
  wanted: Range;
}

/**
 * Hands out what is to be drawn in small helpings, so that no frame has more to do than it has time
 * for: scrolling fast over six thousand cells, they come a few at a time and a little ahead.
 */
export interface SightStore {
  get(): Sight;
  /** `atOnce` draws all of it now, as for paper. */
  look(sight: Sight, atOnce?: boolean): void;
  add(drawer: Drawer): () => void;
  /**
   * What the next row beneath draws with the sheet itself while the map only just opens: no columns
   * when it will be out of sight, and then its name only after the first paint. Rows ask from the
   * top, each with how high it will be, in pixels.
   */
  opensWith(height: number): { range: Range | null; isNamed: boolean };
  /** While rows are put away they keep what they have; shown again, they look where they stand. */
  putAway(isAway: boolean): void;
  isAway(): boolean;
  /** Says that a drawer came near or went away. */
  changed(): void;
  stop(): void;
}

/**
 * Milliseconds of a frame that drawing columns may take, since laying out what is new takes twice as
 * long again; and while the map opens, until all that is near the screen was drawn once.
 */
const helping = 1.5;
const openingHelping = 60;
/**
 * A frame that took so many milliseconds already is given nothing, nor one in which what others did is
 * taken in or drawn; but not more than so many in a row.
 */
const fullFrame = 5;
const frameMs = 16;
const mostPassed = 3;
/** How many columns one helping of a drawer has. */
const columns = 1;

/** `room` is what is left of the screen for rows beneath the journey, in pixels. */
export function createSight(first: Sight, room: number): SightStore {
  let sight = first;
  let left = room;
  let frame = 0;
  let isOpening = true;
  let isPainted = false;
  let isAway = false;
  let areNamed = false;
  let passed = 0;
  const drawers = new Set<Drawer>();
  const stepOf = (it: Drawer, most: number): Range | null => {
    const isHeld = it.have !== null && it.element()?.contains(document.activeElement) === true;
    if (!it.near) return isHeld ? it.have : null;
    return nextRange(it.have, sight.wanted, sight.seen, { most, keep: isHeld });
  };
  const give = (it: Drawer, most: number): boolean => {
    if (isAway && it.lookAnew) return false;
    const next = stepOf(it, most);
    if (sameRange(next, it.have)) return false;
    it.have = next;
    it.draw(next);
    return true;
  };
  const pump = (began: number) => {
    frame = 0;
    const start = performance.now();
    const isFull = start - began > fullFrame || sinceActed() < frameMs;
    if (!isOpening && isFull && passed < mostPassed) {
      passed += 1;
      return ask();
    }
    passed = 0;
    const time = isOpening ? openingHelping : helping;
    const most = isOpening ? Number.POSITIVE_INFINITY : columns;
    let before = start;
    let isAny = false;
    for (const it of drawers) {
      let isMore = true;
      while (isMore) {
        isMore = flushSync(() => give(it, most));
        isAny ||= isMore;
        const now = performance.now();
        // One more like the last must fit in too.
        if (now - start + (now - before) > time) return ask();
        before = now;
      }
    }
    // Before the rows have heard which of them are near the screen, there is nothing to give.
    if (isAny) isOpening = false;
    for (const it of drawers) {
      if (!it.name) continue;
      if (performance.now() - start > time) return ask();
      flushSync(() => drawName(it));
    }
    areNamed = true;
  };
  const drawName = (it: Drawer) => {
    it.name?.();
    it.name = undefined;
  };
  const ask = () => {
    if (frame === 0) frame = requestAnimationFrame(isPainted ? pump : waitForPaint);
  };
  // What is seen was drawn with the sheet, and is not to wait for what is only near.
  const waitForPaint = () => {
    isPainted = true;
    frame = requestAnimationFrame(pump);
  };
  return {
    get: () => sight,
    look: (next, atOnce = false) => {
      sight = next;
      if (!atOnce) return ask();
      for (const it of drawers) {
        it.near = true;
        give(it, Number.POSITIVE_INFINITY);
        drawName(it);
      }
    },
    add: (it) => {
      drawers.add(it);
      ask();
      return () => drawers.delete(it);
    },
    opensWith: (height) => {
      if (!isOpening || left <= 0) return { range: null, isNamed: areNamed };
      left -= height;
      return { range: sight.seen, isNamed: true };
    },
    putAway: (next) => {
      if (isAway === next) return;
      isAway = next;
      if (isAway) return;
      for (const it of drawers) it.lookAnew?.();
      ask();
    },
    isAway: () => isAway,
    changed: ask,
    stop: () => cancelAnimationFrame(frame),
  };
}
