import { rmSync } from 'node:fs';
import type { SavedMap } from '@waymark/model';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browserOfTests } from '../../../../scripts/twins/browser.ts';
import { startWaymark } from '../../../../scripts/twins/server.ts';
import { eventually, shopMap } from './map-shop.ts';
import { windowsOf } from './windows.ts';

/** Rounds of typing before the server is killed, and after it is back. */
const rounds = 4;

/**
 * Adds a word to the name of a touchpoint, and notes it once the page says that it is kept. Each
 * writes at an end of their own: of two who type in the very same place, the letters may mix.
 */
async function type(
  page: Page,
  { word, at }: { word: string; at: 'Home' | 'End' },
  acknowledged: Set<string> | null,
): Promise<void> {
  await page.locator('[data-touchpoint="look"]').focus();
  await page.keyboard.press('F2');
  await page.keyboard.press(at);
  await page.keyboard.type(at === 'End' ? ` ${word}` : `${word} `);
  await page.keyboard.press('Enter');
  if (!acknowledged) return;
  await page.getByText('Saved', { exact: true }).waitFor();
  acknowledged.add(word);
}

it('loses nothing that was acknowledged when the server is killed while two browsers type', async () => {
  const first = await startWaymark({ args: ['--no-demo'] });
  const { data, url } = first;
  const browser = await browserOfTests();
  const owner = await browser.newContext({ baseURL: url });
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await owner.request.fetch(path, { method, data: body })).json();
  const token = new URL(first.signInLink).searchParams.get('token');
  await ask('POST', '/api/sign-in', { token });
  const { workspaces } = await ask<{ workspaces: { id: string }[] }>('GET', '/api/session');
  const base = `/api/workspaces/${workspaces[0]?.id}/maps`;
  const { id } = await ask<SavedMap>('POST', base, { map: shopMap() });
  const nameNow = async () =>
    (await ask<SavedMap>('GET', `${base}/${id}`)).map.touchpoints[0]?.name.en ?? '';
  const open = async (): Promise<[BrowserContext, Page]> => {
    const context = await browser.newContext({
      ...{ baseURL: url, storageState: await owner.storageState(), locale: 'en-GB' },
    });
    const page = await context.newPage();
    await page.goto(`/w/${workspaces[0]?.id}/maps/${id}`);
    await page.locator('[data-touchpoint="look"]').waitFor();
    return [context, page];
  };
  const [[annsPlace, ann], [bosPlace, bo]] = [await open(), await open()];

  const acknowledged = new Set<string>();
  const both = (prefix: string, keep: Set<string> | null) =>
    Promise.all(
      [ann, bo].map(async (page, who) => {
        const at = who === 0 ? 'Home' : 'End';
        for (let i = 0; i < rounds; i += 1) {
          await type(page, { word: `${prefix}${who}${i}`, at }, keep);
        }
      }),
    );
  await both('a', acknowledged);
  const during = both('b', null);
  await first.kill9();
  await during;
  // The pages must not help: what was acknowledged is there without them.
  await Promise.all([annsPlace.setOffline(true), bosPlace.setOffline(true)]);
  const second = await startWaymark({
    ...{ args: ['--no-demo'], data, env: { PORT: new URL(url).port } },
  });
  const alone = (await nameNow()).split(' ');
  expect(acknowledged.size).toBe(2 * rounds);
  for (const word of acknowledged) expect(alone).toContain(word);

  // And what was not, they still have, and bring.
  await Promise.all([annsPlace.setOffline(false), bosPlace.setOffline(false)]);
  const wanted = [...acknowledged, ...[...acknowledged].map((word) => word.replace('a', 'b'))];
  await eventually(async () => (await nameNow()).split(' ').sort()).toEqual(
    ['Looks', ...wanted].sort(),
  );
  const shown = (page: Page) =>
    page.locator('[data-touchpoint="look"]').evaluate((it) => it.textContent ?? '');
  const name = await nameNow();
  await eventually(() => shown(ann)).toContain(name);
  await eventually(() => shown(bo)).toContain(name);
  await windowsOf(browser).close();
  await second.stop();
  rmSync(data, { recursive: true, force: true });
}, 180_000);
