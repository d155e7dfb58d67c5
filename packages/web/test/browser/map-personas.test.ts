import type { JourneyMap } from '@waymark/model';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { everyLane, give, opener, place } from './every-lane.ts';
import { invite } from './invite.ts';
import { eventually } from './map-shop.ts';
import { type Office, useOffice } from './office.ts';

// biome-ignore lint/correctness/useHookAtTopLevel: a hook of the tests, not of React
const office = useOffice();
const open = opener(office);

const kim = {
  ...{ id: 'kim', name: { en: 'Kim' }, role: 'decider' as const },
  quote: { en: 'Show me.' },
  traits: [{ label: { en: 'Age' }, value: { en: '34' } }],
};
const about = (page: Page) => page.getByRole('region', { name: 'About Kim' });
const named = (page: Page) => page.locator('[data-item^="persona:"]', { hasText: /^Kim$/ });

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** Runs a command by its name. */
async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
}

/** A map of another workspace, and what is saved of its personas. */
async function elsewhere({ ask }: Office) {
  const { id } = await ask<{ id: string }>('POST', '/api/workspaces', { name: 'Elsewhere' });
  const base = `/api/workspaces/${id}/maps`;
  const map = await ask<{ id: string }>('POST', base, { map: everyLane() });
  const at = `${base}/${map.id}`;
  const personas = async () => (await ask<{ map: JourneyMap }>('GET', at)).map.personas;
  return { workspace: id, path: `/w/${id}/maps/${map.id}`, personas };
}

/** Somebody who may only read the maps of a workspace, at one of them. */
async function viewer(workspace: string, path: string): Promise<Page> {
  const page = await invite(office, { name: 'Vera', role: 'viewer', path, workspace });
  await page.locator('[data-lane="doing"]').waitFor();
  return page;
}

describe('a persona', () => {
  it('is copied with its picture to a map of another workspace by keyboard, and undone at once', async () => {
    const { page, saved } = await open(everyLane({ personas: [kim] }));
    await named(page).press('Enter');
    await give(about(page).getByRole('button', { name: 'Choose a picture' }), 'paste', [40]);
    await about(page).locator('img').waitFor();
    await eventually(async () => (await saved()).personas[0]?.picture?.width).toBe(40);
    await about(page).getByRole('button', { name: 'Copy', exact: true }).press('Enter');
    await page.getByText('“Kim” is copied.').waitFor();

    const there = await elsewhere(office);
    await page.goto(there.path);
    await place(page, 'Pictures, Buy').focus();
    await page.keyboard.press('Control+v');
    await page.getByText('1 part pasted.').waitFor();
    const shown = about(page).locator('img');
    await eventually(() => shown.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(40);
    expect(await about(page).textContent()).toContain('Show me.');
    expect(await focused(page)).toBe('Kim');
    const [own] = (await saved()).personas;
    const names = async () => (await there.personas()).map(({ name }) => name.en);
    await eventually(names).toEqual(['Ann', 'Bob', 'Kim']);
    const came = (await there.personas()).at(-1);
    expect(came).toEqual({ ...own, id: came?.id });
    expect(came?.id).not.toBe(own?.id);

    // From its name it is copied too, and pasted there: a second one of the same name.
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    await eventually(names).toEqual(['Ann', 'Bob', 'Kim', 'Kim']);
    await page.keyboard.press('Control+z');
    await page.getByText('Undone: 1 persona.').waitFor();
    await eventually(names).toEqual(['Ann', 'Bob', 'Kim']);
    await page.keyboard.press('Control+z');
    await eventually(names).toEqual(['Ann', 'Bob']);
    expect(await named(page).count()).toBe(0);
  });

  it('is copied by who may only read, who cannot paste it, and pasted by name by who may', async () => {
    const { page, saved } = await open(everyLane({ personas: [kim] }));
    const path = new URL(page.url()).pathname;
    const reader = await viewer(office.workspace, path);
    await named(reader).press('Enter');
    await about(reader).getByRole('button', { name: 'Copy', exact: true }).press('Enter');
    await reader.getByText('“Kim” is copied.').waitFor();
    const copied = () => reader.evaluate(() => navigator.clipboard.readText());
    await reader.context().grantPermissions(['clipboard-read']);
    expect(await copied()).toBe('Kim\ndecides\nShow me.\nAge: 34');
    await reader.keyboard.press('Control+v');
    await reader.locator('[data-part^="cell:"], [data-part^="touchpoint:"]').first().focus();
    await reader.keyboard.press('Control+v');
    await reader.keyboard.press('Control+k');
    await reader.keyboard.type('paste');
    await reader.getByText('Nothing is called that.').waitFor();
    expect(await named(reader).count()).toBe(1);

    await page.context().grantPermissions(['clipboard-read']);
    await named(page).click();
    await run(page, 'Copy this persona');
    await page.getByText('“Kim” is copied.').waitFor();
    await page.getByText('Stages', { exact: true }).first().click();
    await about(page).waitFor({ state: 'hidden' });
    await run(page, 'Paste');
    const names = async () => (await saved()).personas.map(({ name }) => name.en);
    await eventually(names).toEqual(['Kim', 'Kim']);
    expect(await page.getByText('“Kim” is copied.').count()).toBe(0);
    // Its lanes are shown again where they were not.
    await about(page).waitFor();
    await eventually(() => focused(page)).toBe('Kim');
  });

  it('that only calls itself one is not pasted', async () => {
    const { page, saved } = await open(everyLane());
    const sly = { ...kim, id: 'sly', name: '<img src=x onerror="document.title=1">' };
    const odd = { ...kim, id: 'odd', name: { en: 'x'.repeat(20_001) } };
    await page.getByRole('button', { name: 'Ann', exact: true }).focus();
    for (const persona of [sly, odd, kim]) await pasteClip(page, persona);
    const names = async () => (await saved()).personas.map(({ name }) => name.en);
    await eventually(names).toEqual(['Ann', 'Bob', 'Kim']);
    expect(await page.locator('[data-item^="persona:"]').count()).toBe(3);
  });
});

/** Pastes what a clip with one persona would be, on what has the focus. */
const pasteClip = (page: Page, persona: { id: string }) =>
  page.evaluate((one) => {
    const lists = ['stages', 'lanes', 'whole', 'touchpoints', 'arrows', 'cells', 'emotions'];
    const clip = {
      ...Object.fromEntries(lists.map((list) => [list, []])),
      ...{ format: 'waymark-parts', version: 1, personas: [one], wholePersonas: [one.id] },
    };
    const data = new DataTransfer();
    data.setData('application/x-waymark-parts+json', JSON.stringify(clip));
    const how = { clipboardData: data, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', how));
  }, persona);
