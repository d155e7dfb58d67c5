import type { JourneyMap } from '@waymark/model';
import { describe, expect, it } from 'vitest';
import { box, cell, everyLane, give, opener, place } from './every-lane.ts';
import { eventually } from './map-shop.ts';
import { useOffice } from './office.ts';

// biome-ignore lint/correctness/useHookAtTopLevel: a hook of the tests, not of React
const office = useOffice();
const open = opener(office);

describe('a picture', () => {
  it('is pasted, made small, described in place, and served as nothing but a picture', async () => {
    const { page, saved } = await open(everyLane());
    await place(page, 'Pictures, Buy').focus();
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(3_200, 800);
      canvas.getContext('2d')?.fillRect(0, 0, 900, 900);
      const data = new DataTransfer();
      data.items.add(new File([await canvas.convertToBlob()], 'wide.png', { type: 'image/png' }));
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
      document.activeElement?.dispatchEvent(paste);
    });
    const picture = async () => (await saved()).cells[0]?.picture;
    await eventually(async () => (await picture())?.width).toBe(1_600);
    const shown = page.locator('[data-lane="pictures"] img');
    await eventually(() => shown.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(1_600);
    await shown.click();
    await page.getByLabel('What it shows').fill('A wide sign');
    await page.keyboard.press('Enter');
    await eventually(async () => (await picture())?.alt?.en).toBe('A wide sign');
    const answer = await page.request.get((await shown.getAttribute('src')) ?? '');
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('comes along to a map of another workspace, or says that it may not', async () => {
    const { page, saved } = await open(everyLane());
    await place(page, 'Pictures, Buy').focus();
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(40, 30);
      canvas.getContext('2d');
      const data = new DataTransfer();
      data.items.add(new File([await canvas.convertToBlob()], 'a.png', { type: 'image/png' }));
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
      document.activeElement?.dispatchEvent(paste);
    });
    await page.locator('[data-lane="pictures"] img').waitFor();
    await page.locator('[data-lane="pictures"] [data-part^="cell:"]').focus();
    await page.keyboard.press('Control+c');
    const other = await office.ask<{ id: string }>('POST', '/api/workspaces', {
      name: 'Elsewhere',
    });
    const base = `/api/workspaces/${other.id}/maps`;
    const there = await office.ask<{ id: string }>('POST', base, { map: everyLane() });
    const files = async () =>
      (await office.ask<{ map: JourneyMap }>('GET', `${base}/${there.id}`)).map.cells.map(
        (it) => it.picture?.file,
      );
    await page.goto(`/w/${other.id}/maps/${there.id}`);
    await place(page, 'Pictures, Buy').focus();
    await page.keyboard.press('Control+v');
    const shown = page.locator('[data-lane="pictures"] img');
    await eventually(() => shown.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(40);
    await eventually(files).toEqual([(await saved()).cells[0]?.picture?.file]);
    // The map it is on is gone by the second time.
    await page.keyboard.press('Control+z');
    await eventually(files).toEqual([]);
    await page.route('**/pictures/copies', (route) =>
      route.continue({ postData: { from: { workspace: 'gone', map: 'gone' }, files: [] } }),
    );
    await place(page, 'Pictures, Buy').focus();
    await page.keyboard.press('Control+v');
    await page.getByText('1 picture stayed behind').waitFor();
    expect(await files()).toEqual([]);
  });

  it('is taken where it is dropped, and no file that is dropped elsewhere opens instead of the map', async () => {
    const { page, saved } = await open(everyLane());
    const spot = (lane: string, stage: string) =>
      page.locator(`[data-lane="${lane}"] [data-place="${stage}"]`);
    expect(await give(spot('pains', 'Receive'), 'drop', [40])).toBe(true);
    expect(await give(page.getByRole('heading', { level: 1 }), 'drop', [40])).toBe(true);
    // The first is still on its way when the others are dropped.
    expect(await give(spot('pictures', 'Receive'), 'drop', [400])).toBe(true);
    expect(await give(spot('pictures', 'Buy'), 'drop', [41, 42])).toBe(true);
    const cells = async () =>
      (await saved()).cells.map(({ stage, picture }) => `${stage} ${picture?.width}`).toSorted();
    await eventually(cells).toEqual(['Buy 41', 'Buy 42', 'Receive 400']);
    await give(page.locator('[data-touchpoint="Pays"]'), 'drop', [43]);
    await page.getByText('The picture stands in the lane “Pictures”, under “Buy”.').waitFor();
    const about = async () => (await saved()).cells.find((it) => it.picture?.width === 43);
    await eventually(about).toMatchObject({ lane: 'pictures', stage: 'Buy', touchpoint: 'Pays' });
  });

  it('is pasted under what is stood on, in a lane that is made for it where there is none', async () => {
    const { page, saved } = await open(
      everyLane({ lanes: [{ id: 'doing', kind: 'doing' }], cells: [cell('a', 'doing', 'Buy')] }),
    );
    await box(page, 'a').locator('[data-part]').focus();
    await give(box(page, 'a').locator('[data-part]'), 'paste', [51]);
    const pictures = async () =>
      (await saved()).cells.flatMap(({ stage, touchpoint, picture }) =>
        picture ? [[stage, touchpoint, picture.width]] : [],
      );
    await eventually(pictures).toEqual([['Buy', undefined, 51]]);
    expect((await saved()).lanes.map(({ kind }) => kind)).toEqual(['doing', 'pictures']);
    const card = page.locator('[data-part="touchpoint:Unpacks"]');
    await card.focus();
    await give(card, 'paste', [52]);
    await eventually(async () => (await pictures())[1]).toEqual(['Receive', 'Unpacks', 52]);
    expect((await saved()).lanes.length).toBe(2);
    // The picture is stood on now, and the next one comes beside it.
    const shown = page.locator('[data-part^="cell:"]:has(img[width="51"])');
    await shown.focus();
    await give(shown, 'paste', [53]);
    await eventually(async () => (await pictures()).map((it) => it[2])).toEqual([51, 53, 52]);
  });

  it('is refused in a sentence when it is none, whatever it is called', async () => {
    const { page, saved } = await open(everyLane());
    await place(page, 'Pictures, Choose').click();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const file = { name: 'sign.png', mimeType: 'image/png', buffer: Buffer.from(svg) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText('This is not a picture that can stand on a map').waitFor();
    expect((await saved()).cells).toEqual([]);
  });
});
