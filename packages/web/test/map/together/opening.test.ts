import type { JourneyMap } from '@waymark/model';
import { expect, it } from 'vitest';
import { begin, frame, type LonePage, onServer, openPage, soon } from './lone-page.ts';

const reworded = (en: string) => (map: JourneyMap) => ({
  ...map,
  cells: map.cells.map((it) => ({ ...it, text: { en } })),
});
const textOn = (page: LonePage) => page.map().cells[0]?.text.en;
const frames = async (count: number) => {
  for (let i = 0; i < count; i += 1) await frame();
};

/** A page that was told what the map says, and has not put its document together. */
async function openedAhead(meanwhile: (page: LonePage) => void): Promise<LonePage> {
  begin();
  const page = openPage();
  page.end().letIn({ ahead: true, meanwhile: () => meanwhile(page) });
  await soon(20);
  return page;
}

it('draws what the map says though another changes it meanwhile, and that once there is time', async () => {
  const page = await openedAhead((it) => it.theirs(reworded('Hello from Bo')));
  expect(textOn(page)).toBe('Hello');
  page.theirs(reworded('Hello from Bo again'));
  await frames(3);
  expect(textOn(page)).toBe('Hello');
  await soon(1_050);
  await frames(1);
  expect(textOn(page)).toBe('Hello from Bo again');
  page.shared.close();
});

it('loses no letter of theirs when the reader writes before that', async () => {
  const page = await openedAhead((it) => it.theirs(reworded('Hello from Bo')));
  expect(textOn(page)).toBe('Hello');
  page.shared.hand.edit(reworded('Oh, Hello'));
  expect(textOn(page)).toBe('Oh, Hello');
  await frames(1);
  expect(textOn(page)).toBe('Oh, Hello from Bo');
  await page.takenIn();
  expect(onServer().cells[0]?.text.en).toBe('Oh, Hello from Bo');
  page.shared.close();
});

it('shows what another changed within a second or so to a page that is never idle', async () => {
  Object.assign(globalThis, { requestIdleCallback: () => 0, cancelIdleCallback: () => undefined });
  const page = await openedAhead(() => undefined);
  await frames(1);
  await soon(1_100);
  page.theirs(reworded('Hello from Bo'));
  await frames(1);
  expect(textOn(page)).toBe('Hello');
  await soon(1_100);
  await frames(1);
  expect(textOn(page)).toBe('Hello from Bo');
  page.shared.close();
  Reflect.deleteProperty(globalThis, 'requestIdleCallback');
});
