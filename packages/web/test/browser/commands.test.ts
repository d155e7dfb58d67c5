import type { JourneyMap } from '@waymark/model';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, openShop, type Shop, shopMap } from './map-shop.ts';
import { findings } from './office.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const part = (page: Page, key: string) => page.locator(`[data-part="${key}"]`);
const selected = (page: Page) =>
  page
    .locator('[data-selected]')
    .evaluateAll((all) => all.map((it) => it.getAttribute('data-part')));

/** Pastes on what has the focus, as a browser does that was handed this clipboard. */
const paste = (page: Page, clipboard: Record<string, string>) =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, clipboard);

describe('copying and pasting', () => {
  it('takes touchpoints with their arrow from one map to another', async () => {
    const from = await shop.open();
    const { page } = from;
    await part(page, 'touchpoint:look').focus();
    await part(page, 'touchpoint:look').click({ modifiers: ['Control'] });
    await part(page, 'touchpoint:basket').click({ modifiers: ['Control'] });
    expect(await selected(page)).toEqual(['touchpoint:look', 'touchpoint:basket']);
    await page.keyboard.press('Control+c');
    const other = await shop.open();
    await page.goto(other.page.url());
    await part(page, 'spot:explore').focus();
    await page.keyboard.press('Control+v');
    const drawn = async () => {
      const { map } = await shop.saved(other.id);
      return map.touchpoints.slice(5).map((it) => [it.name.en, it.stage, it.row]);
    };
    await eventually(drawn).toEqual([
      ['Looks', 'explore', 2],
      ['Basket', 'choose', 2],
    ]);
    const { map } = await shop.saved(other.id);
    expect(map.arrows).toHaveLength(3);
    expect(map.emotions).toHaveLength(2);
    await page.keyboard.press('Control+z');
    await eventually(async () => (await shop.saved(other.id)).map.touchpoints.length).toBe(5);
    await other.page.context().close();
    await page.context().close();
  });

  it('makes texts of a spreadsheet, says that the map grew, and takes all of it back at once', async () => {
    const { page, id } = await shop.open();
    await part(page, 'place:pain:buy').focus();
    const html =
      '<meta><table><tr><td>Too slow<br>and dear</td><td><b>&lt;script&gt;</b></td></tr></table>';
    await paste(page, { 'text/html': html, 'text/plain': 'Too slow\tx' });
    await page.getByText('reaches beyond the map: 1 stage').waitFor();
    const texts = async () =>
      (await shop.saved(id)).map.cells.filter((it) => it.lane === 'pain').map((it) => it.text.en);
    await eventually(texts).toEqual(['Too slow\nand dear', '<script>']);
    expect((await shop.saved(id)).map.stages).toHaveLength(4);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await eventually(texts).toEqual([]);
    await part(page, 'place:pain:buy').focus();
    await paste(page, { 'text/plain': 'x\n'.repeat(400).replaceAll('\n', '\t\n') });
    await page.getByText('Not pasted: 400 rows').waitFor();
    expect(await texts()).toEqual([]);
    await page.context().close();
  });
});

/** The small shop with more stages behind it than a screen shows, a touchpoint and a pain in each. */
function longMap(): JourneyMap {
  const map = shopMap();
  const added = Array.from({ length: 14 }, (_, i) => `far${i}`);
  return {
    ...map,
    stages: [
      ...map.stages,
      ...added.map((id) => ({ id, name: { en: id }, kind: 'purchase' as const })),
    ],
    touchpoints: [
      ...map.touchpoints,
      ...added.map((id) => ({
        ...{
          id: `t-${id}`,
          stage: id,
          row: 0,
          name: { en: `Meets ${id}` },
          channel: 'web' as const,
        },
        ...{ onstage: true, makeOrBreak: false, rule: null },
      })),
    ],
    arrows: [
      ...map.arrows,
      { id: 'long', from: 'look', to: 't-far13', kind: 'direct', optional: false, ideal: false },
    ],
    cells: [
      ...map.cells,
      ...added.map((id) => ({
        id: `c-${id}`,
        lane: 'pain',
        stage: id,
        text: { en: `Ouch ${id}` },
      })),
    ],
  };
}

describe('on a map larger than the screen', () => {
  it('selects and copies what is out of sight, and goes to what is said about it', async () => {
    const { page, id } = await shop.open();
    await shop.save(id, longMap());
    await part(page, 'stage:far0').waitFor({ state: 'attached' });
    const copied = async () => {
      await page.evaluate(() => {
        const keep = ({ clipboardData }: ClipboardEvent) =>
          document.body.setAttribute('data-copied', clipboardData?.getData('text/plain') ?? '');
        addEventListener('copy', keep, { once: true });
      });
      await page.keyboard.press('Control+c');
      return (await page.locator('body').getAttribute('data-copied')) ?? '';
    };
    await part(page, 'touchpoint:look').focus();
    await page.keyboard.press('Control+a');
    expect(await part(page, 'touchpoint:t-far13').count()).toBe(0);
    const all = await copied();
    expect(all).toContain('Meets far13');
    expect(all).toContain('Ouch far13');

    await page.keyboard.press('Escape');
    await part(page, 'touchpoint:look').click({ modifiers: ['Control'] });
    await page.locator('[data-sheet]').evaluate((sheet) => sheet.scrollTo(100_000, 0));
    await part(page, 'touchpoint:t-far13').click({ modifiers: ['Shift'] });
    const between = await copied();
    expect(between.split('\t')).toHaveLength(17);
    expect(between).toContain('Meets far5');
    expect(between).not.toContain('Ouch');
    await page.keyboard.press('Delete');
    const left = async () => (await shop.saved(id)).map.touchpoints.map((it) => it.id);
    await eventually(left).toEqual(['friend', 'call']);

    await page.keyboard.press('Control+Home');
    const said = { item: { kind: 'cell', id: 'c-far8' }, text: 'Is this so?' };
    const origin = shop.server.url;
    const threads = `/api/workspaces/${shop.workspace}/maps/${id}/threads`;
    await page.request.post(threads, { headers: { origin }, data: said });
    await part(page, 'cell:c-far8').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '1 comment' }).click();
    await page.getByRole('button', { name: 'Pains: Ouch far8' }).click();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-part'));
    await eventually(focused).toBe('cell:c-far8');
    await page.context().close();
  });
});

describe('finding and replacing', () => {
  it('marks what is found, replaces it everywhere, and takes that back in one step', async () => {
    const { page, id } = await shop.open();
    await page.keyboard.press('Control+h');
    await page.keyboard.type('BASKET');
    const bar = page.getByRole('search');
    await bar.getByText('1 of 1.').waitFor();
    await eventually(() => page.evaluate('CSS.highlights.get("found").size')).toBe(1);
    await bar.getByLabel('Replace with').fill('Cart');
    await bar.getByRole('button', { name: 'Replace all' }).click();
    const name = async () => (await shop.saved(id)).map.touchpoints[2]?.name;
    await eventually(name).toEqual({ en: 'Cart', nl: 'Basket (nl)' });
    await bar.getByText('In the other language it is in 1 text.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await eventually(name).toEqual({ en: 'Basket', nl: 'Basket (nl)' });
    await page.context().close();
  });
});

describe('every command', () => {
  it('is found by a few letters, is done, and gives the keyboard back where it was', async () => {
    const { page, id } = await shop.open();
    await part(page, 'touchpoint:call').focus();
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Find a command or a place' });
    await palette.getByRole('option', { name: 'Duplicate it Ctrl + D' }).waitFor();
    await page.keyboard.type('dupl');
    await page.keyboard.press('Enter');
    const names = async () => (await shop.saved(id)).map.touchpoints.map((it) => it.name.en);
    await eventually(names).toContainEqual('Calls us');
    await eventually(async () => (await names()).length).toBe(6);
    await page.keyboard.press('Delete');
    await eventually(async () => (await names()).length).toBe(5);
    await page.getByText('1 part removed. Undo brings it back.').waitFor({ state: 'attached' });
    await page.keyboard.press('Control+z');
    await page.getByText('Undone: 1 touchpoint.').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByText('Redone: 1 touchpoint.').waitFor({ state: 'attached' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('how it should be');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'What must change' }).waitFor();
    await page.context().close();
  });

  it('takes away the arrow that was clicked, and reaches a menu from its own stage alone', async () => {
    const { page, id } = await shop.open();
    await page.locator('path[data-flow="basket-pay"]').dispatchEvent('click');
    const held = page.getByRole('button', { name: /^Arrow from Basket to Pays/ });
    await eventually(() => held.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Delete');
    const arrows = async () => (await shop.saved(id)).map.arrows.map((it) => it.id);
    await eventually(arrows).toEqual(['look-basket']);
    const basket = part(page, 'touchpoint:basket');
    await eventually(() => basket.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await page.getByRole('complementary').count()).toBe(0);
    await part(page, 'stage:choose').focus();
    await page.keyboard.press('Tab');
    const menu = page.getByRole('button', { name: 'Stage Choose' });
    await eventually(() => menu.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.context().close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`leaves nothing that axe finds, ${colorScheme}`, async () => {
      const { page } = await shop.open({ colorScheme, locale: 'nl-NL' });
      await part(page, 'touchpoint:look').focus();
      await page.keyboard.press('Control+a');
      expect(await findings(page)).toEqual([]);
      for (const keys of ['Control+k', '?', 'Control+h']) {
        await page.keyboard.press(keys);
        await page.locator('dialog:modal, search').waitFor();
        if (keys === 'Control+h') await page.keyboard.type('Kijk');
        expect(await findings(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.locator('dialog:modal, search').waitFor({ state: 'detached' });
      }
      await page.context().close();
    });
  }
});
