import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { useOffice } from './office.ts';

describe('maps', () => {
  const office = useOffice();

  it('tell who has none what to do first, with the write key filled in', async () => {
    const page = await office.visit('/');
    await page.getByRole('heading', { name: 'No map yet' }).waitFor();
    await page.getByRole('link', { name: 'How to connect' }).click();
    const site = page.getByRole('region', { name: 'On your site' });
    await site.waitFor();
    expect(await site.textContent()).toContain(`data-key="`);
    expect(await site.textContent()).toContain(`${office.server.url}/w.js`);
  });

  it('begin from a template, are renamed, saved as a file, deleted, and opened from the file again', async () => {
    const page = await office.visit(`/w/${office.workspace}/new`);
    await page.getByRole('button', { name: 'Start with this: Web shop' }).click();
    await page.waitForURL(/\/maps\/[^/]+$/);
    await page.getByRole('link', { name: 'Maps' }).click();
    await page.getByRole('heading', { name: 'Maps', exact: true }).waitFor();
    const rows = page.getByRole('main').getByRole('listitem');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(1);

    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('Title of the map').fill('Our “shop” & more');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: 'Our “shop” & more' }).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download' }).click(),
    ]);
    const file = await readFile(await download.path(), 'utf8');
    const saved = JSON.parse(file);
    expect(saved.title.en).toBe('Our “shop” & more');

    await page.getByRole('button', { name: 'Delete' }).click();
    await page.keyboard.press('Escape');
    expect(await rows.count()).toBe(1);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete the map' }).click();
    await page.getByRole('heading', { name: 'No map yet' }).waitFor();

    const asFile = { name: 'map.json', mimeType: 'application/json', buffer: Buffer.from(file) };
    await page.getByLabel('Open a map file').setInputFiles(asFile);
    await page.waitForURL(/\/maps\/[^/]+$/);
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const again = await office.ask<{ map: unknown }>(
      'GET',
      `/api/workspaces/${office.workspace}/maps/${id}`,
    );
    expect(again.map).toEqual(saved);
  });

  it('say what is wrong with a file that is no map', async () => {
    const page = await office.visit(`/w/${office.workspace}/new`);
    const input = page.getByLabel('Open a map file');
    const file = (text: string) => ({
      name: 'map.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await input.setInputFiles(file('stages: 3'));
    await page.getByText('it could not be read as JSON').waitFor();
    await input.setInputFiles(file('{"format":"other"}'));
    await page.getByText('This is not a Waymark map').waitFor();
    expect(page.url()).toContain('/new');
  });
});
