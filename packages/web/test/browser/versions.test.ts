import type { JourneyMap, SavedMap, Version } from '@waymark/model';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually, shopMap } from './map-shop.ts';
import { findings, overflow, useOffice } from './office.ts';

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const button = (page: Page, name: RegExp | string) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const mark = (page: Page, part: string) =>
  page.locator(`[data-part="${part}"]`).first().getAttribute('data-mark');

const withoutCall = (map: JourneyMap): JourneyMap => ({
  ...map,
  stages: map.stages.map((it) => (it.id === 'buy' ? { ...it, name: { en: 'Pay' } } : it)),
  touchpoints: map.touchpoints
    .filter(({ id }) => id !== 'call')
    .map((it) => (it.id === 'friend' ? { ...it, stage: 'choose', row: 1 } : it)),
  cells: map.cells.map((it) => ({ ...it, text: { en: 'Is it really worth it?' } })),
});

describe('versions and what must change', () => {
  const office = useOffice();

  /** A map of the small shop, how it is stored, and the page that shows it. */
  async function open(search = '') {
    const maps = `/api/workspaces/${office.workspace}/maps`;
    const { id } = await office.ask<SavedMap>('POST', maps, { map: shopMap() });
    const at = `${maps}/${id}`;
    const path = `/w/${office.workspace}/maps/${id}`;
    return {
      ...{ at, path, page: await office.visit(path + search, { viewport: wide }) },
      stored: async (): Promise<JourneyMap> => (await office.ask<SavedMap>('GET', at)).map,
    };
  }

  /** What people draw, as it reaches every open page. */
  async function draw(at: string, change: (map: JourneyMap) => JourneyMap): Promise<void> {
    const { revision, map } = await office.ask<SavedMap>('GET', at);
    await office.ask('PUT', at, { revision, map: change(map) });
  }

  it('keeps a moment, shows on the drawing what changed since, and brings one touchpoint back', async () => {
    const { page, at, stored } = await open();
    await page.getByRole('link', { name: 'Versions' }).click();
    await button(page, 'Keep this moment').click();
    await page.keyboard.type('Before the workshop');
    await page.keyboard.press('Enter');
    await page.getByText('Kept as “Before the workshop”.').waitFor();
    await draw(at, withoutCall);
    await button(page, /^See what changed/).click();
    await eventually(() => mark(page, 'touchpoint:call')).toBe('removed');
    expect(await mark(page, 'touchpoint:friend')).toBe('moved');
    expect(await mark(page, 'touchpoint:was~friend')).toBe('left');
    expect(await mark(page, 'stage:buy')).toBe('changed');
    expect(await mark(page, 'cell:c1')).toBe('changed');
    expect(await mark(page, 'touchpoint:look')).toBeNull();
    const list = page.getByRole('complementary', { name: 'What is different' });
    expect(await list.getByRole('listitem').count()).toBe(4);
    expect(await list.getByText('from Explore to Choose').count()).toBe(1);
    expect(await list.locator('ins').allInnerTexts()).toContain('really ');
    expect(await page.locator('[data-cell="c1"] ins').allInnerTexts()).toEqual(['really ']);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await list.getByText('2 of 4').count()).toBe(1);
    expect(await page.locator('[data-mark-now]').getAttribute('data-part')).toBe('touchpoint:call');
    await button(page, /^Bring back ?: Calls us/).click();
    await button(page, 'Go back').click();
    await page.getByText('Done. How it was before is kept').waitFor();
    const touchpoints = async () => (await stored()).touchpoints.map(({ id }) => id).toSorted();
    await eventually(touchpoints).toContain('call');
    expect((await stored()).stages[2]?.name.en).toBe('Pay');
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await eventually(touchpoints).not.toContain('call');
    await button(page, /^Go back to this/).click();
    await page.getByText(/The whole map becomes what it was then/).waitFor();
    // Without a connection how it is now could not be kept first, and nothing is done later on.
    await page.context().setOffline(true);
    await page.getByText('Not all you drew is with the server yet').waitFor();
    expect(await button(page, 'Go back').isDisabled()).toBe(true);
    await page.context().setOffline(false);
    await button(page, 'Go back').click();
    await eventually(stored).toEqual(shopMap());
    await page.keyboard.press('Control+z');
    await eventually(touchpoints).not.toContain('call');
    await page.keyboard.press('Control+y');
    await eventually(stored).toEqual(shopMap());
    await button(page, 'All versions').click();
    await eventually(() => page.getByText('kept before going back').count()).toBe(2);
  });

  it('draws how it should be, lists what must change, and keeps who does it until when', async () => {
    const { page, path, at } = await open();
    await button(page, 'Draw how it should be').click();
    const which = page.getByRole('navigation', { name: 'How it is, or how it should be' });
    await which.getByText('as it should be').waitFor();
    await page.waitForURL((url) => url.pathname !== path);
    const toBe = new URL(page.url()).pathname;
    await draw(`/api/workspaces/${office.workspace}/maps/${toBe.split('/').at(-1)}`, withoutCall);
    await which.getByRole('link', { name: 'What must change' }).click();
    const line = page
      .getByRole('listitem')
      .filter({ hasText: 'Touchpoint “Calls us” was removed' });
    await line.getByRole('combobox', { name: /^Who/ }).fill('Ann');
    await line.getByLabel(/^By when/).fill('2026-01-31');
    await line.getByRole('combobox', { name: /^state/ }).selectOption('doing');
    await line.getByText('too late').waitFor();
    const stage = page.getByRole('listitem').filter({ hasText: 'Stage “Pay” was changed' });
    await stage.getByRole('combobox', { name: /^Who/ }).fill('Bo');
    await page.keyboard.press('Enter');
    await page
      .getByRole('textbox', { name: 'Something else that must change' })
      .fill('Train people');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').filter({ hasText: 'Train people' }).waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
    const counted: string[] = [];
    page.on('request', (it) => it.url().endsWith('/measure') && counted.push(it.url()));
    await page.reload();
    await eventually(() => line.getByRole('combobox', { name: /^Who/ }).inputValue()).toBe('Ann');
    expect(await line.getByLabel(/^By when/).inputValue()).toBe('2026-01-31');
    await page.getByLabel('Showing').selectOption('doing');
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(1);
    await page.getByLabel('Showing').selectOption('all');
    await page.getByLabel('In order of').selectOption('owner');
    const owners = page.getByRole('combobox', { name: /^Who/ });
    expect(await owners.nth(0).inputValue()).toBe('Ann');
    expect(await owners.nth(1).inputValue()).toBe('Bo');
    const saving = page.waitForEvent('download');
    await button(page, 'Save as CSV').click();
    expect((await saving).suggestedFilename()).toBe('A-small-shop-what-must-change.csv');
    // Somebody draws on how it is, and the gap is another one without loading anything again.
    await draw(at, (map) => ({ ...map, cells: [] }));
    await page
      .getByRole('main')
      .getByText('Text “Is it really worth it?” was added')
      .first()
      .waitFor();
    expect(counted).toEqual([]);
    await button(page, 'Back to the map').click();
    await eventually(() => mark(page, 'stage:buy')).toBe('open');
    await eventually(() => counted.length).toBe(1);
    await which.getByRole('link', { name: 'as it is' }).click();
    await page.waitForURL((url) => url.pathname === path);
    expect(await page.locator('[data-mark]').count()).toBe(0);
  });

  it('has no faults axe knows, and fits, in any of its views', async () => {
    const { at, path, page } = await open();
    await office.ask('POST', `${at}/versions`, { note: 'Before the workshop' });
    const { versions } = await office.ask<{ versions: Version[] }>('GET', `${at}/versions`);
    await draw(at, withoutCall);
    const toBe = await office.ask<SavedMap>(
      'POST',
      `/api/workspaces/${office.workspace}/counterparts`,
      { of: at.split('/').at(-1) },
    );
    await draw(`/api/workspaces/${office.workspace}/maps/${toBe.id}`, (map) => ({
      ...map,
      touchpoints: map.touchpoints.map((it) => ({ ...it, name: { en: `${it.name.en} at once` } })),
    }));
    const gap = `/w/${office.workspace}/maps/${toBe.id}?view=gap`;
    const views = [`${path}?view=versions`, `${path}?view=versions&of=${versions[0]?.id}`, gap];
    await page.context().close();
    const [list, comparison] = views;
    for (const [paths, look] of [
      [views, { colorScheme: 'light', locale: 'nl-NL', viewport: wide }],
      [[comparison], { colorScheme: 'dark', locale: 'en-GB', viewport: wide }],
      [[comparison], { colorScheme: 'light', locale: 'en-GB', viewport: phone }],
      [[list, gap], { colorScheme: 'dark', locale: 'nl-NL', viewport: phone }],
    ] as const) {
      const shown = await office.visit(`${path}?view=versions`, look);
      for (const view of paths) {
        await shown.goto(view ?? '');
        await shown.getByRole('main').getByRole('listitem').first().waitFor();
        const isList = look.viewport === phone && view !== gap && view !== list;
        expect(await shown.getByText('Here you read what is different').count()).toBe(+isList);
        expect([view, look, await findings(shown)]).toEqual([view, look, []]);
        expect(await overflow(shown)).toBe(0);
      }
      await shown.context().close();
    }
  });
});
