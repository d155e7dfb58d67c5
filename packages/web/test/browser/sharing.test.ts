import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PublicLink } from '@waymark/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, overflow, useOffice } from './office.ts';

describe('a shared map', () => {
  const office = useOffice();
  let map: string;
  let maps: string;
  let site: Server;
  let page = '';
  beforeAll(async () => {
    maps = `/api/workspaces/${office.workspace}/maps`;
    const saved = await office.ask<{ id: string }>('POST', maps, { template: 'retail' });
    map = saved.id;
    site = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(page));
    await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => site?.close());

  const link = async (wish: object): Promise<PublicLink> =>
    office.ask('POST', `${maps}/${map}/links`, wish);
  const pathOf = ({ url }: PublicLink): string => new URL(url).pathname;

  it('opens by a link with a password, without numbers and with the chosen lanes only', async () => {
    const owner = await office.visit(`/w/${office.workspace}/maps/${map}`);
    await owner.getByRole('button', { name: 'Share' }).click();
    await owner.getByRole('button', { name: 'Make a public link' }).click();
    await owner.getByLabel('Show the numbers').click();
    await owner.getByLabel('Only these').check();
    await owner.getByLabel('Doing', { exact: true }).uncheck();
    await owner.getByLabel('Password (may stay empty)').fill('shoes');
    await owner.getByRole('button', { name: 'Make the link' }).click();
    await owner.getByText(/^Without numbers, \d+ lanes?, with a password$/).waitFor();
    const url = await owner.getByRole('region', { name: 'Public link' }).textContent();
    expect(await findings(owner)).toEqual([]);

    const reader = await office.visit(new URL(url ?? '').pathname, { stranger: true });
    await reader.getByLabel('Password').fill('boots');
    await reader.getByRole('button', { name: 'Open the map' }).click();
    await reader.getByText('This is not the password of this link.').waitFor();
    await reader.getByLabel('Password').fill('shoes');
    await reader.getByRole('button', { name: 'Open the map' }).click();
    await reader.locator('[data-touchpoint]').first().waitFor();
    await reader.getByText('Thinking', { exact: true }).waitFor();
    expect(await reader.getByText('not measured yet').count()).toBe(0);
    expect(await reader.getByText('Doing', { exact: true }).count()).toBe(0);
    const editing = /Undo|Share|Add|Comment|Write|\+ |Title/;
    expect(await reader.getByRole('button', { name: editing }).count()).toBe(0);
    expect(await reader.getByRole('navigation').count()).toBe(0);

    await owner.getByRole('button', { name: /^Withdraw this link/ }).click();
    await owner.getByText('There is no public link to this map.').waitFor();
    await reader.reload();
    await reader.getByRole('heading', { name: 'This link shows nothing any more' }).waitFor();
  });

  it('stands in a frame of another site where its link allows it, and in none where not', async () => {
    const { url } = await link({ embed: true, numbers: true });
    page = `<!doctype html><title>Ours</title><iframe title="map" src="${url}" width="900" height="600"></iframe>`;
    const { port } = site.address() as AddressInfo;
    const visitor = await office.visit(`http://127.0.0.1:${port}/`, { stranger: true });
    const frame = visitor.frameLocator('iframe');
    await frame.locator('[data-touchpoint]').first().waitFor();
    expect(await frame.getByRole('banner').count()).toBe(0);
    const refused = await visitor.request.get((await link({ embed: false })).url);
    expect(refused.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it.each([
    { locale: 'nl-NL', colorScheme: 'light', width: 390 },
    { locale: 'en-GB', colorScheme: 'dark', width: 1440 },
  ] as const)('can be read by everyone: $locale, $colorScheme', async ({ width, ...look }) => {
    const options = { ...look, viewport: { width, height: 844 }, stranger: true };
    const open = await office.visit(pathOf(await link({ numbers: true })), options);
    await open.locator('[data-touchpoint], main li button').first().waitFor();
    expect(await findings(open)).toEqual([]);
    expect(await overflow(open)).toBe(0);
    const locked = await office.visit(pathOf(await link({ password: 'shoes' })), options);
    await locked.locator('form').waitFor();
    expect(await findings(locked)).toEqual([]);
    expect(await overflow(locked)).toBe(0);
    const home = `/w/${office.workspace}/maps/${map}`;
    const owner = await office.visit(home, { ...options, stranger: false });
    await owner.getByRole('button', { name: /^(Delen|Share)$/ }).click();
    await owner.getByRole('button', { name: /^(Openbare link maken|Make a public link)$/ }).click();
    await owner.getByRole('radio', { name: /^(Alleen deze|Only these)$/ }).check();
    expect(await findings(owner)).toEqual([]);
  });
});
