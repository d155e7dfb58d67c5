import type { JourneyMap } from '@waymark/model';
import { expect, it } from 'vitest';
import { addTouchpoint, moveTouchpoint } from '../../../src/map/commands/commands.ts';
import { begin, frame, type LonePage, opened, soon, turnWheel } from './lone-page.ts';

const withTouchpoint = (map: JourneyMap) =>
  addTouchpoint(map, { id: 't', stage: 's', name: { en: 'Looks' }, channel: 'web' });
const moved = (row: number) => (map: JourneyMap) =>
  moveTouchpoint(map, { id: 't', stage: 's', row });
const reworded = (en: string) => (map: JourneyMap) => ({
  ...map,
  cells: map.cells.map((it) => ({ ...it, text: { en } })),
});

const rowOn = (page: LonePage) => page.map().touchpoints[0]?.row;
const textOn = (page: LonePage) => page.map().cells[0]?.text.en;
const frames = async (count: number) => {
  for (let i = 0; i < count; i += 1) await frame();
};

async function withMap(): Promise<LonePage> {
  begin();
  const page = await opened();
  page.shared.hand.edit((map) => ({ ...map, description: {} }));
  page.theirs(withTouchpoint);
  await frames(1);
  expect(rowOn(page)).toBe(0);
  return page;
}

it('shows what others moved two frames later while nobody does anything', async () => {
  const page = await withMap();
  page.theirs(moved(3));
  await frames(1);
  expect(rowOn(page)).toBe(0);
  await frames(1);
  expect(rowOn(page)).toBe(3);
  page.shared.close();
});

it('waits for the hand that scrolls to rest, and shows the last of several moves', async () => {
  const page = await withMap();
  turnWheel();
  page.theirs(moved(3));
  await frames(3);
  page.theirs(moved(5));
  await frames(3);
  expect(rowOn(page)).toBe(0);
  await soon(150);
  await frames(1);
  expect(rowOn(page)).toBe(5);
  page.shared.close();
});

it('does not wait for ever for a hand that never rests', async () => {
  const page = await withMap();
  turnWheel();
  page.theirs(moved(3));
  await frames(1);
  const until = performance.now() + 900;
  while (performance.now() < until && rowOn(page) === 0) {
    turnWheel();
    await soon(20);
    await frames(1);
  }
  expect(rowOn(page)).toBe(3);
  page.shared.close();
});

it('never holds back what others write, nor what stands with it', async () => {
  const page = await withMap();
  turnWheel();
  page.theirs(moved(3));
  await frames(1);
  expect(rowOn(page)).toBe(0);
  page.theirs(reworded('Hello from Bo'));
  await frames(1);
  expect(textOn(page)).toBe('Hello from Bo');
  expect(rowOn(page)).toBe(3);
  page.shared.close();
});

it('shows all there is as soon as the reader does something to the map', async () => {
  const page = await withMap();
  const { ownEdits } = page.shared.view() ?? { ownEdits: 0 };
  turnWheel();
  page.theirs(moved(3));
  await frames(1);
  page.shared.hand.edit(reworded('Hello from Ann'));
  expect(textOn(page)).toBe('Hello from Ann');
  expect(rowOn(page)).toBe(3);
  expect(page.shared.view()?.ownEdits).toBe(ownEdits + 1);
  page.shared.close();
});

it('takes what others say about themselves for no edit of the reader', async () => {
  const page = await withMap();
  const before = page.shared.view()?.ownEdits;
  turnWheel();
  page.theirs(moved(3));
  await frames(1);
  page.end().say({ kind: 'left', seat: 9 });
  expect(rowOn(page)).toBe(0);
  await soon(150);
  await frames(1);
  expect(rowOn(page)).toBe(3);
  expect(page.shared.view()?.ownEdits).toBe(before);
  page.shared.close();
});
