import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../twins/browser.ts';
import { startWaymark } from '../twins/server.ts';
import type { Print } from './bench.ts';
import { frameWork, startFrames } from './drawing/frames.ts';
import { drag, scroll, typeInCell, zoom } from './drawing/gestures.ts';
import { openWorkshop, type Workshop } from './drawing/workshop.ts';

export const name = 'drawing';

const opens = 5;
const mostSeconds = 1;
/** Of a frame's sixteen milliseconds, how many the page's own work may take. */
const frameMilliseconds = 12;
const leastShare = 0.95;
/** Each gesture is made this often; the middle share counts. */
const rounds = 3;

const gestures = { dragging: drag, scrolling: scroll, zooming: zoom, typing: typeInCell };

/**
 * A map of 200 touchpoints and 30 lanes (6,000 cells): how long it takes to open, and whether the page
 * keeps up with the screen while one draws and a second person edits the same map.
 */
export async function run(print: Print): Promise<void> {
  const server = await startWaymark({ args: ['--no-demo'] });
  const browser = await launchBrowser();
  try {
    const workshop = await openWorkshop(browser, server);
    await measureOpening(workshop, print);
    for (const [what, gesture] of Object.entries(gestures)) {
      await measureFrames(browser, workshop, { what, gesture }, print);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * What counts is how soon the map is there while somebody elsewhere edits it. Beside it, as it was
 * measured before: with nobody else there, but each request of the window listened to.
 */
async function measureOpening(workshop: Workshop, print: Print): Promise<void> {
  const heard = await times(workshop.secondsToOpenHeard);
  print.say(`opened in seconds, alone, each request listened to: ${inSeconds(heard)}`);
  const other = await workshop.personElsewhere();
  const seconds = await times(workshop.secondsToOpen);
  await other.stop();
  print.say(`opened in seconds, with ${other.edits()} edits meanwhile: ${inSeconds(seconds)}`);
  print.atMost('drawing-open-seconds', middle(seconds), mostSeconds);
}

async function times(open: () => Promise<number>): Promise<number[]> {
  const seconds: number[] = [];
  for (let i = 0; i < opens; i += 1) seconds.push(await open());
  return seconds.sort((a, b) => a - b);
}

const inSeconds = (all: readonly number[]): string => all.map((it) => it.toFixed(2)).join(' ');

async function measureFrames(
  browser: Browser,
  workshop: Workshop,
  { what, gesture }: { what: string; gesture: (page: Page) => Promise<void> },
  print: Print,
): Promise<void> {
  const page = await workshop.openMap();
  const other = await workshop.secondPerson();
  const shares: number[] = [];
  try {
    await gesture(page);
    for (let i = 0; i < rounds; i += 1) {
      const tracing = await startFrames(browser, page);
      await gesture(page);
      const work = frameWork(await tracing.stop());
      const kept = work.filter((milliseconds) => milliseconds < frameMilliseconds).length;
      shares.push(kept / work.length);
      const worst = work.toSorted((a, b) => b - a).slice(0, 5);
      print.say(
        `${what}: ${work.length} frames, the longest ${worst.map((it) => it.toFixed(0)).join(' ')} ms of work`,
      );
    }
  } finally {
    await other.stop();
    await page.context().close();
  }
  print.say(`${what}: the second person made ${other.edits()} edits meanwhile`);
  shares.sort((a, b) => a - b);
  print.atLeast(`drawing-frames-${what}`, middle(shares), leastShare);
}

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;
