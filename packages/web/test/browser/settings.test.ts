import { describe, expect, it } from 'vitest';
import { useOffice } from './office.ts';

describe('settings', () => {
  const office = useOffice();

  it('keep the name, time zone and currency of the workspace', async () => {
    const page = await office.visit(`/w/${office.workspace}/settings`);
    await page.getByLabel('Name', { exact: true }).fill('De Kade');
    await page.getByLabel('Time zone').fill('Europe/Amsterdam');
    await page.getByLabel('Currency').fill('gbp');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved').waitFor();
    await page.reload();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('De Kade');
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Amsterdam');
    expect(await page.getByLabel('Currency').inputValue()).toBe('GBP');
  });

  it('say what is wrong with a time zone there is not', async () => {
    const page = await office.visit(`/w/${office.workspace}/settings`);
    await page.getByLabel('Time zone').fill('Europe/Atlantis');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Europe/Atlantis');
  });

  it('show an API key once, and end a key when it is withdrawn', async () => {
    const page = await office.visit(`/w/${office.workspace}/settings`);
    await page.getByLabel('Kind').selectOption({ label: 'API key' });
    await page.getByLabel('Name of the key').fill('Report');
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.getByText('This is the only time the key is shown.').waitFor();
    const secret = (
      (await page.getByRole('region', { name: 'Report' }).textContent()) ?? ''
    ).trim();
    const asProgram = () =>
      fetch(`${office.server.url}/api/workspaces/${office.workspace}/maps`, {
        headers: { authorization: `Bearer ${secret}` },
      });
    expect((await asProgram()).status).toBe(200);

    await page.reload();
    await page.getByText('shown once, when it was made').waitFor();
    expect(await page.getByText(secret).count()).toBe(0);
    await page.getByRole('button', { name: 'Withdraw: Report' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await expect.poll(() => page.getByText('Report').count()).toBe(0);
    expect((await asProgram()).status).toBe(401);
  });
});
