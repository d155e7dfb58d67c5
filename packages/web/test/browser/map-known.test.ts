import { describe, it } from 'vitest';
import { cell, everyLane, opener } from './every-lane.ts';
import { eventually } from './map-shop.ts';
import { useOffice } from './office.ts';

// biome-ignore lint/correctness/useHookAtTopLevel: a hook of the tests, not of React
const office = useOffice();
const open = opener(office);

describe('what is known of a touchpoint', () => {
  it('stands in its panel with what it rests on, is written there, and is added to', async () => {
    const observed = { kind: 'observed', people: 6 } as const;
    const cells = [
      { ...cell('slow', 'pains', 'Buy'), touchpoint: 'Pays', evidence: observed },
      cell('stage', 'gains', 'Buy', 'about the stage'),
    ];
    const { page, saved } = await open(everyLane({ cells }));
    await page.locator('[data-touchpoint="Pays"]').click();
    const part = page.getByRole('region', { name: 'What we know here' });
    await eventually(() => part.locator('dd p').allInnerTexts()).toEqual(['observed, 6 people']);
    await part.getByRole('button', { name: 'Pains: slow' }).click();
    await page.keyboard.type('too slow');
    await page.keyboard.press('Enter');
    await part.getByLabel('Lane').selectOption({ label: 'Gains' });
    await part.getByLabel('Write what you know …').fill('goes by itself');
    await page.keyboard.press('Enter');
    const known = async () =>
      (await saved()).cells.map((it) => [it.lane, it.touchpoint, it.text.en, it.evidence?.kind]);
    await eventually(known).toEqual([
      ['pains', 'Pays', 'too slow', 'observed'],
      ['gains', undefined, 'about the stage', undefined],
      ['gains', 'Pays', 'goes by itself', undefined],
    ]);
    // In its lane it says which touchpoint it is about.
    await eventually(() => page.locator('[data-lane="gains"] [data-cell]').allInnerTexts()).toEqual(
      ['Gains, Buy:\nabout the stage', 'Pays\nGains, Buy:\ngoes by itself'],
    );
  });
});

describe('what the map says beside its lanes', () => {
  it('is written where it stands: whose map it is, what people want, a feeling’s word, a weight', async () => {
    const emotions = [{ touchpoint: 'Pays', value: -1 }];
    const { page, saved } = await open(everyLane({ emotions }));
    const more = page.getByRole('button', { name: 'Say more about this map' });
    await more.click();
    await page.getByRole('menuitem', { name: 'Who looks after it' }).click();
    await page.getByRole('textbox', { name: 'Who looks after it' }).fill('Anna');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Looked after by Anna' }).waitFor();
    await more.click();
    await page.getByRole('menuitem', { name: 'researched' }).click();
    await eventually(async () => (await saved()).card).toEqual({
      owner: 'Anna',
      state: 'researched',
    });
    await page.getByRole('button', { name: 'Stage Buy' }).click();
    await page.getByRole('menuitem', { name: 'What people want here' }).click();
    await page.getByRole('textbox', { name: 'What people want here' }).fill('Be done soon');
    await page.keyboard.press('Enter');
    const intents = async () => (await saved()).stages.map(({ intent }) => intent?.en);
    await eventually(intents).toEqual([undefined, 'Be done soon', undefined]);
    await page.getByRole('slider', { name: 'Assumed feeling at Pays' }).press('Enter');
    await page.getByLabel('In a word').fill('unsure');
    await page.keyboard.press('Escape');
    await page.locator('[data-lane="feeling"]').getByText('unsure').waitFor();
    await page.locator('[data-touchpoint="Pays"]').click();
    const weight = page.getByRole('group', { name: 'Importance' });
    await weight.getByRole('button', { name: '4 of 5' }).click();
    await page.locator('[data-lane="importance"]').getByText('Pays').waitFor();
    const weights = async () => (await saved()).cells.map((it) => [it.touchpoint, it.value]);
    await eventually(weights).toEqual([['Pays', 4]]);
  });

  it('can be talked about: a persona and a feeling too', async () => {
    const { page } = await open(everyLane({ emotions: [{ touchpoint: 'Pays', value: -1 }] }));
    await page.getByRole('button', { name: 'Ann', exact: true }).click();
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.getByLabel('Say something about Ann').fill('Who is she?');
    await page.keyboard.press('Control+Enter');
    // Said at once after another, either may come to the server first.
    await page.getByRole('button', { name: '1 comment here' }).waitFor();
    await page.getByRole('slider', { name: 'Assumed feeling at Pays' }).press('Control+Alt+m');
    await page.getByLabel('Say something about How people feel at Pays').fill('Really?');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: '1 comment here' }).nth(1).waitFor();
    await page.getByRole('button', { name: 'show everything' }).click();
    const about = page.locator('[data-thread] > p:first-child');
    await eventually(() => about.allInnerTexts()).toEqual(['How people feel at Pays', 'Ann']);
  });
});
