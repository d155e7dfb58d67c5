import { emptyMap, type JourneyMap, journeyMapSchema, type SavedMap } from '@waymark/model';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from './map-shop.ts';
import { findings, useOffice } from './office.ts';

// biome-ignore lint/correctness/useHookAtTopLevel: a hook of the tests, not of React
const office = useOffice();

const kinds = ['support', 'doing', 'feeling', 'pains', 'backstage'] as const;
const sample = (): JourneyMap =>
  journeyMapSchema.parse({
    ...emptyMap({ en: 'One journey, several diagrams', nl: 'Eén reis, meer tekeningen' }),
    stages: [{ id: 'buy', name: { en: 'Buy', nl: 'Kopen' }, kind: 'purchase' }],
    touchpoints: [
      { id: 'pay', name: { en: 'Pays' }, stage: 'buy', row: 0, channel: 'web', rule: null },
    ],
    lanes: kinds.map((kind) => ({ id: kind, kind })),
    cells: [
      { id: 'late', lane: 'pains', stage: 'buy', text: { en: 'Shipping is shown late' } },
      { id: 'fraud', lane: 'backstage', stage: 'buy', text: { en: 'Fraud check' } },
    ],
  });

async function open(options: { locale?: string; search?: string } = {}) {
  const base = `/api/workspaces/${office.workspace}/maps`;
  const { id } = await office.ask<{ id: string }>('POST', base, { map: sample() });
  const page = await office.visit(`/w/${office.workspace}/maps/${id}${options.search ?? ''}`, {
    ...{ viewport: { width: 1440, height: 1400 }, locale: options.locale ?? 'en-GB' },
  });
  await page.locator('[data-lane]').first().waitFor();
  const saved = async () => (await office.ask<SavedMap>('GET', `${base}/${id}`)).map;
  return { page, saved };
}

const lanesOn = (page: Page) =>
  page.locator('[data-lane]').evaluateAll((all) => all.map((it) => it.getAttribute('data-lane')));

async function showAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Shown as' }).click();
  await page.getByRole('menuitem', { name }).click();
}

describe('one map as several diagrams', () => {
  it('goes to a service blueprint and back, and changes nothing of the map', async () => {
    const { page, saved } = await open();
    expect(await lanesOn(page)).toEqual([...kinds]);
    await showAs(page, 'service blueprint');
    await eventually(() => lanesOn(page)).toEqual(['doing', 'backstage', 'support']);
    await page.getByText('line of internal interaction').waitFor();
    await page.getByText('2 lanes are not shown.').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.reload();
    await page.locator('[data-lane="doing"]').waitFor();
    expect(await lanesOn(page)).toEqual(['doing', 'backstage', 'support']);
    await page.getByRole('button', { name: 'Show all' }).click();
    await eventually(() => lanesOn(page)).toEqual([...kinds]);
    expect(await saved()).toEqual(sample());
  });

  it('offers the lanes that a blueprint lacks, and takes them back in one step', async () => {
    const { page, saved } = await open({ search: '?as=blueprint' });
    await page.getByText('Not on this map yet: Physical evidence and Frontstage.').waitFor();
    await page.getByRole('button', { name: 'Add these lanes' }).click();
    await eventually(async () => (await saved()).lanes.map(({ kind }) => kind)).toEqual([
      ...kinds,
      'physical-evidence',
      'frontstage',
    ]);
    expect(await page.locator('[data-lane]').count()).toBe(5);
    expect(await page.getByText('Not on this map yet').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await eventually(saved).toEqual(sample());
  });

  it('hides a lane for one reader alone, and comes back to it when something there is found', async () => {
    const { page, saved } = await open();
    await page.locator('[data-lane="pains"]').hover();
    await page.getByRole('button', { name: 'Lane Pains' }).click();
    await page.getByRole('menuitem', { name: 'Hide, for me alone' }).click();
    await eventually(() => lanesOn(page)).not.toContain('pains');
    expect((await saved()).lanes.map(({ id }) => id)).toEqual([...kinds]);
    await page.locator('[data-lane="backstage"]').hover();
    await page.getByRole('button', { name: 'Lane Backstage' }).click();
    await page.getByRole('menuitem', { name: 'Move up' }).click();
    await eventually(() => lanesOn(page)).toEqual(['support', 'doing', 'backstage', 'feeling']);
    await page.locator('[data-lane="doing"]').hover();
    await page.getByRole('button', { name: 'Lane Doing' }).click();
    await page.getByRole('menuitem', { name: 'Add a lane below' }).click();
    await page.getByRole('textbox', { name: 'Find a kind of lane' }).fill('opportunit');
    await page.keyboard.press('Enter');
    await eventually(async () => (await saved()).lanes.map(({ kind }) => kind)).toEqual([
      ...['support', 'doing', 'opportunities', 'backstage', 'feeling', 'pains'],
    ]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Shipping');
    await page.keyboard.press('Enter');
    await eventually(() => lanesOn(page)).toContain('pains');
    await page.locator('[data-cell="late"]').waitFor();
  });

  it('shows all lanes once one is added that the diagram would not show', async () => {
    const { page } = await open({ search: '?as=blueprint' });
    await page.getByRole('button', { name: '+ Add a lane' }).click();
    await page.getByRole('textbox', { name: 'Find a kind of lane' }).fill('opportunit');
    await page.keyboard.press('Enter');
    await eventually(() => lanesOn(page)).toHaveLength(kinds.length + 1);
  });

  it('says it in Dutch, and by name in the list of commands', async () => {
    const { page } = await open({ locale: 'nl-NL' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('wat mensen meemaken');
    await page.keyboard.press('Enter');
    await eventually(() => lanesOn(page)).toEqual(['doing', 'feeling', 'pains']);
    await page.getByText('2 banen zijn niet te zien.').waitFor();
  });
});
