import { emptyMap, type JourneyMap, journeyMapSchema } from '@waymark/model';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from './map-shop.ts';
import { useOffice } from './office.ts';

// biome-ignore lint/correctness/useHookAtTopLevel: a hook of the tests, not of React
const office = useOffice();

const stages = [...Array(40).keys()];
const lanes = [...Array(30).keys()];
const cells = stages.length * lanes.length;
/** Lanes are sent along until there are six hundred cells: 15 of them hold just that. */
const coming = cells - 600;

/** 40 stages with a touchpoint each, and 30 lanes with a cell under each of them: 1,200 cells. */
function largeMap(): JourneyMap {
  return journeyMapSchema.parse({
    ...emptyMap({ en: 'A large map' }),
    stages: stages.map((it) => ({ id: `s${it}`, name: { en: `Stage ${it}` }, kind: 'purchase' })),
    touchpoints: stages.map((it) => ({
      ...{ id: `t${it}`, name: { en: `Step ${it}` }, stage: `s${it}`, row: 0 },
      ...{ channel: 'web', rule: null },
    })),
    lanes: lanes.map((it) => ({
      ...{ id: `l${it}`, kind: it % 2 === 0 ? 'doing' : 'pains' },
      name: { en: it % 3 === 0 ? 'Thoughts along the way' : `Lane ${it}` },
    })),
    cells: lanes.flatMap((lane) =>
      stages.map((stage) => ({
        ...{ id: `c${lane}-${stage}`, lane: `l${lane}`, stage: `s${stage}` },
        text: { en: `Lane ${lane} stage ${stage}` },
      })),
    ),
  });
}

/** Opens the map and notes all that its line about cells ever says; `busy`: the page is never idle. */
async function open(
  search = '',
  { busy = false, viewport = { width: 1440, height: 1000 } } = {},
): Promise<{ page: Page; said: () => Promise<string[]> }> {
  const base = `/api/workspaces/${office.workspace}/maps`;
  const { id } = await office.ask<{ id: string }>('POST', base, { map: largeMap() });
  const page = await office.visit('/healthz', { viewport });
  if (busy) {
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
  }
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    let isOpened = false;
    new MutationObserver(() => {
      if (!isOpened && document.querySelector('[data-lane="l29"]')) {
        isOpened = true;
        const rows = [...document.querySelectorAll('[data-lane]')];
        const opened = rows.map((it) => ({
          ...{
            isNamed: it.querySelector('h3') !== null,
            height: it.getBoundingClientRect().height,
          },
        }));
        Object.assign(window, { opened });
      }
      for (const { textContent } of document.querySelectorAll('.lanes p')) {
        const text = textContent ?? '';
        if (text.includes(' cells ') && said.at(-1) !== text) said.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(`/w/${office.workspace}/maps/${id}${search}`);
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  return { page, said };
}

const onTheWay = `${coming} more cells are coming`;
const all = `0 of ${cells.toLocaleString('en-GB')} cells rest on something`;

describe('a map of more cells than a page draws first', () => {
  it('says how many are coming and counts none before all are there', async () => {
    const { page, said } = await open();
    await eventually(said).toEqual([onTheWay, all]);
    await page.locator('[data-lane="l29"]').scrollIntoViewIfNeeded();
    await page.locator('[data-cell="c29-0"]').waitFor();
  });

  it('names the lanes out of sight once it is painted, and moves none of them', async () => {
    const { page } = await open();
    await page.locator('[data-lane="l29"] h3').waitFor();
    // Until the letters of the map are here, a name stands in wider ones.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const opened = await page.evaluate(
      () => (window as unknown as { opened: { isNamed: boolean; height: number }[] }).opened,
    );
    const heights = await page
      .locator('[data-lane]:has(h3)')
      .evaluateAll((rows) => rows.map((it) => it.getBoundingClientRect().height));
    expect(heights.length).toBe(lanes.length);
    expect(opened[0]?.isNamed).toBe(true);
    const later = [...opened.keys()].filter((it) => !opened[it]?.isNamed);
    expect(later).toContain(lanes.length - 1);
    for (const it of later) expect(heights[it]).toBeCloseTo(opened[it]?.height ?? 0, 0);
  });

  it('is whole as soon as anything is done with it', async () => {
    const { page, said } = await open('', { busy: true });
    await page.locator('[data-cell="c0-0"]').waitFor();
    expect(await said()).toEqual([onTheWay]);
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: 'Find' }).fill('Lane 29 stage 39');
    await page.getByText('1 of 1.').waitFor();
    expect(await said()).toEqual([onTheWay, all]);
  });

  it('is drawn whole at once where the address asks for something in the lanes', async () => {
    const { page, said } = await open('?hide=%5B%22l0%22%5D', { busy: true });
    await page.locator('[data-cell="c1-0"]').waitFor();
    expect(await said()).toEqual([all]);
  });

  it('is read whole on a phone', async () => {
    const { page } = await open('', { busy: true, viewport: { width: 390, height: 844 } });
    await page.getByText('Step 0').first().waitFor();
    await page.getByText('Lane 29 stage 0').waitFor();
  });
});
