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

const keptText = async (id: string) =>
  (await shop.saved(id)).map.cells.find((it) => it.id === 'c1')?.text.en;

describe('a text that is being typed', () => {
  it('is read by the other before its field is left, and merges with what they type', async () => {
    const { page: ann, id } = await shop.open();
    const bo = await beside(ann);
    for (const page of [ann, bo]) {
      await cell(page, 'c1').focus();
      await page.keyboard.press('Enter');
    }
    const [annsField, bosField] = [ann.locator('textarea'), bo.locator('textarea')];
    await bosField.press('Control+End');
    await annsField.press('Control+Home');
    await ann.keyboard.type('Well: ');
    await eventually(() => bosField.inputValue()).toContain('Well:');
    await bo.keyboard.type(' No.');
    await eventually(() => annsField.inputValue()).toContain('No.');
    // Neither caret was taken elsewhere by the letters of the other.
    await ann.keyboard.type('so ');
    await bo.keyboard.type(' Yes.');
    const both = 'Well: so Is it worth it? No. Yes.';
    await eventually(() => annsField.inputValue()).toBe(both);
    await eventually(() => bosField.inputValue()).toBe(both);
    await eventually(() => keptText(id)).toBe(both);
    // All that one typed is one step, and Escape takes back no letter of the other.
    await ann.keyboard.press('Escape');
    await eventually(() => bosField.inputValue()).toBe('Is it worth it? No. Yes.');
    await bo.keyboard.press('Enter');
    await bo.keyboard.press('Control+z');
    await eventually(() => cell(ann, 'c1').textContent()).not.toContain('No.');
    await ann.context().close();
    await bo.context().close();
  });

  it('brings back what the other removed meanwhile, and lets it go with Escape', async () => {
    const { page: ann, id } = await shop.open();
    const bo = await beside(ann);
    const words = async () =>
      (await shop.saved(id)).map.cells.find((it) => it.id === 'c1')?.text.en ?? null;
    await cell(ann, 'c1').focus();
    await ann.keyboard.press('Enter');
    const field = ann.locator('textarea');
    await field.press('Control+End');
    await ann.keyboard.type(' Perhaps');
    await eventually(words).toBe('Is it worth it? Perhaps');
    await cell(bo, 'c1').focus();
    await bo.keyboard.press('Delete');
    const note = ann.getByText('Somebody removed this while you were writing in it.');
    await note.waitFor();
    expect([await words(), await field.inputValue()]).toEqual([null, 'Is it worth it? Perhaps']);
    await ann.keyboard.type(' not');
    await eventually(words).toBe('Is it worth it? Perhaps not');
    await cell(bo, 'c1').getByText('Perhaps not').waitFor();
    await note.waitFor({ state: 'detached' });
    // With its lane it is no other; what was typed before it went is kept when the field is left.
    const { map } = await shop.saved(id);
    const lanes = map.lanes.filter((it) => it.id !== 'think');
    await shop.save(id, { ...map, lanes, cells: [] });
    await note.waitFor();
    await field.press('Enter');
    await eventually(words).toBe('Is it worth it? Perhaps not');
    await cell(bo, 'c1').focus();
    await cell(ann, 'c1').focus();
    await ann.keyboard.press('Enter');
    await bo.keyboard.press('Delete');
    await note.waitFor();
    await field.press('Escape');
    await cell(ann, 'c1').waitFor({ state: 'detached' });
    expect(await words()).toBe(null);
    await ann.context().close();
    await bo.context().close();
  });

  it('of a new cell or a name stays when the other removes what it is written under or in', async () => {
    const { page: ann, id } = await shop.open();
    const bo = await beside(ann);
    const part = (page: Page, key: string) => page.locator(`[data-part="${key}"]`);
    const note = ann.getByText('Somebody removed this while you were writing in it.');
    const field = ann.locator('textarea');
    const pains = async () =>
      (await shop.saved(id)).map.cells.filter((it) => it.lane === 'pain').map((it) => it.text.en);
    const stages = async () => (await shop.saved(id)).map.stages.map((it) => it.id);
    await part(ann, 'place:pain:buy').focus();
    await ann.keyboard.press('Enter');
    await ann.keyboard.type('Too dear');
    await eventually(pains).toEqual(['Too dear']);
    await part(bo, 'stage:buy').focus();
    await bo.keyboard.press('Delete');
    await note.waitFor();
    await eventually(stages).toEqual(['explore', 'choose']);
    expect([await pains(), await field.inputValue()]).toEqual([[], 'Too dear']);
    await ann.keyboard.type(' by far');
    await eventually(pains).toEqual(['Too dear by far']);
    expect(await stages()).toEqual(['explore', 'choose', 'buy']);
    await note.waitFor({ state: 'detached' });
    await ann.keyboard.press('Enter');
    await part(bo, 'stage:buy').waitFor();

    // What was typed before the last pause comes back when the field is left.
    const name = async () =>
      (await shop.saved(id)).map.touchpoints.find((it) => it.id === 'basket')?.name.en;
    await card(ann, 'basket').focus();
    await ann.keyboard.press('F2');
    await ann.keyboard.type('Trolley');
    await eventually(name).toBe('Trolley');
    await card(bo, 'basket').focus();
    await bo.keyboard.press('Delete');
    await note.waitFor();
    expect([await name(), await field.inputValue()]).toEqual([undefined, 'Trolley']);
    await ann.keyboard.press('Enter');
    await eventually(name).toBe('Trolley');

    await part(ann, 'lane:back').focus();
    await ann.keyboard.press('Enter');
    await field.waitFor();
    await part(bo, 'lane:back').focus();
    await bo.keyboard.press('Delete');
    await note.waitFor();
    await ann.keyboard.type('Behind');
    const lanes = async () => (await shop.saved(id)).map.lanes.map((it) => it.name?.en ?? it.id);
    await eventually(lanes).toEqual(['think', 'feel', 'pain', 'Behind']);
    await ann.context().close();
    await bo.context().close();
  });

  it('of what is known of a persona goes where it was meant, whatever line the other removes', async () => {
    const { page, id } = await shop.open();
    const trait = (label: string, value: string) => ({
      label: { en: label },
      value: { en: value },
    });
    const change = async (traits: ReturnType<typeof trait>[]) => {
      const { map } = await shop.saved(id);
      await shop.save(id, { ...map, personas: [{ id: 'pat', name: { en: 'Pat' }, traits }] });
    };
    const known = async () =>
      (await shop.saved(id)).map.personas[0]?.traits?.map((it) => `${it.label.en} ${it.value.en}`);
    await change([trait('Age', '41'), trait('Job', 'cook'), trait('Fears', 'dogs')]);
    await page.getByRole('button', { name: 'Pat', exact: true }).click();
    await page.getByRole('button', { name: 'Job: cook' }).click();
    const field = page.locator('textarea');
    await field.press('End');
    await page.keyboard.type(' at');
    await eventually(known).toEqual(['Age 41', 'Job cook at', 'Fears dogs']);
    await change([trait('Job', 'cook at'), trait('Fears', 'dogs')]);
    await page.getByRole('button', { name: 'Age: 41' }).waitFor({ state: 'detached' });
    await page.keyboard.type(' sea');
    await eventually(known).toEqual(['Job cook at sea', 'Fears dogs']);
    await change([trait('Fears', 'dogs')]);
    await page.getByText('Somebody removed this while you were writing in it.').waitFor();
    expect(await field.inputValue()).toBe('cook at sea');
    await field.press('Enter');
    await eventually(known).toEqual(['Job cook at sea', 'Fears dogs']);
    // All of one writing is given up together, also in the description.
    const about = async () => (await shop.saved(id)).map.personas[0]?.description?.en ?? null;
    await page.getByRole('button', { name: /^Who they are:/ }).click();
    await page.keyboard.type('Cooks');
    await eventually(about).toBe('Cooks');
    await page.keyboard.type(' well');
    await eventually(about).toBe('Cooks well');
    await page.keyboard.press('Escape');
    await eventually(about).toBe(null);
    await page.context().close();
  });

  it('of a new touchpoint grows on the map of the other, and is one step back', async () => {
    const { page: ann, id } = await shop.open();
    const bo = await beside(ann);
    await ann.getByRole('button', { name: 'Touchpoint: Buy' }).click();
    await ann.keyboard.type('Regr');
    await bo.locator('[data-touchpoint]').getByText('Regr', { exact: true }).waitFor();
    await ann.keyboard.type('ets');
    await bo.locator('[data-touchpoint]').getByText('Regrets').waitFor();
    // Its writer sees it where it is written until that is over.
    expect(await ann.locator('[data-touchpoint]').getByText('Regr').count()).toBe(0);
    await ann.keyboard.press('Enter');
    await ann.locator('[data-touchpoint]').getByText('Regrets').waitFor();
    const names = async () => (await shop.saved(id)).map.touchpoints.map((it) => it.name.en);
    await eventually(names).toContain('Regrets');
    await ann.keyboard.press('Control+z');
    await eventually(names).toEqual(['Looks', 'A friend', 'Basket', 'Calls us', 'Pays']);
    await ann.context().close();
    await bo.context().close();
  });

  it('is kept up to the last pause when the browser breaks down in mid-word', async () => {
    const { page, id } = await shop.open();
    await cell(page, 'c1').focus();
    await page.keyboard.press('Enter');
    await page.locator('textarea').press('Control+End');
    await page.keyboard.type(' Ask the neighb');
    await page.getByText('Saved', { exact: true }).waitFor();
    await eventually(() => keptText(id)).toContain('neighb');
    const broken = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await broken;
    expect(await keptText(id)).toBe('Is it worth it? Ask the neighb');
    await page.context().close();
  });
});

// The last one, since it ends the session that all windows share.
