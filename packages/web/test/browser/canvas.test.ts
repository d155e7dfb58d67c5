import type { JourneyMap } from '@waymark/model';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, openShop, type Shop } from './map-shop.ts';
import { findings } from './office.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const card = (page: Page, id: string) => page.locator(`[data-touchpoint="${id}"]`);
const places = (map: JourneyMap) =>
  Object.fromEntries(map.touchpoints.map((it) => [it.id, `${it.stage} ${it.row}`]));
const stages = (map: JourneyMap) => map.stages.map((it) => it.id).join(' ');

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} has no place on the screen.`);
  return { ...box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
}

async function dragTo(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
}

describe('drawing with a mouse', () => {
  it('boxes several touchpoints in, moves them together, and gives them back in one step', async () => {
    const { page, id } = await shop.open();
    const look = await boxOf(page, '[data-touchpoint="look"]');
    const friend = await boxOf(page, '[data-touchpoint="friend"]');
    const end = { x: friend.x + friend.width - 10, y: friend.y + friend.height - 4 };
    await dragTo(page, { x: look.x - 6, y: look.y - 12 }, end);
    await page.mouse.up();
    await eventually(() => page.locator('[data-card] [data-selected]').count()).toBe(2);
    const basket = await boxOf(page, '[data-touchpoint="basket"]');
    const by = { x: basket.x - look.x, y: 2 * (friend.y - look.y) };
    await dragTo(page, look.middle, { x: look.middle.x + by.x, y: look.middle.y + by.y });
    await page.mouse.up();
    const now = async () => places((await shop.saved(id)).map);
    await eventually(async () => [(await now()).look, (await now()).friend]).toEqual([
      'choose 2',
      'choose 3',
    ]);
    await page.keyboard.press('Control+z');
    await eventually(async () => [(await now()).look, (await now()).friend]).toEqual([
      'explore 0',
      'explore 1',
    ]);
    await page.context().close();
  });

  it('drags a stage and a lane to another place, and nowhere when Escape is pressed', async () => {
    const { page, id } = await shop.open();
    const head = await boxOf(page, '[data-part="stage:explore"]');
    const buy = await boxOf(page, '[data-part="stage:buy"]');
    const end = { x: buy.x + 300, y: buy.middle.y };
    await dragTo(page, head.middle, end);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await dragTo(page, head.middle, end);
    await page.mouse.up();
    await eventually(async () => stages((await shop.saved(id)).map)).toBe('choose buy explore');
    expect(await page.locator('textarea').count()).toBe(0);
    const pains = await boxOf(page, '[data-lane="pain"]');
    const thinking = await boxOf(page, '[data-lane="think"]');
    await dragTo(
      page,
      { x: pains.x + 20, y: pains.y + 30 },
      { x: pains.x + 20, y: thinking.y + 4 },
    );
    await page.mouse.up();
    await eventually(async () => (await shop.saved(id)).map.lanes[0]?.id).toBe('pain');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await eventually(async () => stages((await shop.saved(id)).map)).toBe('explore choose buy');
    await page.context().close();
  });

  it('pulls an arrow from the edge of a touchpoint to another one', async () => {
    const { page, id } = await shop.open();
    const friend = await boxOf(page, '[data-touchpoint="friend"]');
    const call = await boxOf(page, '[data-touchpoint="call"]');
    await page.mouse.move(friend.middle.x, friend.middle.y);
    await dragTo(page, { x: friend.x + friend.width + 1, y: friend.middle.y }, call.middle);
    await page.mouse.up();
    await eventually(async () =>
      (await shop.saved(id)).map.arrows.some((it) => it.from === 'friend' && it.to === 'call'),
    ).toBe(true);
    await page.context().close();
  });

  it('pulls an arrow into empty space: a touchpoint is there, named at once, all one step back', async () => {
    const { page, id } = await shop.open();
    const now = async () => (await shop.saved(id)).map;
    const call = await boxOf(page, '[data-touchpoint="call"]');
    const pay = await boxOf(page, '[data-touchpoint="pay"]');
    const edge = { x: call.x + call.width + 1, y: call.middle.y };
    await page.mouse.move(call.middle.x, call.middle.y);
    // Back onto the touchpoint it came from: nothing is drawn.
    await dragTo(page, edge, { x: pay.middle.x, y: call.middle.y });
    await page.mouse.move(call.middle.x, call.middle.y, { steps: 3 });
    await page.mouse.up();
    await dragTo(page, edge, { x: pay.middle.x, y: call.middle.y });
    await page.mouse.up();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Is rung back');
    await page.keyboard.press('Enter');
    const fresh = async () => {
      const map = await now();
      const it = map.touchpoints.find(({ name }) => name.en === 'Is rung back');
      const from = map.arrows.filter(({ to }) => to === it?.id).map((arrow) => arrow.from);
      return [map.touchpoints.length, it?.stage, it?.row, ...from];
    };
    await eventually(fresh).toEqual([6, 'buy', 1, 'call']);
    await page.keyboard.press('Control+z');
    await eventually(async () => (await now()).touchpoints.length).toBe(5);
    expect((await now()).arrows).toHaveLength(2);
    // Without an arrow a double click on bare paper does, and none on a touchpoint.
    await page.mouse.dblclick(pay.middle.x, call.middle.y);
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Is rung back');
    await page.keyboard.press('Enter');
    await eventually(fresh).toEqual([6, 'buy', 1]);
    await page.context().close();
  });

  it('writes on an arrow where it lies, takes its end elsewhere, and speaks about it', async () => {
    const { page, id } = await shop.open();
    const arrow = async () =>
      (await shop.saved(id)).map.arrows.find((it) => it.id === 'basket-pay');
    await card(page, 'basket').focus();
    await page.keyboard.press('a');
    await page.getByRole('button', { name: /^Arrow from Basket to Pays/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('at once');
    await page.keyboard.press('Enter');
    await page.locator('[data-flow-label="basket-pay"]', { hasText: 'at once' }).waitFor();
    await eventually(async () => (await arrow())?.label).toEqual({ en: 'at once' });
    const end = await boxOf(page, '[data-arrow-end="to"]');
    const call = await boxOf(page, '[data-touchpoint="call"]');
    await dragTo(page, end.middle, call.middle);
    await page.mouse.up();
    await eventually(async () => [(await arrow())?.to, (await arrow())?.label]).toEqual([
      'call',
      { en: 'at once' },
    ]);
    await page.locator('path[data-flow="look-basket"]').dispatchEvent('dblclick');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.press('Escape');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Arrow to Basket' }).click();
    await page.getByRole('menuitem', { name: 'Comment' }).click();
    await page.getByRole('complementary').getByText('Looks → Basket').first().waitFor();
    await page.context().close();
  });
});

describe('seeing more or less of a map', () => {
  it('comes closer and goes farther by keys, wheel and buttons, and keeps the sums', async () => {
    const { page } = await shop.open();
    await page.locator('[data-flow]').first().waitFor({ state: 'attached' });
    const level = (name: string) => page.getByRole('button', { name }).getAttribute('aria-pressed');
    const lanes = await page.locator('[data-lane]:visible').count();
    await page.keyboard.press('-');
    await eventually(() => level('Main flows')).toBe('true');
    expect(await card(page, 'basket').count()).toBe(1);
    expect(await page.locator('[data-lane]:visible').count()).toBe(lanes);
    const sheet = await boxOf(page, '[data-sheet]');
    await page.mouse.move(sheet.middle.x, sheet.middle.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 120);
    await page.keyboard.up('Control');
    await eventually(() => page.locator('[data-touchpoint]').count()).toBe(0);
    const stage = page.getByRole('button', { name: 'Explore: 48 visits 2 touchpoints' });
    await stage.waitFor();
    expect(await page.locator('[data-lane]:visible').count()).toBe(0);
    await page.getByText('+ stage').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await card(page, 'basket').waitFor();
    await page.context().close();
  });

  it('puts lanes away as they lie, out of every reach, and comes closer for what is asked for', async () => {
    const { page } = await shop.open();
    const cell = page.locator('[data-part^="cell:"]').filter({ hasText: /\w{5}/ }).first();
    const key = await cell.getAttribute('data-part');
    const text =
      ((await cell.textContent()) ?? '').split(/\W/).findLast((word) => word.length > 4) ?? '';
    const asked = page.locator(`[data-part="${key}"]`);
    const height = () =>
      page
        .locator('[data-lane]')
        .first()
        .evaluate((it) => it.clientHeight);
    const before = await height();
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    await asked.waitFor({ state: 'hidden' });
    // Longer than a row that went out of sight keeps what it draws.
    await page.waitForTimeout(500);
    expect(await asked.count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Lanes' }).count()).toBe(0);
    await asked.evaluate((it: HTMLElement) => it.focus());
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).not.toBe(
      key,
    );
    await page.keyboard.press('Control+f');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await asked.waitFor();
    expect(await height()).toBe(before);
    await page.context().close();
  });

  it('closes a stage for this reader alone, and remembers it', async () => {
    const { page, id } = await shop.open();
    await page.getByRole('button', { name: 'Stage Choose' }).click();
    await page.getByRole('menuitem', { name: 'Fold into a narrow column' }).click();
    await card(page, 'basket').waitFor({ state: 'detached' });
    await page.reload();
    const closed = page.getByRole('button', { name: /Open again: Choose/ });
    await closed.waitFor();
    expect(await findings(page)).toEqual([]);
    expect(JSON.stringify((await shop.saved(id)).map)).not.toContain('fold');
    await closed.click();
    await card(page, 'basket').waitFor();
    await page.context().close();
  });

  it('goes into a journey of its own and comes back the same way', async () => {
    const { page, id } = await shop.open({ search: '?open=basket' });
    const choice = page.getByRole('combobox', { name: 'Opens into a journey of its own' });
    await choice.selectOption({ label: 'Make a new journey' });
    await page.getByRole('heading', { level: 1, name: 'Basket' }).waitFor();
    expect(page.url()).toContain('via=');
    await page
      .getByRole('navigation', { name: 'The way here' })
      .getByRole('link', { name: 'A small shop' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'A small shop' }).waitFor();
    await page.getByRole('link', { name: 'Open the journey in “Basket”' }).first().waitFor();
    const saved = async () =>
      (await shop.saved(id)).map.touchpoints.find((it) => it.id === 'basket')?.journey;
    await eventually(saved).toBeTruthy();
    await page.context().close();
  });

  it('groups stages under a phase that is named in place', async () => {
    const { page, id } = await shop.open();
    const menu = async (stage: string, item: string) => {
      await page.getByRole('button', { name: `Stage ${stage}` }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await menu('Explore', 'Put a phase above it');
    await menu('Choose', 'Add to the phase on the left');
    await page.getByRole('button', { name: 'Phase: New phase' }).click();
    await page.keyboard.type('Before');
    await page.keyboard.press('Enter');
    const phases = async () => {
      const { map } = await shop.saved(id);
      return [map.phases.map((it) => it.name.en), map.stages.map((it) => it.phase !== undefined)];
    };
    await eventually(phases).toEqual([['Before'], [true, true, false]]);
    await page.context().close();
  });
});

describe('drawing with fingers on a tablet', () => {
  const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true };
  type Finger = { x: number; y: number };
  const touch = (cdp: CDPSession, type: 'Start' | 'Move' | 'End', fingers: Finger[]) =>
    cdp.send('Input.dispatchTouchEvent', {
      type: `touch${type}`,
      touchPoints: fingers.map((finger, id) => ({ ...finger, id })),
    });

  it('moves a touchpoint that is held, opens one that is tapped, and pinches', async () => {
    const { page, id } = await shop.open(tablet);
    const cdp = await page.context().newCDPSession(page);
    const call = await boxOf(page, '[data-touchpoint="call"]');
    const pay = await boxOf(page, '[data-touchpoint="pay"]');
    await touch(cdp, 'Start', [call.middle]);
    await page.locator('[data-held]').waitFor();
    for (const part of [0.3, 0.6, 1]) {
      const x = call.middle.x + (pay.middle.x - call.middle.x) * part;
      await touch(cdp, 'Move', [{ x, y: call.middle.y }]);
    }
    await touch(cdp, 'End', []);
    await eventually(async () => places((await shop.saved(id)).map).call).toBe('buy 1');
    await card(page, 'basket').tap();
    await page.getByRole('complementary', { name: 'Basket' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).tap();
    const { middle } = await boxOf(page, '[data-touchpoint="basket"]');
    const apart = (by: number) => [
      { x: middle.x - by, y: middle.y },
      { x: middle.x + by, y: middle.y },
    ];
    await touch(cdp, 'Start', apart(120));
    for (const by of [110, 100, 85]) await touch(cdp, 'Move', apart(by));
    await touch(cdp, 'End', []);
    await page.locator('[aria-pressed=true]', { hasText: 'Main flows' }).waitFor();
    await page.context().close();
  });

  it('finds every way to add without hovering, each big enough for a finger', async () => {
    const { page } = await shop.open(tablet);
    const ways = [
      page.getByRole('button', { name: 'Add a touchpoint: Buy' }),
      page.getByRole('button', { name: /^New stage/ }),
      page.getByRole('button', { name: 'Stage Buy' }),
      page.getByRole('button', { name: '+ Add a lane' }).first(),
    ];
    for (const way of ways) {
      const { opacity } = await way.evaluate((it) => ({ opacity: getComputedStyle(it).opacity }));
      const box = await way.boundingBox();
      expect([opacity, (box?.height ?? 0) >= 44]).toEqual(['1', true]);
    }
    await page.context().close();
  });
});
