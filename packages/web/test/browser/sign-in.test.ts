import { describe, expect, it } from 'vitest';
import { useOffice } from './office.ts';

describe('signing in', () => {
  const office = useOffice();

  it('leads a stranger to the way to get a link, and shows nothing else', async () => {
    const page = await office.visit(`/w/${office.workspace}`, { stranger: true });
    await page.getByText('npx waymark link').waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'You' }).count()).toBe(0);
  });

  it('says that a used link is used, and how to get a new one', async () => {
    const { pathname, search } = new URL(office.server.signInLink);
    const page = await office.visit(`${pathname}${search}`, { stranger: true });
    const command = page.getByRole('alert').getByText('npx waymark link', { exact: true });
    await command.waitFor();
    expect(await page.getByText('Sign in below, or ask for a new link.').isVisible()).toBe(true);
  });

  it('opens the maps with a fresh link, and nothing any more after signing out', async () => {
    const link = await office.ask<{ url: string }>('POST', '/api/sign-in-links', {});
    const { pathname, search } = new URL(link.url);
    const page = await office.visit(`${pathname}${search}`, { stranger: true });
    await page.getByRole('heading', { name: 'Maps' }).waitFor();
    expect(page.url()).not.toContain('token');
    await page.getByRole('link', { name: 'You: Owner' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('npx waymark link').waitFor();
    await page.goto(`/w/${office.workspace}/settings`);
    await page.getByText('npx waymark link').waitFor();
  });

  it('follows the browser’s language, and remembers another one that was chosen', async () => {
    const page = await office.visit('/', { locale: 'nl-NL' });
    await page.getByRole('heading', { name: 'Kaarten' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    await page.getByRole('button', { name: 'en: Engels' }).click();
    await page.getByRole('heading', { name: 'Maps' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Maps' }).waitFor();
  });

  it('goes round as the machine, light and dark', async () => {
    const page = await office.visit('/', { colorScheme: 'light' });
    const paper = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const theme = page.getByRole('button', { name: 'Light or dark' });
    const day = await paper();
    await theme.click();
    expect(await paper()).toBe(day);
    await theme.click();
    expect(await paper()).not.toBe(day);
    await page.reload();
    await theme.waitFor();
    expect(await paper()).not.toBe(day);
  });
});
