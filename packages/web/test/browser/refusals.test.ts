import { reasons } from '@waymark/model';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useOffice } from './office.ts';

const dutch = { locale: 'nl-NL' };

/** The longest piece without a fact of each English sentence that the server can say. */
const english = Object.values(reasons).map(
  (sentence) =>
    sentence
      .split(/\{\w+\}/)
      .toSorted((a, b) => a.length - b.length)
      .at(-1)
      ?.trim() ?? sentence,
);

async function englishOn(page: Page): Promise<string[]> {
  const text = (await page.locator('body').textContent()) ?? '';
  return english.filter((piece) => piece.length > 10 && text.includes(piece));
}

describe('what is refused on a Dutch screen', () => {
  const office = useOffice();
  const choose = (page: Page, name: string, content: string | Buffer) =>
    page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

  it('is said in Dutch where one signs in', async () => {
    const { pathname, search } = new URL(office.server.signInLink);
    const page = await office.visit(`${pathname}${search}`, { ...dutch, stranger: true });
    await page.getByText('Deze aanmeldlink is al gebruikt of te oud.').waitFor();
    expect(await englishOn(page)).toEqual([]);
    await page.getByLabel('E-mailadres').fill('nobody@example.com');
    await page.getByLabel('Wachtwoord').fill('something');
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByText('horen niet bij elkaar').waitFor();
    expect(await englishOn(page)).toEqual([]);
  });

  it('is said in Dutch of a file, its columns and its rows', async () => {
    const page = await office.visit(`/w/${office.workspace}/import`, dutch);
    await choose(page, 'photo.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    await page.getByText('Dit is een afbeelding (PNG)').waitFor();
    expect(await englishOn(page)).toEqual([]);
    const rows = ['user_id,timestamp', 'a,2024-01-01', 'b,yesterday', ',2024-01-02', 'c'];
    await choose(page, 'orders.csv', `${rows.join('\n')}\n`);
    await page.getByText('Geen kolom zegt wat er gebeurde').waitFor();
    expect(await englishOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
    await page.getByText('“yesterday” in “timestamp” is geen tijd.').waitFor();
    await page.getByText('Er is geen persoon: “user_id” is leeg.').waitFor();
    await page.getByText('Deze rij heeft 1 cel; de tabel heeft 2 kolommen.').waitFor();
    expect(await englishOn(page)).toEqual([]);
  });

  it('is said in Dutch of a map file', async () => {
    const page = await office.visit(`/w/${office.workspace}/new`, dutch);
    await choose(page, 'map.json', '{"hello":1}');
    await page.getByText('Dit is geen kaart van Waymark').waitFor();
    expect(await englishOn(page)).toEqual([]);
  });

  it('is said in Dutch of an event that arrives', async () => {
    const page = await office.visit(`/w/${office.workspace}/live`, dutch);
    await page.getByText('Luistert').waitFor();
    expect(await office.send({ batch: [{ type: 'track', userId: 'ann' }] })).toBe(200);
    await page.getByText('heeft “event” nodig: de naam van wat er gebeurde').waitFor();
    expect(await englishOn(page)).toEqual([]);
  });

  it('and what Waymark named at the start has a Dutch name', async () => {
    const page = await office.visit(`/w/${office.workspace}/settings`, dutch);
    await page.getByText('Eerste sleutel').waitFor();
    expect(await page.getByLabel('Naam', { exact: true }).inputValue()).toBe('Mijn bedrijf');
    await page.getByRole('link', { name: 'U: Eigenaar' }).waitFor();
  });
});
