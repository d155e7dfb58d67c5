import { describe, expect, test } from 'vitest';
import { invite } from './invite.ts';
import { eventually } from './map-shop.ts';
import { findings, useOffice } from './office.ts';

interface Saved {
  id: string;
}

describe('comments', () => {
  const office = useOffice();

  test('two people talk about a touchpoint: called by name, answered, settled, and told in words', async () => {
    const { id } = await office.ask<Saved>('POST', `/api/workspaces/${office.workspace}/maps`, {
      template: 'web-shop',
    });
    const path = `/w/${office.workspace}/maps/${id}`;
    const carla = await invite(office, { name: 'Carla', role: 'commenter', path });
    const owner = await office.visit(path);

    const card = owner.locator('button[data-touchpoint]').first();
    const name = (await card.locator('span').first().textContent())?.trim();
    await card.click();
    await owner
      .getByRole('complementary')
      .getByRole('button', { name: 'Comment', exact: true })
      .click();
    const field = owner.getByRole('textbox', { name: `Say something about ${name}` });
    await field.pressSequentially('Why so slow, @Ca');
    await owner.getByRole('option', { name: 'Carla' }).waitFor();
    await field.press('Enter');
    await field.pressSequentially('? <img src=x onerror=alert(1)>');
    await field.press('Control+Enter');
    await owner.getByText('<img src=x onerror=alert(1)>').waitFor();
    await owner.getByRole('button', { name: '1 comment here' }).waitFor();

    // The other window hears of it without asking.
    await carla.getByRole('button', { name: '1 comment here' }).click();
    await carla.getByRole('textbox', { name: 'Say something' }).waitFor();
    expect(await carla.getByRole('button', { name: 'Reword' }).count()).toBe(0);
    await carla.getByRole('button', { name: 'Answer' }).click();
    await carla.getByRole('textbox', { name: 'Answer' }).fill('The carrier.');
    await carla.getByRole('button', { name: 'Send' }).last().click();
    await owner.getByText('The carrier.').waitFor();
    await carla.getByRole('button', { name: 'Settle' }).click();
    await owner.getByRole('button', { name: 'Show 1 settled thread' }).waitFor();
    await owner.getByRole('button', { name: /comments? here/ }).waitFor({ state: 'detached' });

    await owner.getByRole('button', { name: 'Activity' }).click();
    await owner
      .getByRole('listitem')
      .filter({ hasText: `settled comments on the touchpoint “${name}”` })
      .waitFor();
  });

  test('what is half written waits under its own subject while something else is looked at', async () => {
    const { id } = await office.ask<Saved>('POST', `/api/workspaces/${office.workspace}/maps`, {
      template: 'web-shop',
    });
    const page = await office.visit(`/w/${office.workspace}/maps/${id}?talk=all`);
    const drawer = page.getByRole('complementary', { name: 'Comments' });
    await drawer.getByRole('textbox').fill('Half a thought');
    await page.locator('button[data-touchpoint]').first().click();
    await drawer.waitFor({ state: 'detached' });
    await page
      .getByRole('complementary')
      .getByRole('button', { name: 'Comment', exact: true })
      .click();
    expect(await drawer.getByRole('textbox').inputValue()).toBe('');
    await drawer.getByRole('button', { name: 'show everything' }).click();
    await eventually(() => drawer.getByRole('textbox').inputValue()).toBe('Half a thought');
    await page.reload();
    await eventually(() => drawer.getByRole('textbox').inputValue()).toBe('Half a thought');
    await drawer.getByRole('textbox').press('Control+Enter');
    await drawer.getByRole('listitem').getByText('Half a thought').waitFor();
    await page.reload();
    await drawer.getByRole('listitem').getByText('Half a thought').waitFor();
    expect(await drawer.getByRole('textbox').inputValue()).toBe('');
  });

  test('who was called by name finds the way from any page, and it is gone once looked at', async () => {
    const { id } = await office.ask<Saved>('POST', `/api/workspaces/${office.workspace}/maps`, {
      template: 'service',
    });
    const at = `/api/workspaces/${office.workspace}/maps/${id}`;
    const dirk = await invite(office, {
      name: 'Dirk',
      role: 'viewer',
      path: `/w/${office.workspace}`,
    });
    const people = await office.ask<{ people: { id: string; name: string }[] }>(
      'GET',
      `${at}/mentionable`,
    );
    const called = people.people.find((it) => it.name === 'Dirk')?.id;
    await office.ask('POST', `${at}/threads`, {
      text: '@Dirk, look at this',
      mentions: [called],
      item: { kind: 'map', id: 'map' },
    });
    await dirk.reload();
    await dirk.getByRole('button', { name: '1 message for you' }).click();
    await dirk.getByRole('link', { name: /look at this/ }).click();
    const drawer = dirk.getByRole('complementary', { name: 'Comments' });
    await drawer.getByText('look at this').waitFor();
    expect(await drawer.getByRole('textbox').count()).toBe(0);
    await dirk.getByRole('button', { name: '1 message for you' }).waitFor({ state: 'detached' });
  });

  test.each([
    ['en-GB', 'light'],
    ['nl-NL', 'dark'],
  ] as const)('axe finds nothing wrong with what is said, in %s and %s', async (locale, scheme) => {
    const { id } = await office.ask<Saved>('POST', `/api/workspaces/${office.workspace}/maps`, {
      template: 'empty',
    });
    const at = `/api/workspaces/${office.workspace}/maps/${id}`;
    const item = { kind: 'map', id: 'map' };
    await office.ask('POST', `${at}/threads`, { text: 'Yes?', item });
    const page = await office.visit(`/w/${office.workspace}/maps/${id}?talk=all`, {
      locale,
      colorScheme: scheme,
    });
    await page.getByText('Yes?').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('complementary').getByRole('button').nth(1).click();
    await page.getByRole('complementary').getByRole('listitem').first().waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
