import type { JourneyMap } from '@waymark/model';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beside, eventually, openShop, type Shop } from './map-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const card = (page: Page, id: string) => page.locator(`[data-touchpoint="${id}"]`);
const cell = (page: Page, id: string) => page.locator(`[data-part="cell:${id}"]`);
const isSaved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor();
const isOffline = (page: Page) => page.getByText('Working without a connection').waitFor();

/** A database that is slow: the page is gone before it has taken anything. */
const takeNothing = (page: Page) =>
  page.evaluate(() => Reflect.set(IDBObjectStore.prototype, 'add', () => ({})));
const leftBehind = (page: Page) => page.evaluate(() => localStorage.getItem('waymark-last-moment'));

async function write(page: Page, text: string, how: 'before' | 'after'): Promise<void> {
  await cell(page, 'c1').focus();
  await page.keyboard.press('Enter');
  const field = page.locator('textarea:focus');
  await field.press(how === 'before' ? 'Control+Home' : 'Control+End');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function rename(page: Page, id: string, text: string): Promise<void> {
  await card(page, id).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function moveLane(page: Page, lane: string, way: 'up' | 'down'): Promise<void> {
  await page.getByRole('button', { name: `Lane ${lane}` }).click();
  await page.getByRole('menuitem', { name: `Move ${way}` }).click();
}

/** Where a touchpoint stands on the sheet, however far each has scrolled. */
async function placeOnSheet(page: Page, id: string) {
  return card(page, id).evaluate((it) => {
    const sheet = it.closest('[data-sheet]')?.getBoundingClientRect();
    const { x, y, width, height } = it.getBoundingClientRect();
    return { x: x - (sheet?.x ?? 0), y: y - (sheet?.y ?? 0), width, height };
  });
}

/** What somebody sees: the order of the lanes, the text, and where touchpoints stand. */
async function seen(page: Page) {
  return {
    lanes: await page
      .locator('[data-lane]')
      .evaluateAll((all) => [...new Set(all.map((it) => it.getAttribute('data-lane')))]),
    text: await cell(page, 'c1').textContent(),
    basket: await placeOnSheet(page, 'basket'),
    names: await page.locator('[data-touchpoint]').allInnerTexts(),
  };
}

/** The same of a saved map, as far as it can be seen without drawing it. */
const kept = ({ lanes, cells, touchpoints }: JourneyMap) => ({
  lanes: lanes.map((it) => it.id),
  text: cells.find((it) => it.id === 'c1')?.text.en,
  stage: touchpoints.find((it) => it.id === 'basket')?.stage,
});

describe('two browsers at one map', () => {
  it('see what the other does as it happens, and take back only what they did themselves', async () => {
    const { page: ann, id } = await shop.open();
    const bo = await beside(ann);
    await rename(ann, 'look', 'Looks around');
    await card(bo, 'look').getByText('Looks around').waitFor();
    await rename(bo, 'pay', 'Pays up');
    await card(ann, 'pay').getByText('Pays up').waitFor();
    await ann.keyboard.press('Control+z');
    await card(bo, 'look').getByText('Looks', { exact: true }).waitFor();
    await card(ann, 'pay').getByText('Pays up').waitFor();
    await bo.keyboard.press('Control+z');
    await card(ann, 'pay').getByText('Pays', { exact: true }).waitFor();
    // A script that saves the whole map is one more who draws on it.
    const { map } = await shop.saved(id);
    await shop.save(id, { ...map, title: { en: 'Theirs' } });
    await ann.getByRole('button', { name: 'Theirs' }).waitFor();
    await bo.getByRole('button', { name: 'Theirs' }).waitFor();
    await ann.context().close();
    await bo.context().close();
  });

  it('show the same after one was away and both changed the same text, order and place', async () => {
    const { page: ann, id } = await shop.open();
    const bo = await beside(ann);
    await isSaved(ann);
    await ann.context().setOffline(true);
    await write(ann, 'I ask myself: ', 'before');
    await moveLane(ann, 'Thinking', 'down');
    await card(ann, 'basket').focus();
    await ann.keyboard.press('Alt+ArrowRight');
    await isOffline(ann);
    await write(bo, ' Hardly.', 'after');
    await moveLane(bo, 'Backstage', 'up');
    await card(bo, 'basket').focus();
    await bo.keyboard.press('Alt+ArrowLeft');
    await rename(bo, 'friend', 'An old friend');
    await isSaved(bo);
    await ann.context().setOffline(false);
    await isSaved(ann);
    await eventually(async () => kept((await shop.saved(id)).map)).toMatchObject({
      text: 'I ask myself: Is it worth it? Hardly.',
    });
    await eventually(async () => JSON.stringify([await seen(ann), await seen(bo)])).toBe(
      JSON.stringify([await seen(bo), await seen(bo)]),
    );
    const { map } = await shop.saved(id);
    const [there, stored] = [await seen(bo), kept(map)];
    expect(there.lanes.filter((it) => map.lanes.some((lane) => lane.id === it))).toEqual(
      stored.lanes,
    );
    expect([...stored.lanes].sort()).toEqual(['back', 'feel', 'pain', 'think']);
    expect(stored.lanes.indexOf('think')).toBeGreaterThan(stored.lanes.indexOf('feel'));
    expect(stored.lanes.indexOf('back')).toBeLessThan(stored.lanes.indexOf('pain'));
    expect(there.text).toContain(stored.text);
    expect(['buy', 'explore']).toContain(stored.stage);
    expect(map.touchpoints.find((it) => it.id === 'friend')?.name.en).toBe('An old friend');
    await ann.context().close();
    await bo.context().close();
  });

  it('keep what each types when both have the same text open', async () => {
    const { page: ann, id } = await shop.open();
    const bo = await beside(ann);
    for (const page of [ann, bo]) {
      await cell(page, 'c1').focus();
      await page.keyboard.press('Enter');
    }
    await ann.keyboard.press('Control+Home');
    await ann.keyboard.type('Well: ');
    await bo.keyboard.press('Control+End');
    await bo.keyboard.type(' No.');
    await ann.keyboard.press('Enter');
    await eventually(() => bo.locator('textarea').inputValue()).toBe('Well: Is it worth it? No.');
    await bo.keyboard.press('Enter');
    await eventually(async () => kept((await shop.saved(id)).map).text).toBe(
      'Well: Is it worth it? No.',
    );
    await ann.context().close();
    await bo.context().close();
  });

  it('show who is there and where', async () => {
    const { page: ann } = await shop.open();
    const bo = await beside(ann, { locale: 'nl-NL' });
    await ann.getByRole('list', { name: 'Also here' }).getByText('Owner').waitFor();
    await bo.getByRole('list', { name: 'Ook hier' }).waitFor();
    await card(bo, 'basket').focus();
    const outline = ann.locator('[data-visitor]');
    await outline.waitFor();
    const [around, box] = [await outline.boundingBox(), await card(ann, 'basket').boundingBox()];
    expect(Math.abs((around?.x ?? 0) + 3 - (box?.x ?? 99))).toBeLessThan(2);

    // Whoever is out of sight is gone to, and followed until one does something oneself.
    const isSeen = (key: string) =>
      ann.locator(`[data-part="${key}"]`).evaluate((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await ann.setViewportSize({ width: 1440, height: 420 });
    await bo.locator('[data-part="lane:back"]').focus();
    await eventually(async () => (await outline.boundingBox())?.y ?? 0).toBeGreaterThan(420);
    await ann.getByRole('button', { name: 'Go to Owner' }).click();
    await eventually(() => isSeen('lane:back')).toBe(true);
    await ann.getByRole('button', { name: 'Follow Owner' }).click();
    await ann.getByText('You follow Owner.').waitFor();
    await card(bo, 'look').focus();
    await eventually(() => isSeen('touchpoint:look')).toBe(true);
    await ann.mouse.wheel(0, 40);
    await ann.getByText('You follow Owner.').waitFor({ state: 'detached' });
    await bo.context().close();
    await outline.waitFor({ state: 'detached' });
    await eventually(() => ann.getByRole('list', { name: 'Also here' }).count()).toBe(0);
    await ann.context().close();
  });
});

describe('a map that is drawn before its document is put together', () => {
  it('shows what others draw, and keeps what is drawn at once', async () => {
    const { page, id } = await shop.open();
    // A page that is never idle puts it together only when it must.
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    await page.reload();
    await isSaved(page);
    const bo = await beside(page);
    await rename(bo, 'friend', 'An old friend');
    await card(page, 'friend').getByText('An old friend', { exact: true }).waitFor();
    await page.reload();
    await rename(page, 'look', 'Looks twice');
    await card(bo, 'look').getByText('Looks twice', { exact: true }).waitFor();
    await page.reload();
    await isSaved(page);
    await page.context().setOffline(true);
    await rename(page, 'look', 'Looks thrice');
    await isOffline(page);
    await page.context().setOffline(false);
    await card(bo, 'look').getByText('Looks thrice', { exact: true }).waitFor();
    await eventually(async () => (await shop.saved(id)).map.touchpoints[0]?.name.en).toBe(
      'Looks thrice',
    );
    await bo.context().close();
    await page.context().close();
  });
});

describe('a browser without connection', () => {
  it('does what is done before it has the code of the document as soon as it has', async () => {
    const { page, id } = await shop.open();
    await isSaved(page);
    let isThere = false;
    await page.route('**/assets/document-*.js', (route) =>
      isThere ? route.continue() : route.abort('internetdisconnected'),
    );
    await page.reload();
    await page.getByText('No connection yet').waitFor();
    await rename(page, 'look', 'Looks before');
    await page.waitForTimeout(300);
    expect((await shop.saved(id)).map.touchpoints[0]?.name.en).toBe('Looks');
    isThere = true;
    await card(page, 'look').getByText('Looks before', { exact: true }).waitFor();
    await isSaved(page);
    await eventually(async () => (await shop.saved(id)).map.touchpoints[0]?.name.en).toBe(
      'Looks before',
    );
    await page.context().close();
  });

  it('goes on as ever while the server on its own machine still answers', async () => {
    const { page, id } = await shop.open();
    await isSaved(page);
    const asked = page.waitForResponse((it) => it.url().endsWith('/healthz'));
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'onLine', { get: () => false });
      dispatchEvent(new Event('offline'));
    });
    await asked;
    await rename(page, 'look', 'Looks without Wi-Fi');
    await eventually(async () => (await shop.saved(id)).map.touchpoints[0]?.name.en).toBe(
      'Looks without Wi-Fi',
    );
    await page.context().close();
  });

  it('keeps what was drawn when its tab is closed, and brings it the next time', async () => {
    const { page, id } = await shop.open();
    const url = page.url();
    const lines: string[] = [];
    page.on('websocket', (line) => lines.push(line.url().replace(/^.*[/]/, '')));
    await page.reload();
    await isSaved(page);
    // The line that the page begins with is the one it goes on with.
    expect(lines).toEqual(['together?from=nothing']);
    await page.context().setOffline(true);
    await rename(page, 'look', 'Drawn in a tunnel');
    await isOffline(page);
    await page.close();
    expect((await shop.saved(id)).map.touchpoints[0]?.name.en).toBe('Looks');
    const context = page.context();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(url);
    await card(again, 'look').getByText('Drawn in a tunnel').waitFor();
    await isSaved(again);
    await eventually(async () => (await shop.saved(id)).map.touchpoints[0]?.name.en).toBe(
      'Drawn in a tunnel',
    );
    await context.close();
  });

  it('keeps also what was done at the last moment, and what was still being typed', async () => {
    const { page, id } = await shop.open();
    const url = page.url();
    await isSaved(page);
    const context = page.context();
    await takeNothing(page);
    await context.setOffline(true);
    await isOffline(page);
    await rename(page, 'look', 'Done in a tunnel');
    await card(page, 'basket').focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('Typed in a tunnel');
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(url);
    await card(again, 'look').getByText('Done in a tunnel').waitFor();
    await card(again, 'basket').getByText('Typed in a tunnel').waitFor();
    await isSaved(again);
    const names = async () =>
      (await shop.saved(id)).map.touchpoints.flatMap((it) => it.name.en ?? []);
    await eventually(names).toEqual(
      expect.arrayContaining(['Done in a tunnel', 'Typed in a tunnel']),
    );
    expect(await leftBehind(again)).toBeNull();
    await context.close();
  });

  it('leaves nothing behind where the page goes on after all', async () => {
    const { page } = await shop.open();
    await isSaved(page);
    await page.context().setOffline(true);
    await isOffline(page);
    await page.evaluate(() => {
      const { add } = IDBObjectStore.prototype;
      Reflect.set(IDBObjectStore.prototype, 'add', function (this: IDBObjectStore, it: unknown) {
        const adding = add.call(this, it);
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        sessionStorage.setItem('seen', localStorage.getItem('waymark-last-moment') ?? 'nothing');
        return adding;
      });
    });
    await rename(page, 'look', 'Left and come back');
    const seen = () => page.evaluate(() => sessionStorage.getItem('seen'));
    await eventually(seen).toContain('["');
    await eventually(() => leftBehind(page)).toBeNull();
    await page.context().close();
  });

  it('keeps a text that is being typed when the page is left', async () => {
    const { page, id } = await shop.open();
    await card(page, 'look').focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('Half a thou');
    await page.goto('about:blank');
    const name = async () => (await shop.saved(id)).map.touchpoints[0]?.name.en;
    await eventually(name).toBe('Half a thou');
    // Also when the page stays and only its map goes, before the pause in typing is over.
    await page.goBack();
    await page.locator('[data-touchpoint]').first().waitFor();
    await page.getByRole('link', { name: 'Maps', exact: true }).click();
    await page.locator('[data-touchpoint]').first().waitFor({ state: 'detached' });
    await page.goBack();
    await card(page, 'look').focus();
    await page.keyboard.press('F2');
    await page.locator('textarea:focus').evaluate((field) => {
      if (!(field instanceof HTMLTextAreaElement)) return;
      field.value = 'A whole thought';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      history.forward();
    });
    await eventually(name).toBe('A whole thought');
    await page.context().close();
  });
});

describe('a change that the server refuses', () => {
  it('is said so, and the map is loaded again as it is', async () => {
    const { page, id } = await shop.open();
    const reason = {
      code: 'TOO_LARGE',
      message: 'Too large.',
      details: { reason: 'drawing-too-large' },
    };
    await page.routeWebSocket('**/together?*', (line) => {
      const server = line.connectToServer();
      line.onMessage((message) => {
        // Whatever is drawn in this window is taken for too large.
        if (typeof message !== 'string' && message[0] === 1) {
          line.send(JSON.stringify({ kind: 'refused', error: reason }));
        } else server.send(message);
      });
    });
    await page.reload();
    await rename(page, 'look', 'Too much');
    const alert = page.getByRole('alert');
    await alert.getByText('larger than a map can hold').waitFor();
    await page.getByText('Not kept', { exact: true }).waitFor();
    await alert.getByRole('button', { name: 'Load the map again' }).click();
    await card(page, 'look').getByText('Looks', { exact: true }).waitFor();
    await isSaved(page);
    expect((await shop.saved(id)).map.touchpoints[0]?.name.en).toBe('Looks');
    await page.context().close();
  });
});

describe('signing out', () => {
  it('asks what is to become of what the server does not have', async () => {
    const { page } = await shop.open();
    await isSaved(page);
    await page.context().setOffline(true);
    await rename(page, 'look', 'Drawn in a tunnel');
    await isOffline(page);
    await takeNothing(page);
    await rename(page, 'basket', 'Drawn at the last moment');
    await page.close();
    const context = page.context();
    await context.setOffline(false);
    const you = await context.newPage();
    await you.goto('/you');
    const waiting = () =>
      you.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const opening = indexedDB.open('waymark-unsaved');
            opening.onsuccess = () => {
              const changes = opening.result.transaction('changes').objectStore('changes');
              const counting = changes.count();
              counting.onsuccess = () => resolve(counting.result);
            };
          }),
      );
    await you.getByRole('button', { name: 'Sign out', exact: true }).click();
    await you.getByRole('button', { name: 'Stay signed in' }).click();
    expect(await waiting()).toBeGreaterThan(1);
    await you.getByRole('button', { name: 'Sign out', exact: true }).click();
    await you.getByRole('button', { name: 'Sign out and throw them away' }).click();
    await you.waitForURL('**/sign-in');
    await eventually(waiting).toBe(0);
    expect(await leftBehind(you)).toBeNull();
    await context.close();
  });
});
