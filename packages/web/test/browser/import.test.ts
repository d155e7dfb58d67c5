import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useOffice } from './office.ts';

const names = ['Looked around', 'Chose one', 'Paid'];
/** Ten people look, seven fill a basket, four pay; one row has a time that is none. */
const steps = [10, 7, 4];
const rows = Array.from({ length: 10 }, (_, person) =>
  names
    .filter((_, step) => person < (steps[step] ?? 0))
    .map((name, step) => `klant-${person},2026-11-0${step + 1}T10:0${person}:00Z,${name},web`),
).flat();
const csv = ['klant,wanneer,wat,kanaal', ...rows, 'klant-1,gisteren,Paid,web', ''].join('\n');
const file = { name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };

describe('reading in a file', () => {
  const office = useOffice();

  const look = async () => {
    const page = await office.visit(`/w/${office.workspace}/import`);
    await page.getByLabel('choose a file').setInputFiles(file);
    await page.getByRole('heading', { name: 'What was found in orders.csv' }).waitFor();
    return page;
  };

  /** Starts it with the column that holds the names, which “wat” does not give away. */
  const readIn = async (page: Page) => {
    await page.getByLabel('What happened', { exact: true }).selectOption({ label: 'wat' });
    await page.getByRole('button', { name: 'Read it in' }).click();
    await page.getByRole('heading', { name: 'orders.csv has been read in' }).waitFor();
  };

  it('goes from the file to a drafted map and its numbers', async () => {
    const page = await look();
    expect(await page.getByRole('table').getByRole('row').count()).toBe(11);
    expect(await page.getByLabel('Person').inputValue()).toBe('klant');
    expect(await page.getByLabel('Time', { exact: true }).inputValue()).toBe('wanneer');
    await readIn(page);
    expect(await figures(page)).toEqual({
      'events added': '21',
      'already there': '0',
      'row kept out': '1',
    });
    await page.getByRole('cell', { name: String(rows.length + 2), exact: true }).waitFor();
    const [rejected] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save them as a file' }).click(),
    ]);
    expect(await readFile(await rejected.path(), 'utf8')).toContain('gisteren');

    await page.getByRole('link', { name: 'Draw a first map from it' }).click();
    await page.getByText('3 touchpoints explain 100 % of what happened').waitFor();
    await page.getByLabel('Title').fill('Orders');
    await page.getByRole('button', { name: 'Keep this map' }).click();
    await page.waitForURL(/\/maps\/[^/]+$/);

    await page.goto(`${page.url()}/table`);
    const touchpoints = page.getByRole('table', { name: 'Touchpoints' });
    await touchpoints.getByRole('row', { name: /Looked around/ }).waitFor();
    const counted = await touchpoints.getByRole('row').allInnerTexts();
    expect(
      names.map((name) => counted.find((row) => row.startsWith(name))?.split('\t')[3]),
    ).toEqual(['10', '7', '4']);
  });

  it('saves the table as CSV in the order it is sorted', async () => {
    const maps = await office.ask<{ maps: { id: string }[] }>(
      'GET',
      `/api/workspaces/${office.workspace}/maps`,
    );
    const page = await office.visit(`/w/${office.workspace}/maps/${maps.maps[0]?.id}/table`);
    const touchpoints = page.getByRole('region', { name: 'Touchpoints' }).first();
    const head = touchpoints.getByRole('button', { name: 'Journeys' });
    await head.click();
    await head.click();
    expect(
      await page.getByRole('columnheader', { name: 'Journeys' }).first().getAttribute('aria-sort'),
    ).toBe('ascending');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV : Touchpoints' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual([
      'Paid',
      'Chose one',
      'Looked around',
    ]);
  });

  it('adds nothing when the same rows come again, and takes back what it added', async () => {
    const page = await look();
    await readIn(page);
    expect(await figures(page)).toMatchObject({ 'events added': '0', 'already there': '21' });
    await page.getByRole('button', { name: 'Read another file' }).click();
    await page.getByRole('button', { name: 'Take back' }).last().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await expect
      .poll(
        async () =>
          (await office.ask<{ total: number }>('GET', `/api/workspaces/${office.workspace}/names`))
            .total,
      )
      .toBe(0);
  });

  it('takes a corrected column, and can be left without a trace', async () => {
    const page = await look();
    await page
      .getByLabel('What happened', { exact: true })
      .selectOption({ label: 'the same for every row' });
    await page.getByLabel('Name of what happened').fill('');
    expect(await page.getByRole('button', { name: 'Read it in' }).isDisabled()).toBe(true);
    await page.getByLabel('Name of what happened').fill('Order Completed');
    expect(await page.getByRole('button', { name: 'Read it in' }).isEnabled()).toBe(true);
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.getByText('Drop a file anywhere on this page, or').waitFor();
  });

  it('refuses a file that is not what it says, with a sentence', async () => {
    const page = await office.visit(`/w/${office.workspace}/import`);
    const zip = {
      name: 'orders.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('PK\u0003\u0004\u0000\u0000 not rows'),
    };
    await page.getByLabel('choose a file').setInputFiles(zip);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect((await alert.textContent())?.length).toBeGreaterThan(40);
  });

  it('takes a file dropped anywhere on the page, and another one after it', async () => {
    const page = await office.visit(`/w/${office.workspace}`);
    await page.getByRole('heading', { name: 'Maps' }).waitFor();
    for (const name of ['dropped.csv', 'next.csv']) {
      await drop(page, name);
      await page.getByRole('heading', { name: `What was found in ${name}` }).waitFor();
    }
  });
});

/** Drops a file with the rows of this test on the page. */
const drop = (page: Page, called: string) =>
  page.evaluate(
    ({ name, text }) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name, { type: 'text/csv' }));
      for (const type of ['dragover', 'drop']) {
        window.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }
    },
    { name: called, text: csv },
  );

/** What came of an import, by its words. */
async function figures(page: Page): Promise<Record<string, string>> {
  const terms = await page.getByRole('term').allInnerTexts();
  const values = await page.getByRole('definition').allInnerTexts();
  return Object.fromEntries(terms.map((term, at) => [term, values[at] ?? '']));
}
