import type { JourneyMap } from '@waymark/model';
import { expect, it, vi } from 'vitest';
import {
  begin,
  frame,
  type LonePage,
  leaves,
  onServer,
  openPageAhead,
  soon,
  startMap,
} from './lone-page.ts';

const titled = (en: string) => (map: JourneyMap) => ({ ...map, title: { en } });
const titleOn = (page: LonePage) => page.map().title.en;

/** What was done goes out once the document is there. */
async function sent(page: LonePage): Promise<JourneyMap> {
  await vi.waitFor(() => expect(page.end().changes.length).toBeGreaterThan(0), 5_000);
  return onServer(...page.end().changes);
}

const painted = async () => {
  for (let i = 0; i < 3; i += 1) await frame();
};

it('shows the map that came with the page at once, and goes on with the same one', async () => {
  begin();
  const page = openPageAhead();
  const shown = page.map();
  expect(shown).toEqual(startMap());
  expect(page.keeping()).toBe('saving');
  await painted();
  await vi.waitFor(() => expect(page.keeping()).toBe('saved'), 5_000);
  expect(page.map()).toBe(shown);
  page.shared.close();
});

it('does what is done before its document is there, in that order, and keeps it', async () => {
  begin();
  const page = openPageAhead();
  page.shared.hand.edit(titled('One'), 'typing');
  page.shared.hand.edit((map) => titled(`${map.title.en} and two`)(map), 'typing');
  page.shared.hand.seal();
  page.shared.hand.edit(titled('Three'));
  page.shared.hand.undo();
  expect(leaves()).toBe(false);
  expect((await sent(page)).title.en).toBe('One and two');
  expect(titleOn(page)).toBe('One and two');
  page.shared.hand.undo();
  expect(titleOn(page)).toBe('A map');
  page.shared.close();
});

it('keeps what was done also when the map was left before that', async () => {
  begin();
  const page = openPageAhead();
  page.shared.hand.edit(titled('Done'));
  page.shared.hand.edit((map) => titled(`${map.title.en} in passing`)(map));
  page.shared.close();
  expect((await sent(page)).title.en).toBe('Done in passing');
  expect(page.end().isOpen()).toBe(false);
});

it('shows nobody a map that the server let somebody else in to', async () => {
  begin();
  const page = openPageAhead({ as: 'bo' });
  expect(page.shared.view()).toBeUndefined();
  await vi.waitFor(() => expect(page.isAnothers()).toBe(true), 5_000);
  expect(page.shared.view()).toBeUndefined();
  page.shared.close();
});

it('shows one that lacks cells only to who does not ask for all of it', async () => {
  begin();
  const first = openPageAhead({ coming: 5 });
  expect(first.shared.view()?.coming).toBe(5);
  first.shared.close();
  const page = openPageAhead({ coming: 5, isPatient: true });
  expect(page.shared.view()).toBeUndefined();
  await vi.waitFor(() => expect(page.shared.view()?.coming).toBe(0), 5_000);
  page.shared.close();
});

it('lets whoever may only look change nothing, then or later', async () => {
  begin();
  const page = openPageAhead({ role: 'viewer' });
  page.shared.hand.edit(titled('Mine'));
  await vi.waitFor(() => expect(page.keeping()).toBe('saved'), 5_000);
  await soon(60);
  expect(titleOn(page)).toBe('A map');
  expect(page.end().changes).toEqual([]);
  page.shared.close();
});

it('says that what is done waits when the line is cut before the document came, and does it then', async () => {
  begin();
  const page = openPageAhead();
  page.end().cut();
  page.shared.hand.edit(titled('Done alone'));
  const second = await page.nextEnd();
  second.cut();
  await vi.waitFor(() => expect(page.keeping()).toBe('waiting'), 5_000);
  expect(titleOn(page)).toBe('A map');
  (await page.nextEnd()).letIn();
  expect((await sent(page)).title.en).toBe('Done alone');
  expect(titleOn(page)).toBe('Done alone');
  page.shared.close();
});
