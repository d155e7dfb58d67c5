import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { everyLane } from './every-lane.ts';
import { eventually } from './map-shop.ts';
import { useOffice } from './office.ts';

// biome-ignore lint/correctness/useHookAtTopLevel: a hook of the tests, not of React
const office = useOffice();

/** Notes each place on the screen where a lane stands in any frame, from the first that shows it. */
async function watchLane(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(() => {
    const places: number[] = [];
    Object.assign(window, { places });
    const look = () => {
      const top = document.querySelector('[data-lane="doing"]')?.getBoundingClientRect().top;
      if (top !== undefined && top !== places.at(-1)) places.push(top);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return () => page.evaluate(() => (window as unknown as { places: number[] }).places);
}

describe('a map in a workspace without events', () => {
  it('stays where it is first drawn, beneath what says that there is nothing to count', async () => {
    const base = `/api/workspaces/${office.workspace}/maps`;
    const { id } = await office.ask<{ id: string }>('POST', base, { map: everyLane() });
    const page = await office.visit('/healthz');
    const places = await watchLane(page);
    await page.goto(`/w/${office.workspace}/maps/${id}`);
    await page.getByText('No events yet, so there is nothing to count').waitFor();
    await eventually(async () => (await places()).length).toBe(1);
    await page.waitForTimeout(1_000);
    expect(await places()).toHaveLength(1);
  });
});
