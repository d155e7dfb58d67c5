import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, openShop, type Shop, shopMap } from './map-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const card = (page: Page, id: string) => page.locator(`[data-touchpoint="${id}"]`);
const nameOf = async (page: Page, id: string) =>
  (await card(page, id).allInnerTexts()).join().split('\n')[0]?.trim();
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-touchpoint') ?? null);

/** Tab until the focus stands on a touchpoint, as someone without a mouse does. */
async function tabToTouchpoint(page: Page): Promise<void> {
  for (let i = 0; i < 60 && (await focused(page)) === null; i += 1)
    await page.keyboard.press('Tab');
}

describe('the map by keyboard alone', () => {
  it('is walked, renamed, moved, undone and done again, and saved', async () => {
    const { page, id } = await shop.open();
    await tabToTouchpoint(page);
    expect(await focused(page)).toBe('look');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('basket');
    await page.keyboard.press('F2');
    await page.keyboard.type('Cart');
    await page.keyboard.press('Enter');
    await eventually(() => nameOf(page, 'basket')).toBe('Cart');
    await eventually(() => focused(page)).toBe('basket');
    await page.keyboard.press('Alt+ArrowRight');
    const saved = async () => {
      const { map } = await shop.saved(id);
      const it = map.touchpoints.find((touchpoint) => touchpoint.id === 'basket');
      return [it?.name.en, it?.name.nl, it?.stage];
    };
    await eventually(saved).toEqual(['Cart', 'Basket (nl)', 'buy']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await eventually(saved).toEqual(['Basket', 'Basket (nl)', 'choose']);
    await page.keyboard.press('Control+y');
    await eventually(saved).toEqual(['Cart', 'Basket (nl)', 'choose']);
    await page.context().close();
  });

  it('gets a touchpoint, an arrow and a feeling, and loses them again', async () => {
    const { page, id } = await shop.open();
    await tabToTouchpoint(page);
    await page.keyboard.press('Insert');
    await page.keyboard.type('Tries it');
    await page.keyboard.press('Enter');
    const last = async () => (await shop.saved(id)).map.touchpoints.at(-1);
    await eventually(async () => (await last())?.name.en).toBe('Tries it');
    const added = await last();
    expect([added?.stage, added?.row]).toEqual(['explore', 1]);
    await eventually(() => focused(page)).toBe(added?.id);
    await page.keyboard.press('c');
    await page.getByRole('combobox', { name: 'Connect to …' }).waitFor();
    await page.keyboard.type('pay');
    await page.keyboard.press('Enter');
    const arrows = async () => (await shop.saved(id)).map.arrows.map((it) => [it.from, it.to]);
    await eventually(arrows).toContainEqual([added?.id, 'pay']);
    await eventually(() => focused(page)).toBe(added?.id);
    await page.keyboard.press('Delete');
    await expect
      .poll(async () => (await shop.saved(id)).map)
      .toEqual({
        ...shopMap(),
        touchpoints: expect.anything(),
      });
    const feeling = page.getByRole('slider', { name: 'Assumed feeling at Basket' });
    await feeling.focus();
    for (let i = 0; i < 8; i += 1) await page.keyboard.press('Alt+ArrowUp');
    await eventually(async () => (await shop.saved(id)).map.emotions[0]?.value).toBe(1);
    expect(await feeling.getAttribute('aria-valuetext')).toBe('glad');
    await page.keyboard.press('Control+z');
    await eventually(async () => (await shop.saved(id)).map.emotions[0]?.value).toBe(-1);
    await page.context().close();
  });

  it('leaves the focus with whoever turned elsewhere at the moment a touchpoint moved', async () => {
    const { page, id } = await shop.open();
    await card(page, 'basket').focus();
    await page.evaluate(async () => {
      const on = (id: string) => document.querySelector<HTMLElement>(`[data-touchpoint="${id}"]`);
      const pressed = { key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true };
      on('basket')?.dispatchEvent(new KeyboardEvent('keydown', pressed));
      on('friend')?.focus();
      for (let i = 0; i < 5; i += 1) await new Promise(requestAnimationFrame);
    });
    const stage = async () =>
      (await shop.saved(id)).map.touchpoints.find((it) => it.id === 'basket')?.stage;
    await eventually(stage).toBe('buy');
    expect(await focused(page)).toBe('friend');
    await page.context().close();
  });

  it('opens a touchpoint with Space and gives the focus back on Escape', async () => {
    const { page } = await shop.open();
    await tabToTouchpoint(page);
    await page.keyboard.press('Space');
    const panel = page.getByRole('complementary', { name: 'Looks' });
    await panel.waitFor();
    expect(page.url()).toContain('open=look');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await eventually(() => focused(page)).toBe('look');
    await page.context().close();
  });
});

describe('the map by mouse', () => {
  it('adopts a path nobody drew with a click, and forgets it on undo', async () => {
    const { page, id } = await shop.open();
    const path = page.locator('path[data-flow="basket call"]');
    await path.waitFor({ state: 'attached' });
    await path.dispatchEvent('click');
    const arrows = async () => (await shop.saved(id)).map.arrows.length;
    await eventually(arrows).toBe(3);
    await eventually(() => path.count()).toBe(0);
    expect(await page.getByText('nobody drew this', { exact: true }).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await eventually(arrows).toBe(2);
    await path.waitFor({ state: 'attached' });
    await page.context().close();
  });

  it('takes a touchpoint where it is dragged', async () => {
    const { page, id } = await shop.open();
    const from = await card(page, 'call').boundingBox();
    const to = await card(page, 'pay').boundingBox();
    if (!from || !to) throw new Error('The touchpoints have no place on the screen.');
    await page.mouse.move(from.x + 30, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(to.x + 30, from.y + 24, { steps: 6 });
    // Its flows come along, and no other is drawn anew.
    const flows = page.locator('[data-dragged-flows] path');
    const edge = (all: Element[]) => all.map((it) => Math.round(it.getBoundingClientRect().right));
    const held = await card(page, 'call').boundingBox();
    await eventually(() => flows.evaluateAll(edge)).toContain(Math.round(held?.x ?? 0));
    await page.mouse.up();
    await eventually(() => flows.count()).toBe(0);
    const place = async () => {
      const it = (await shop.saved(id)).map.touchpoints.find((one) => one.id === 'call');
      return [it?.stage, it?.row];
    };
    await eventually(place).toEqual(['buy', 1]);
    expect(await page.getByRole('complementary').count()).toBe(0);
    await page.context().close();
  });
});
