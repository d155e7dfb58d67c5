import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from './map-shop.ts';
import { useOffice } from './office.ts';

const track = (event: string, more: object = {}) => ({
  batch: [{ type: 'track', userId: 'anna', event, properties: { total: 129 }, ...more }],
});

const row = (page: Page, hasText: string) => page.getByRole('row').filter({ hasText });

describe('the live page', () => {
  const office = useOffice();

  it('shows events as they arrive, with the touchpoint they belong to, and what was refused', async () => {
    await office.ask('POST', `/api/workspaces/${office.workspace}/maps`, {
      map: {
        format: 'waymark-map',
        version: 2,
        title: { en: 'Shop' },
        stages: [{ id: 's', name: { en: 'Buy' }, kind: 'purchase' }],
        touchpoints: [
          {
            id: 't',
            stage: 's',
            row: 0,
            name: { en: 'Pays for it' },
            channel: 'web',
            rule: { kind: 'event', names: ['Order Completed'] },
          },
        ],
      },
    });
    const page = await office.visit(`/w/${office.workspace}/live`);
    await page.getByText('Nothing has arrived since this page was opened.').waitFor();
    await page.getByText('Listening').waitFor();

    expect(await office.send(track('Order Completed'))).toBe(200);
    const paid = row(page, 'Order Completed');
    await paid.waitFor();
    expect(await paid.textContent()).toContain('anna');
    await eventually(() => paid.textContent()).toContain('Pays for it');

    expect(await office.send(track('Looked <b>around</b>'))).toBe(200);
    const looked = row(page, 'Looked <b>around</b>');
    await looked.waitFor();
    expect(await looked.textContent()).toContain('on no touchpoint');
    await looked.getByText('Looked <b>around</b>').click();
    await looked.getByText('"total": 129').waitFor();

    await office.send({ batch: [{ type: 'track', event: 'Nobody’s' }] });
    const refused = row(page, 'Refused');
    await refused.waitFor();
    expect((await refused.textContent())?.length).toBeGreaterThan(40);
  });

  it('keeps aside what arrives while it is paused, and says nothing of a map that was not chosen yet', async () => {
    const page = await office.visit(`/w/${office.workspace}/live?map=none`);
    await page.getByText('Listening').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused').waitFor();
    await office.send(track('Paused for'));
    await page.getByText('1 more has arrived').waitFor();
    expect(await row(page, 'Paused for').count()).toBe(0);
    await page.getByRole('button', { name: 'Go on' }).click();
    await row(page, 'Paused for').waitFor();

    await page.getByLabel('Touchpoints of').selectOption({ label: 'Shop' });
    await page.getByRole('columnheader', { name: 'Touchpoint' }).waitFor();
    // The choice is heard with the next event, which is sent until it is.
    await expect
      .poll(async () => {
        await office.send(track('Held to Shop'));
        return page.getByText('on no touchpoint').count();
      })
      .toBeGreaterThan(0);
    expect(await row(page, 'Paused for').textContent()).not.toContain('on no touchpoint');
  });

  it('shows the sign-in page when the session has ended, instead of listening in vain', async () => {
    const page = await office.visit(`/w/${office.workspace}/live`);
    await page.getByText('Listening').waitFor();
    await page.context().clearCookies();
    // Only the stream of events is asked for again.
    await page.getByLabel('Touchpoints of').selectOption('none');
    await page.getByText('npx waymark link').waitFor();
  });
});
