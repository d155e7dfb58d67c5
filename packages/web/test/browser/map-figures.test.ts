import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, openShop, type Shop, shopMap } from './map-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

describe('the figures on the map', () => {
  it('are those that the API answers, for every touchpoint', async () => {
    const answer = await shop.answer(shopMap());
    expect(answer.journeys).toBe(40);
    const { page } = await shop.open();
    await page.getByText(`${answer.journeys} journeys`).waitFor();
    const explains = page.getByRole('button', { name: /^the drawing explains/ });
    await page.keyboard.press('Tab');
    await explains.focus();
    const tip = page.getByRole('tooltip');
    // Twenty went two steps, eight one and six three, of whom those to and from the telephone drew
    // no way.
    await tip.getByText('66 times somebody went').waitFor();
    expect((await tip.allInnerTexts()).join()).toMatch(/54 of them .*counted by person/s);
    for (const it of answer.touchpoints) {
      const card = page.locator(`[data-touchpoint="${it.id}"]`);
      const said = (await card.allInnerTexts()).join().split('\n').slice(1).join(' ');
      const rest = (await card.locator('xpath=..').allInnerTexts()).join();
      if (it.id === 'friend') {
        expect(said).toBe('not measured yet');
        continue;
      }
      const share = Math.round(((it.journeys - it.exits) / it.journeys) * 100);
      const onward = it.id === 'pay' ? 'goal' : `${share} % go on`;
      expect(said).toBe(`${it.journeys} ${onward}`);
      if (it.exits > 0) expect(rest).toContain(`${it.exits} leave`);
      else expect(rest).not.toContain('leave');
    }
    await page.context().close();
  });

  it('say on a flow how many took it, how long it took, and whether somebody drew it', async () => {
    const { page } = await shop.open();
    const flow = page.locator('path[data-flow="look-basket"]');
    await eventually(() => flow.getAttribute('data-tip')).toContain('34 took it, 34 times');
    expect(await flow.getAttribute('data-tip')).toContain('Half took at most 4 min');
    const undrawn = page.locator('path[data-flow="basket call"]');
    expect(await undrawn.getAttribute('data-tip')).toContain('Nobody drew this');
    expect(await page.getByText('nobody drew this', { exact: true }).count()).toBe(1);
    await page.getByRole('switch', { name: 'Paths nobody drew' }).click();
    await eventually(() => undrawn.count()).toBe(0);
    expect(page.url()).toContain('show=no-paths');
    await page.context().close();
  });

  it('tell one touchpoint’s story in the panel, as its closeup has it', async () => {
    const { page } = await shop.open({ search: '?open=basket' });
    const panel = page.getByRole('complementary', { name: 'Basket' });
    const said = async () => (await panel.allInnerTexts()).join();
    await panel.getByText('people came').waitFor();
    const text = await said();
    for (const part of ['34', '76 %', '4 min']) expect(text).toContain(part);
    await panel.getByRole('heading', { name: 'What came before' }).waitFor();
    await eventually(said).toContain('event is “Basket”');
    await eventually(said).toContain('34 events fit, from 34 people');
    await page.context().close();
  });

  it('are read stage by stage on a phone, the biggest leak first', async () => {
    const { page } = await shop.open({ viewport: { width: 390, height: 844 }, locale: 'nl-NL' });
    const leak = page.getByText('De meeste mensen vertrekken bij “Basket (nl)”.');
    await leak.waitFor();
    const heads = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(heads.map((head) => head.split('\n')[0])).toEqual(['Verkennen', 'Kiezen', 'Kopen']);
    const rows = await page.locator('[data-touchpoint]').allInnerTexts();
    expect(rows).toHaveLength(5);
    expect(rows.find((row) => row.includes('Calls us'))).toContain('dit pad tekende niemand');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.context().close();
  });
});
