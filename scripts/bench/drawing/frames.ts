import type { Browser, Page } from 'playwright-core';

/** One line of Chromium's own record of what it did; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Time the processor spent on it, which other programs on the machine do not lengthen. */
  tdur?: number;
}

const mark = 'waymark-bench';
/** Painting is the graphics card's where there is one; here the processor must do it. */
const painting = new Set([
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'UpdateLayer',
  'Decode Image',
]);

/** Records what the page's main thread does until it is stopped. */
export async function startFrames(
  browser: Browser,
  page: Page,
): Promise<{ stop(): Promise<TraceEvent[]> }> {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  await page.evaluate((it) => performance.mark(it).startTime, mark);
  return {
    stop: async () => {
      const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(
        (await browser.stopTracing()).toString(),
      );
      const own = traceEvents.find((event) => event.name === mark);
      if (!own) throw new Error('The page left no mark in the trace, so its frames are unknown.');
      return traceEvents.filter((event) => event.pid === own.pid && event.tid === own.tid);
    },
  };
}

/**
 * Milliseconds of main-thread work of each frame the page made: all tasks since the frame before was
 * handed over, without painting. Moments in which nothing was to be drawn are no frames.
 */
export function frameWork(events: readonly TraceEvent[]): number[] {
  const ends = events
    .filter((event) => event.name === 'BeginCommitCompositorFrame')
    .map((event) => event.ts)
    .sort((a, b) => a - b);
  const work = ends.map(() => 0);
  const add = (event: TraceEvent, sign: 1 | -1) => {
    const at = firstFrom(ends, event.ts);
    if (at < ends.length)
      work[at] = (work[at] ?? 0) + (sign * (event.tdur ?? event.dur ?? 0)) / 1000;
  };
  for (const event of outermost(events, (name) => name === 'RunTask')) add(event, 1);
  for (const event of outermost(events, (name) => painting.has(name))) add(event, -1);
  // The first frame began before the record did.
  return work.slice(1);
}

/** What was done on its own, not as a part of another that counts too. */
function outermost(
  events: readonly TraceEvent[],
  counts: (name: string) => boolean,
): readonly TraceEvent[] {
  let end = 0;
  return events
    .filter((event) => event.ph === 'X' && counts(event.name))
    .sort((a, b) => a.ts - b.ts)
    .filter((event) => {
      if (event.ts < end) return false;
      end = event.ts + (event.dur ?? 0);
      return true;
    });
}

/** The place of the first of these times that is not before another. */
function firstFrom(sorted: readonly number[], ts: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if ((sorted[half] ?? 0) < ts) low = half + 1;
    else high = half;
  }
  return low;
}
