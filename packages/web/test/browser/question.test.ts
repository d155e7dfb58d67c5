import { describe, expect, it } from 'vitest';
import { findings, overflow, useOffice } from './office.ts';

const map = {
  format: 'waymark-map',
  version: 2,
  title: { en: 'Shop', nl: 'Winkel' },
  stages: [{ id: 's', name: { en: 'Buy', nl: 'Kopen' }, kind: 'purchase' }],
  touchpoints: ['Looked', 'Paid'].map((name, row) => ({
    ...{ id: name, stage: 's', row, name: { en: name, nl: name }, channel: 'web' },
    rule: { kind: 'event', names: [name] },
  })),
  arrows: [{ id: 'a', from: 'Looked', to: 'Paid' }],
};

/** Five people look; two of them pay, one of them much. */
const batch = Array.from({ length: 5 }, (_, person) => [
  { event: 'Looked', timestamp: '2026-11-02T10:00:00Z', properties: {} },
  ...(person < 2
    ? [
        {
          event: 'Paid',
          timestamp: '2026-11-03T10:00:00Z',
          properties: { total: 100 * (person + 1) },
        },
      ]
    : []),
]).flatMap((events, person) =>
  events.map((it) => ({ ...it, type: 'track', userId: `p${person}` })),
);

describe('the question', () => {
  const office = useOffice();

  const open = async (search = '', options = {}) => {
    const maps = `/api/workspaces/${office.workspace}/maps`;
    await office.send({ batch });
    const { id } = await office.ask<{ id: string }>('POST', maps, { map });
    const page = await office.visit(`/w/${office.workspace}/maps/${id}/table${search}`, options);
    await page.getByRole('table').first().waitFor();
    return page;
  };

  it('is asked in one sentence, stands in the address, and changes the numbers', async () => {
    const page = await open();
    await page.getByText('5 journeys; the drawing explains 100 %').waitFor();

    await page.getByRole('button', { name: 'showing everyone' }).click();
    await page.getByLabel('What to look at').selectOption({ label: 'property' });
    await page.getByLabel('Name of the property').fill('total');
    await page.getByLabel('How to compare').selectOption({ label: 'is more than' });
    await page.getByLabel('Value').fill('150');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show this' }).click();
    await page.getByText('1 journey; the drawing explains 100 %').waitFor();
    await page
      .getByRole('button', { name: 'showing journeys in which total is more than 150' })
      .waitFor();
    expect(new URL(page.url()).searchParams.get('filter')).toContain('"greater"');

    await page.reload();
    await page.getByText('1 journey; the drawing explains 100 %').waitFor();
    await page.goBack();
    await page.getByText('5 journeys; the drawing explains 100 %').waitFor();
  });

  it('opens a part of it by key and by hand, and gives the keyboard back where it is closed', async () => {
    const page = await open();
    const button = page.getByRole('button', { name: 'showing everyone' });
    const opened = page.getByRole('dialog');
    const isAt = (way: typeof button) => way.evaluate((it) => it.contains(document.activeElement));
    for (const key of ['Enter', 'Space']) {
      await button.press(key);
      await expect.poll(() => isAt(opened)).toBe(true);
      expect(await button.getAttribute('aria-expanded')).toBe('true');
      const controls = await button.getAttribute('aria-controls');
      expect(await opened.getAttribute('id')).toBe(controls);
      await page.keyboard.press('Escape');
      await opened.waitFor({ state: 'detached' });
      await expect.poll(() => isAt(button)).toBe(true);
    }
    await button.click();
    await opened.waitFor();
    await button.click();
    await opened.waitFor({ state: 'detached' });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.click();
    await page.getByRole('heading', { level: 1 }).click();
    await opened.waitFor({ state: 'detached' });
    expect(await isAt(button)).toBe(false);
  });

  it('takes a name as soon as it is typed, without a key to close it', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'showing everyone' }).click();
    await page.getByRole('combobox', { name: 'event' }).pressSequentially('Order Completed');
    const button = await page.getByRole('button', { name: 'Show this' }).boundingBox();
    // Near its upper edge, where the button must still be when the mouse is let go.
    await page.mouse.click((button?.x ?? 0) + 8, (button?.y ?? 0) + 4, { delay: 200 });
    await page
      .getByRole('button', { name: 'showing journeys in which event is “Order Completed”' })
      .waitFor();
  });

  it('takes days and what is counted by, with the keyboard alone', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'counted by person' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('a property, such as an order or a ticket').press('Space');
    await page.getByLabel('Name of the property').fill('total');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'counted by property “total”' }).waitFor();
    await page.getByText('2 journeys').waitFor();

    await page.getByRole('button', { name: /^From 2 Nov/ }).press('Enter');
    await page.getByLabel('Up to and including').fill('2026-11-02');
    await page.keyboard.press('Enter');
    await page.getByText('0 journeys').waitFor();
    expect(new URL(page.url()).search).toContain('to=2026-11-02');
    expect(new URL(page.url()).search).toContain('prop=total');
  });

  it.each([
    { locale: 'nl', colorScheme: 'dark', width: 390, title: 'Winkel, als tabel' },
    { locale: 'en', colorScheme: 'light', width: 1440, title: 'Shop, as a table' },
  ] as const)(
    'is shown with its table in $locale, $colorScheme, $width wide',
    async ({ title, width, ...look }) => {
      const page = await open('', { ...look, viewport: { width, height: 844 } });
      await page.getByRole('heading', { name: title }).waitFor();
      expect(await findings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    },
  );
});
