import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { connection } from './shots/connection.ts';
import { makeDoors } from './shots/doors.ts';
import { editor } from './shots/editor.ts';
import { pages } from './shots/pages.ts';
import { makePeople } from './shots/people.ts';
import { makeScenes } from './shots/scenes.ts';
import type { MapPlace } from './shots/send.ts';
import type { Demo, Shot } from './shots/shot.ts';
import { makeWorkspaces } from './shots/workspaces.ts';
import { launchBrowser } from './twins/browser.ts';
import { type RunningServer, startWaymark } from './twins/server.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const themes = ['light', 'dark'] as const;
const locales = ['nl', 'en'] as const;
const folder = join(import.meta.dirname, '../shots');

/**
 * `npm run shots` takes all; `npm run shots -- map table` takes those named, and
 * `npm run shots -- map 1440-dark-nl` only in that look.
 */
const wanted = process.argv.slice(2);
const shots = [...pages, ...editor, ...connection];
const allNames = shots.map(({ name }) => name);
const allLooks = sizes.flatMap(({ width }) =>
  themes.flatMap((theme) => locales.map((locale) => `${width}-${theme}-${locale}`)),
);

/** Whether one of its kind was named, or none of its kind was. */
function isWanted(it: string, kind: readonly string[]): boolean {
  const named = wanted.filter((each) => kind.includes(each));
  return named.length === 0 || named.includes(it);
}

mkdirSync(folder, { recursive: true });
const server = await startWaymark({ seconds: 180 });
const browser = await launchBrowser();
try {
  await shootAll(browser, server);
} finally {
  await browser.close();
  await server.stop();
}

async function shootAll(browser: Browser, server: RunningServer): Promise<void> {
  const owner = await browser.newContext();
  const door = await owner.newPage();
  await door.goto(server.signInLink);
  const found = await findDemo(door);
  const scenes = await makeScenes(door, found);
  const workspaces = await makeWorkspaces(door);
  const demo = {
    ...found,
    scenes,
    workspaces,
    doors: await makeDoors(door, found),
    people: await makePeople(door, workspaces.fresh, scenes.changed),
  };
  const storageState = await owner.storageState();
  await owner.close();
  for (const look of looks(server.url)) {
    const suffix = `${look.viewport.width}-${look.colorScheme}-${look.locale}`;
    if (!isWanted(suffix, allLooks)) continue;
    for (const shot of shots) {
      if (!isWanted(shot.name, allNames)) continue;
      if (shot.wideOnly && look.viewport.width < 700) continue;
      const kept = shot.as ? demo.people[shot.as] : storageState;
      const viewport = {
        width: Math.min(look.viewport.width, shot.width ?? Number.POSITIVE_INFINITY),
        height: shot.height ?? look.viewport.height,
      };
      const options = { ...look, viewport, ...(kept && { storageState: kept }) };
      const file = join(folder, `${shot.name}-${suffix}.png`);
      try {
        await shoot(browser, options, shot, demo, file);
      } catch (error) {
        // One page that fails must not cost the pictures of the others.
        console.error(`${file} was not taken: ${String(error)}`);
        process.exitCode = 1;
      }
    }
  }
}

/** Every combination of size, theme and language. */
function looks(baseURL: string) {
  return sizes.flatMap((viewport) =>
    themes.flatMap((colorScheme) =>
      locales.map((locale) => ({
        ...{ viewport, colorScheme, locale, baseURL },
        // A narrow screen is a phone, whose buttons are as large as a finger.
        hasTouch: viewport.width < 700,
      })),
    ),
  );
}

async function shoot(
  browser: Browser,
  options: BrowserContextOptions,
  shot: Shot,
  demo: Demo,
  file: string,
): Promise<void> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${file}: ${error.message}`));
  await shot.arrange?.(page, demo);
  await page.goto(shot.path(demo));
  await settle(page, shot);
  if (shot.prepare) {
    await shot.prepare(page, demo);
    await settle(page, shot);
  }
  await page.screenshot({ path: file });
  await context.close();
  console.log(file);
}

/** Waits until the page is there, its numbers have arrived and its fonts are drawn. */
async function settle(page: Page, shot: Shot): Promise<void> {
  await page.locator('main').waitFor();
  await page.waitForLoadState(shot.streams || shot.waits ? 'load' : 'networkidle');
  // What opens over a socket is no network to wait for; what it says meanwhile ends with an ellipsis.
  if (!shot.waits) await page.waitForFunction(isAtRest);
  await page.evaluate(() => document.fonts.ready.then(() => null));
}

/** Runs in the page. */
function isAtRest(): boolean {
  const said = [...document.querySelectorAll('main [role=status]')];
  // Numbers that are of a part of the people so far are marked as such.
  const counting = document.querySelector('main [aria-busy=true]');
  return counting === null && !said.some((it) => it.textContent.endsWith('…'));
}

/** Waits until the demo company is loaded, and answers where its first map is. */
async function findDemo(page: Page): Promise<MapPlace> {
  // The sign-in page goes on by itself; everything it leads to lies below /w/.
  await page.waitForURL('**/w/**');
  return page.evaluate(async () => {
    const read = async (path: string) => (await fetch(path)).json();
    let session = await read('/api/session');
    while (session.loadingDemo !== null) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      session = await read('/api/session');
    }
    const workspace = session.workspaces.find((each: { demo: boolean }) => each.demo).id;
    const { maps } = await read(`/api/workspaces/${workspace}/maps`);
    return { workspace, map: maps[0].id };
  });
}
