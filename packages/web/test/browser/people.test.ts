import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { findings, overflow, useOffice } from './office.ts';

const password = 'correct horse battery';
const commandLine = fileURLToPath(new URL('../../../cli/src/main.ts', import.meta.url));

describe('people', () => {
  const office = useOffice();
  let map: string;
  beforeAll(async () => {
    const saved = await office.ask<{ id: string }>(
      'POST',
      `/api/workspaces/${office.workspace}/maps`,
      { template: 'retail', title: { en: 'Buying shoes' } },
    );
    map = saved.id;
  });

  const invite = async (role: string, path = ''): Promise<string> => {
    const where = `/api/workspaces/${office.workspace}${path}/invitations`;
    const { url } = await office.ask<{ url: string }>('POST', where, { role });
    const { pathname, hash } = new URL(url);
    return pathname + hash;
  };
  const join = async (invitation: string, name: string): Promise<Page> => {
    const page = await office.visit(invitation, { stranger: true });
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('E-mail address').fill(`${name.toLowerCase()}@example.com`);
    await page.getByLabel('Choose a password').fill(password);
    await page.getByRole('button', { name: 'Come in' }).click();
    await page.waitForURL('**/w/**');
    return page;
  };

  it('come in by a link made under Settings, draw, and sign in with their password later', async () => {
    const owner = await office.visit(`/w/${office.workspace}/settings`);
    await owner.getByLabel('May act as').selectOption('Editor');
    await owner.getByRole('button', { name: 'Make the link' }).click();
    const link = await owner.getByRole('region', { name: 'Link of the invitation' }).textContent();
    const { pathname, hash } = new URL(link ?? '');

    const page = await join(pathname + hash, 'Noor');
    await page.getByRole('link', { name: 'Buying shoes' }).click();
    const title = (of: Page) => of.getByRole('heading', { level: 1 }).getByRole('button');
    await title(page).click();
    await page.keyboard.type('Buying boots');
    await page.keyboard.press('Enter');
    await owner.goto(`/w/${office.workspace}/maps/${map}`);
    await title(owner).filter({ hasText: 'Buying boots' }).waitFor();

    await page.getByRole('link', { name: 'You: Noor' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByLabel('E-mail address').fill('noor@example.com');
    await page.getByLabel('Password').fill('something else');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Buying boots' }).waitFor();

    await owner.goto(`/w/${office.workspace}/settings`);
    await owner.getByRole('button', { name: 'Remove Noor' }).click();
    await owner.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await owner.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await owner.getByText('noor@example.com').count()).toBe(0);
  });

  it('who may only look see a map without anything that changes it', async () => {
    const page = await join(await invite('viewer'), 'Vera');
    await page.goto(`/w/${office.workspace}/maps/${map}`);
    await page.getByRole('heading', { level: 1, name: /Buying/ }).waitFor();
    await page.locator('[data-touchpoint]').first().waitFor();
    expect(await changers(page)).toEqual([]);
    await page.locator('[data-touchpoint]').first().click();
    await page.getByRole('complementary').waitFor();
    expect(await changers(page)).toEqual([]);
    const before = await page.locator('[data-touchpoint]').count();
    await page.locator('[data-touchpoint]').first().focus();
    await page.keyboard.press('Delete');
    await page.keyboard.press('F2');
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.locator('[data-touchpoint]').count()).toBe(before);
    await page.goto(`/w/${office.workspace}`);
    await page.getByRole('link', { name: /Buying/ }).waitFor();
    const actions = page.getByRole('button', { name: /Rename|Delete|Open a map file/ });
    expect(await actions.count()).toBe(0);
    expect(await page.getByRole('link', { name: /New map|Import/ }).count()).toBe(0);
  });

  it('who are let into one map see that one, and its numbers, and no other', async () => {
    const page = await join(await invite('commenter', `/maps/${map}`), 'Gijs');
    await page.waitForURL(`**/maps/${map}`);
    await page.locator('[data-touchpoint]').first().waitFor();
    await page
      .getByText('nog niet gemeten')
      .or(page.getByText('not measured yet'))
      .first()
      .waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.goto(`/w/${office.workspace}/settings`);
    expect(await page.getByRole('heading', { name: 'Keys' }).count()).toBe(0);
  });

  it('who may draw on one map only are told why a rule is written there without a preview', async () => {
    const page = await join(await invite('editor', `/maps/${map}`), 'Eva');
    await page.waitForURL(`**/maps/${map}`);
    const asked: string[] = [];
    page.on('request', (it) => it.url().endsWith('/preview-rule') && asked.push(it.url()));
    await page.locator('[data-touchpoint]').first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /Change the rule|Say which events/ }).click();
    await page.getByText('You were let into this map only.').waitFor();
    expect(asked).toEqual([]);
  });

  it('the first owner is asked who they are, not forced', async () => {
    const page = await office.visit(`/w/${office.workspace}/settings`);
    await page.getByRole('link', { name: 'Say who you are' }).click();
    await page.getByLabel('Your name').fill('Olga');
    await page.getByLabel('E-mail address').fill('olga@example.com');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'You: Olga' }).waitFor();
    await page.getByLabel('The new one').fill(password);
    await page.getByRole('button', { name: 'Choose a password' }).click();
    await page.getByText('You were signed out everywhere else.').waitFor();
    await page.goto(`/w/${office.workspace}/settings`);
    await page.getByRole('heading', { name: 'People' }).waitFor();
    expect(await page.getByRole('link', { name: 'Say who you are' }).count()).toBe(0);
  });

  it('choose a new password by the link that the command line makes', async () => {
    const page = await join(await invite('viewer'), 'Wim');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [commandLine, 'link', '--new-password', 'wim@example.com', '--data', office.server.data],
      { env: { PATH: process.env.PATH } },
    );
    const { pathname, hash } = new URL(stdout.trim());
    const fresh = await office.visit(pathname + hash, { stranger: true });
    await fresh.getByLabel('The new one').fill('battery staple horse');
    await fresh.getByRole('button', { name: 'Keep this password' }).click();
    await fresh.getByRole('link', { name: 'You: Wim' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it.each([
    { locale: 'nl-NL', colorScheme: 'light', width: 390 },
    { locale: 'en-GB', colorScheme: 'dark', width: 1440 },
  ] as const)('an invitation can be accepted by everyone: $locale', async ({ width, ...look }) => {
    const viewport = { width, height: 844 };
    const invitation = await invite('commenter');
    const stranger = await office.visit(invitation, { ...look, viewport, stranger: true });
    await stranger.locator('form').waitFor();
    expect(await findings(stranger)).toEqual([]);
    expect(await overflow(stranger)).toBe(0);
    const over = await office.visit('/join#nothing', { ...look, viewport, stranger: true });
    await over.getByRole('alert').waitFor();
    expect(await findings(over)).toEqual([]);
  });
});

/** What on the page could change the map, by its name. */
const changers = (page: Page): Promise<string[]> =>
  page
    .getByRole('main')
    .locator(
      'button:enabled, input, textarea, select, [role=slider]:not([aria-readonly=true]), [contenteditable=true]',
    )
    .evaluateAll((all) =>
      all
        .map((it) => `${it.getAttribute('aria-label') ?? ''} ${it.textContent ?? ''}`.trim())
        .filter((name) =>
          /\b(undo|redo|tidy|share|remove|delete|add|new|describe|write|change|draw|connect|rename|goal|feeling)\b|^\+|^(title|stage|lane):/i.test(
            name,
          ),
        ),
    );
