import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './twins/browser.ts';
import { type RunningServer, startWaymark } from './twins/server.ts';

/** Where the demo's things are, for the paths below. */
interface Demo {
  readonly workspace: string;
  readonly map: string;
  /** Addresses that were made for the pictures: of an invitation, and of public links. */
  readonly doors: Doors;
}

interface Shot {
  readonly name: string;
  readonly path: (demo: Demo) => string;
  /** Brings the page into the state that the picture is of. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Seen by someone who has not signed in. */
  readonly stranger?: boolean;
  /** Keeps a request open, so its network never falls silent. */
  readonly streams?: boolean;
}

const shots: readonly Shot[] = [
  { name: 'maps', path: ({ workspace }) => `/w/${workspace}` },
  { name: 'map', path: ({ workspace, map }) => `/w/${workspace}/maps/${map}` },
  {
    name: 'touchpoint',
    path: ({ workspace, map }) => `/w/${workspace}/maps/${map}?open=checkout`,
  },
  { name: 'table', path: ({ workspace, map }) => `/w/${workspace}/maps/${map}/table` },
  { name: 'import', path: () => '/w/main/import' },
  { name: 'live', path: () => '/w/main/live', streams: true },
  { name: 'new-map', path: ({ workspace }) => `/w/${workspace}/new` },
  { name: 'settings', path: () => '/w/main/settings' },
  { name: 'sign-in', path: () => '/sign-in', stranger: true },
  { name: 'new-password', path: () => '/new-password#link_example', stranger: true },
  { name: 'you', path: () => '/you' },
  { name: 'invitation', path: ({ doors }) => doors.invitation, stranger: true },
  { name: 'invitation-known', path: ({ doors }) => doors.invitation },
  { name: 'invitation-over', path: () => '/join#invite_example', stranger: true },
  {
    name: 'invite',
    path: () => '/w/main/settings',
    prepare: async (page) => {
      const made = page.getByRole('button', { name: /^(Link maken|Make the link)$/ });
      await made.scrollIntoViewIfNeeded();
      await made.click();
      await page.getByText(/^(Wat ieder mag|What each may do)$/).click();
    },
  },
  {
    name: 'share',
    path: ({ workspace, map }) => `/w/${workspace}/maps/${map}`,
    prepare: (page) => openShare(page),
  },
  {
    name: 'share-link',
    path: ({ workspace, map }) => `/w/${workspace}/maps/${map}`,
    prepare: async (page) => {
      await openShare(page);
      await page
        .getByRole('button', { name: /^(Openbare link maken|Make a public link)$/ })
        .click();
      await page.getByRole('radio', { name: /^(Alleen deze|Only these)$/ }).check();
    },
  },
  { name: 'public-map', path: ({ doors }) => doors.open, stranger: true },
  { name: 'public-bare', path: ({ doors }) => doors.bare, stranger: true },
  {
    name: 'public-touchpoint',
    path: ({ doors }) => doors.open,
    stranger: true,
    prepare: (page) =>
      page
        .getByRole('button', { name: /^(Afrekenen|Checkout)/ })
        .first()
        .click(),
  },
  { name: 'public-locked', path: ({ doors }) => doors.locked, stranger: true },
  { name: 'public-gone', path: () => '/p/withdrawn', stranger: true },
];

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const themes = ['light', 'dark'] as const;
const locales = ['nl', 'en'] as const;
const folder = join(import.meta.dirname, '../shots');

async function openShare(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Delen|Share)$/ }).click();
}

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
  const found = await findDemo(door);
  const demo = { ...found, doors: await makeDoors(door, found) };
  const storageState = await owner.storageState();
  await owner.close();
  for (const look of looks(server.url)) {
    const suffix = `${look.viewport.width}-${look.colorScheme}-${look.locale}`;
    for (const shot of shots) {
      if (wanted.length > 0 && !wanted.includes(shot.name)) continue;
      const options = shot.stranger ? look : { ...look, storageState };
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
      locales.map((locale) => ({ viewport, colorScheme, locale, baseURL })),
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
  await page.goto(shot.path(demo));
  await settle(page, shot);
  if (shot.prepare) {
    await shot.prepare(page);
    await settle(page, shot);
  }
  await page.screenshot({ path: file });
  await context.close();
  console.log(file);
}

/** Waits until the page is there, its numbers have arrived and its fonts are drawn. */
async function settle(page: Page, shot: Shot): Promise<void> {
  await page.locator('main').waitFor();
  await page.waitForLoadState(shot.streams ? 'load' : 'networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => null));
}

/** Waits until the demo company is loaded, and answers where its first map is. */
async function findDemo(page: Page): Promise<Omit<Demo, 'doors'>> {
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

interface Doors {
  readonly invitation: string;
  /** A public link with numbers, one with a few lanes and no numbers, and one with a password. */
  readonly open: string;
  readonly bare: string;
  readonly locked: string;
}

/** Makes the invitation and the public links whose pages are photographed. */
async function makeDoors(page: Page, { workspace, map }: Omit<Demo, 'doors'>): Promise<Doors> {
  const made = (path: string, data: object) =>
    page.evaluate(
      async ({ path, data }) => {
        const answer = await fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(data),
        });
        const { pathname, hash } = new URL((await answer.json()).url);
        return pathname + hash;
      },
      { path, data },
    );
  const links = `/api/workspaces/${workspace}/maps/${map}/links`;
  return {
    invitation: await made('/api/workspaces/main/invitations', { role: 'editor', many: true }),
    open: await made(links, { numbers: true, embed: true }),
    bare: await made(links, { numbers: false, lanes: [] }),
    locked: await made(links, { password: 'bicycle', numbers: true }),
  };
}
