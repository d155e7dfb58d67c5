import type { SavedMap } from '@waymark/model';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shopMap } from './map-shop.ts';
import { useOffice } from './office.ts';

const part = (page: Page, key: string): Locator => page.locator(`[data-part="${key}"]`).first();
const parts = /\/assets\/after-paint-.*\.js$/;
const opened = /\/assets\/opened-.*\.js$/;

/** Keeps files back from a page until they are let through. */
function gateFor(files: RegExp) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const close = (page: Page) =>
    page.route(files, async (route) => {
      await promise;
      await route.continue();
    });
  return { close, open: resolve };
}

describe('what comes after the map is painted', () => {
  const office = useOffice();
  const open = async (before: (page: Page) => Promise<unknown>, search = '') => {
    const base = `/api/workspaces/${office.workspace}/maps`;
    const { id } = await office.ask<SavedMap>('POST', base, { map: shopMap() });
    // Another page of the same reader, on which nothing of the map was loaded yet.
    const page = await office.visit(`/w/${office.workspace}`);
    await before(page);
    await page.goto(new URL(`/w/${office.workspace}/maps/${id}${search}`, page.url()).href);
    await part(page, 'touchpoint:look').waitFor();
    return { page, saved: () => office.ask<SavedMap>('GET', `${base}/${id}`) };
  };

  it('comes by itself, and opens without the server from then on', async () => {
    const { page } = await open(async () => undefined);
    const files = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    for (const file of [parts, opened]) {
      await expect.poll(async () => (await files()).some((it) => file.test(it))).toBe(true);
    }
    await page.context().setOffline(true);
    await part(page, 'touchpoint:basket').focus();
    await page.keyboard.press('Space');
    await page.getByRole('complementary', { name: 'Basket' }).waitFor();
    await page.context().setOffline(false);
  });

  it('is asked for with the map when the address shows it', async () => {
    const { page } = await open(async () => undefined, '?open=basket');
    await page.getByRole('complementary', { name: 'Basket' }).waitFor();
  });

  it('gets what was typed while it was still coming, and the sheet gets none of it', async () => {
    const gate = gateFor(parts);
    const { page, saved } = await open(gate.close);
    await part(page, 'touchpoint:basket').focus();
    await page.keyboard.press('Control+k');
    await page.getByRole('status').filter({ hasText: 'Loading' }).waitFor();
    await page.keyboard.type('calls uX');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('s');
    gate.open();
    const palette = page.getByRole('dialog', { name: 'Find a command or a place' });
    await palette.waitFor();
    await expect.poll(() => palette.getByRole('combobox').inputValue()).toBe('calls us');
    await page.keyboard.press('Enter');
    await palette.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-part')))
      .toBe('touchpoint:call');
    const { map } = await saved();
    expect(map.touchpoints.map(({ name }) => name.en)).toEqual(
      shopMap().touchpoints.map(({ name }) => name.en),
    );
  });

  it('lets a menu be walked by the keys that were pressed before it was there', async () => {
    const gate = gateFor(opened);
    const { page } = await open(gate.close);
    await page.getByRole('button', { name: 'More', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    gate.open();
    const items = page.getByRole('menuitem');
    await items.first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe(await items.nth(1).textContent());
  });

  it('is tried again, and said when it does not come', async () => {
    let asked = 0;
    const { page } = await open((it) =>
      it.route(parts, (route) => {
        asked += 1;
        return route.abort();
      }),
    );
    await part(page, 'touchpoint:basket').focus();
    await page.keyboard.press('Space');
    const failed = page.getByRole('alert').filter({ hasText: 'cannot be reached' });
    await failed.waitFor();
    expect(asked).toBeGreaterThan(2);
    await page.unroute(parts);
    await failed.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('complementary', { name: 'Basket' }).waitFor();
  });
});
