import type { JourneyMap } from '@waymark/model';
import { expect, it } from 'vitest';
import { begin, frame, opened } from './lone-page.ts';

const writeCell = (en: string) => (map: JourneyMap) => ({
  ...map,
  cells: map.cells.map((it) => ({ ...it, text: { ...it.text, en } })),
});

it('takes back a writing that is given up, and no step before it when others left nothing of it', async () => {
  begin();
  const page = await opened();
  const { hand } = page.shared;
  hand.edit((map) => ({ ...map, title: { en: 'Renamed' } }));
  hand.edit(writeCell('Hello A'), 'writing');
  hand.edit(writeCell('Hello Ann'), 'writing');
  await page.takenIn();
  page.theirs(writeCell('Hello'));
  await frame();
  expect(page.map().cells[0]?.text.en).toBe('Hello');
  hand.takeBack('writing');
  expect(page.map().title.en).toBe('Renamed');
  hand.undo();
  expect(page.map().title.en).toBe('A map');
  hand.edit(writeCell('Hello B'), 'another');
  hand.takeBack('another');
  expect(page.map().cells[0]?.text.en).toBe('Hello');
  page.shared.close();
});
