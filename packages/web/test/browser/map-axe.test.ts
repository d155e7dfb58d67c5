import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShop, type Shop } from './map-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function faults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source }).catch(() => page.evaluate(axe.source));
  return page.evaluate(async (runOnly) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ runOnly });
    return violations.flatMap((it) =>
      it.nodes.map((node) => `${it.id}: ${node.html.slice(0, 200)}`),
    );
  }, rules);
}

const pages = [
  { name: 'the map', search: '', width: 1440 },
  { name: 'the map with a touchpoint open', search: '?open=basket', width: 1440 },
  { name: 'the map on a phone', search: '', width: 390 },
  { name: 'a touchpoint on a phone', search: '?open=basket', width: 390 },
] as const;

for (const { name, search, width } of pages) {
  it(`${name} is free of faults axe knows, light and dark`, async () => {
    const viewport = { width, height: 900 };
    const { page } = await shop.open({ search, viewport, colorScheme: 'light', locale: 'nl-NL' });
    await page.getByText('40').first().waitFor();
    expect(await faults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });
}
