import type { SavedMap } from '@waymark/model';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { invite } from './invite.ts';
import { eventually, shopMap } from './map-shop.ts';
import { findings, useOffice } from './office.ts';

const part = (page: Page, key: string): Locator => page.locator(`[data-part="${key}"]`).first();
const menu = (page: Page): Locator =>
  page.getByRole('menu', { name: 'What can be done with this' });
/** What stands in the menu, without the keys at the end of the lines. */
const lines = async (page: Page): Promise<string[]> => {
  const items = menu(page).getByRole('menuitem');
  await items.first().waitFor();
  return items.evaluateAll((all) => all.map((it) => it.firstChild?.textContent ?? ''));
};
const pick = (page: Page, name: string): Promise<void> =>
  menu(page).getByRole('menuitem', { name }).click();

/** Whether the browser's own menu would open there. */
const isBrowsers = (at: Locator): Promise<boolean> =>
  at.evaluate((it) =>
    it.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2 })),
  );

describe('the menu of a part', () => {
  const office = useOffice();
  const open = async (): Promise<{ page: Page; saved: () => Promise<SavedMap>; path: string }> => {
    const base = `/api/workspaces/${office.workspace}/maps`;
    const { id } = await office.ask<SavedMap>('POST', base, { map: shopMap() });
    const path = `/w/${office.workspace}/maps/${id}`;
    const page = await office.visit(path);
    await part(page, 'touchpoint:look').waitFor();
    return { page, path, saved: () => office.ask('GET', `${base}/${id}`) };
  };

  it('opens with the other mouse button, does what it says, and all of it can be undone', async () => {
    const { page, saved } = await open();
    await part(page, 'touchpoint:basket').click({ button: 'right' });
    expect(await lines(page)).toEqual([
      'Write in it',
      'Add one after it',
      'Open the touchpoint',
      'Draw an arrow from the touchpoint',
      'Remove it',
      'Duplicate it',
      'Copy',
      'Cut',
      'Paste',
      'Comment on this',
    ]);
    // What lies over the page belongs to none of its regions.
    expect((await findings(page)).filter((it) => !it.startsWith('region'))).toEqual([]);
    await pick(page, 'Duplicate it');
    await menu(page).waitFor({ state: 'detached' });
    const names = async () => (await saved()).map.touchpoints.map(({ name }) => name.en).sort();
    await eventually(names).toEqual(['A friend', 'Basket', 'Basket', 'Calls us', 'Looks', 'Pays']);
    await page.keyboard.press('Control+z');
    await eventually(names).toEqual(['A friend', 'Basket', 'Calls us', 'Looks', 'Pays']);

    // Of several that are selected, it is about all of them.
    await part(page, 'touchpoint:call').click({ modifiers: ['Control'] });
    await part(page, 'touchpoint:friend').click({ modifiers: ['Control'] });
    await part(page, 'touchpoint:call').click({ button: 'right' });
    await pick(page, 'Remove it');
    await eventually(names).toEqual(['Basket', 'Looks', 'Pays']);
  });

  it('opens by the menu key on cells, stages and lanes, and gives the focus back', async () => {
    const { page, saved } = await open();
    await part(page, 'cell:c1').focus();
    await page.keyboard.press('Shift+F10');
    await menu(page).waitFor();
    await page.keyboard.press('Escape');
    await menu(page).waitFor({ state: 'detached' });
    await eventually(() =>
      page.evaluate(() => document.activeElement?.getAttribute('data-part')),
    ).toBe('cell:c1');

    await page.keyboard.press('Shift+F10');
    await menu(page).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const field = page.locator('[data-sheet] textarea').first();
    await field.waitFor();
    expect(await isBrowsers(field)).toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.type(' And safe?');
    await page.keyboard.press('Enter');
    await eventually(async () => (await saved()).map.cells[0]?.text?.en).toBe(
      'Is it worth it? And safe?',
    );
    for (const key of ['stage:buy', 'lane:pain', 'place:pain:buy']) {
      await part(page, key).click({ button: 'right' });
      expect(await lines(page)).toContain('Paste');
      await page.keyboard.press('Escape');
      await menu(page).waitFor({ state: 'detached' });
    }
  });

  it('offers who may only look nothing that changes the map, and leaves bare paper to the browser', async () => {
    const { page, path } = await open();
    expect(await isBrowsers(page.locator('[data-sheet]'))).toBe(true);
    const vera = await invite(office, { name: 'Vera', role: 'viewer', path });
    await part(vera, 'touchpoint:basket').waitFor();
    await part(vera, 'touchpoint:basket').click({ button: 'right' });
    expect(await lines(vera)).toEqual(['Open the touchpoint', 'Copy']);
    await pick(vera, 'Open the touchpoint');
    await vera.getByRole('complementary').waitFor();
  });
});
