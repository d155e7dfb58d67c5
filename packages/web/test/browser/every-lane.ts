import {
  emptyMap,
  type JourneyMap,
  journeyMapSchema,
  laneKinds,
  type SavedMap,
} from '@waymark/model';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Office } from './office.ts';

/** Three stages with a touchpoint each, two personas, and a lane of every kind. */
export function everyLane(change: Partial<JourneyMap> = {}): JourneyMap {
  const stages = ['Choose', 'Buy', 'Receive'];
  const names = ['Compares', 'Pays', 'Unpacks'];
  return journeyMapSchema.parse({
    ...emptyMap({ en: 'Every lane', nl: 'Elke baan' }),
    personas: [
      { id: 'ann', name: { en: 'Ann' } },
      { id: 'bob', name: { en: 'Bob' } },
    ],
    stages: stages.map((name) => ({ id: name, name: { en: name }, kind: 'purchase' })),
    touchpoints: names.map((name, i) => ({
      ...{ id: name, name: { en: name }, stage: stages[i], row: 0, channel: 'web', rule: null },
    })),
    lanes: laneKinds.map((kind) => ({ id: kind, kind })),
    ...change,
  });
}

/** Puts a map in the office and opens it there, tall enough for all of its lanes. */
export const opener =
  (office: Office) => async (map: JourneyMap, options?: BrowserContextOptions) => {
    const base = `/api/workspaces/${office.workspace}/maps`;
    const { id } = await office.ask<{ id: string }>('POST', base, { map });
    const page = await office.visit(`/w/${office.workspace}/maps/${id}`, {
      viewport: { width: 1440, height: 2600 },
      ...options,
    });
    await page.locator('[data-lane="doing"]').waitFor();
    const stored = () => office.ask<SavedMap>('GET', `${base}/${id}`);
    const saved = async () => (await stored()).map;
    /** Somebody else's save. */
    const save = async (next: JourneyMap) => {
      const { revision } = await stored();
      await office.ask('PUT', `${base}/${id}`, { revision, map: next });
    };
    return { page, saved, save };
  };

export const cell = (id: string, lane: string, stage: string, text = id) => ({
  ...{ id, lane, stage, text: { en: text } },
});

export const place = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Add: ${name}`) });
export const box = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);

/** A drag by mouse from the middle of one thing to a spot of another. */
export async function drag(
  page: Page,
  from: string,
  to: string,
  meanwhile?: () => Promise<void>,
): Promise<void> {
  const a = await page.locator(from).first().boundingBox();
  const b = await page.locator(to).first().boundingBox();
  if (!a || !b) throw new Error('There is nothing to drag.');
  await page.mouse.move(a.x + 12, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(b.x + 20, b.y + b.height - 6, { steps: 5 });
  await meanwhile?.();
  await page.mouse.up();
}

/** Drops or pastes pictures on a part of the page; answers whether the page took the event. */
export const give = (part: Locator, type: 'drop' | 'paste', widths: readonly number[]) =>
  part.evaluate(
    async (it, [kind, all]) => {
      const data = new DataTransfer();
      for (const width of all) {
        const canvas = new OffscreenCanvas(width, 30);
        canvas.getContext('2d');
        data.items.add(new File([await canvas.convertToBlob()], 'a.png', { type: 'image/png' }));
      }
      const { left, top } = it.getBoundingClientRect();
      const how = { bubbles: true, cancelable: true, clientX: left + 9, clientY: top + 9 };
      const event =
        kind === 'drop'
          ? new DragEvent('drop', { ...how, dataTransfer: data })
          : new ClipboardEvent('paste', { ...how, clipboardData: data });
      it.dispatchEvent(event);
      return event.defaultPrevented;
    },
    [type, widths] as const,
  );
