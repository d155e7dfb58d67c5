import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './twins/browser.ts';
import { type RunningServer, startWaymark } from './twins/server.ts';

/** Where the demo's things are, for the paths below. */
interface Demo {
  readonly workspace: string;
  readonly map: string;
}

interface Shot {
  readonly name: string;
  readonly path: (demo: Demo) => string;
  /** Brings the page into the state that the picture is of. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Seen by someone who has not signed in. */
  readonly stranger?: boolean;
}

const shots: readonly Shot[] = [
  { name: 'maps', path: (demo) => `/${demo.workspace}` },
  { name: 'map', path: (demo) => `/${demo.workspace}/maps/${demo.map}` },
  {
    name: 'touchpoint',
    path: (demo) => `/${demo.workspace}/maps/${demo.map}`,
    prepare: (page) => page.locator('[data-touchpoint]').nth(2).click(),
  },
  { name: 'table', path: (demo) => `/${demo.workspace}/maps/${demo.map}/table` },
  { name: 'import', path: (demo) => `/${demo.workspace}/import` },
  { name: 'live', path: (demo) => `/${demo.workspace}/live` },
  { name: 'new-map', path: (demo) => `/${demo.workspace}/new` },
  { name: 'settings', path: (demo) => `/${demo.workspace}/settings` },
  { name: 'sign-in', path: () => '/sign-in', stranger: true },
];

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const themes = ['light', 'dark'] as const;
const locales = ['nl', 'en'] as const;
const folder = join(import.meta.dirname, '../shots');

/** `npm run shots` takes all; `npm run shots -- map table` takes those named. */
const wanted = process.argv.slice(2);

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
  const demo = await findDemo(door);
  const storageState = await owner.storageState();
  for (const viewport of sizes) {
    for (const colorScheme of themes) {
      for (const locale of locales) {
        const look = { viewport, colorScheme, locale, baseURL: server.url };
        const suffix = `${viewport.width}-${colorScheme}-${locale}`;
        for (const shot of shots) {
          if (wanted.length > 0 && !wanted.includes(shot.name)) continue;
          const options = shot.stranger ? look : { ...look, storageState };
          const file = join(folder, `${shot.name}-${suffix}.png`);
          await shoot(browser, options, shot, demo, file);
        }
      }
    }
  }
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
  await page.goto(shot.path(demo));
  await settle(page);
  if (shot.prepare) {
    await shot.prepare(page);
    await settle(page);
  }
  await page.screenshot({ path: file });
  await context.close();
  console.log(file);
}

/** Numbers have arrived and fonts are drawn. The live page keeps a request open, hence no network idle. */
async function settle(page: Page): Promise<void> {
  await page.locator('main').waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready.then(() => null));
}

/** Waits until the demo company is loaded, and answers where its first map is. */
async function findDemo(page: Page): Promise<Demo> {
  await page.locator('main').waitFor();
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
