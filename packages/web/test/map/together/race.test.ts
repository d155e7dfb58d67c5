import { type JourneyMap, reword } from '@waymark/model';
import { expect, it } from 'vitest';
import { begin, frame, onServer, opened, soon } from './lone-page.ts';

const withText = (en: string, nl: string) => (map: JourneyMap) => ({
  ...map,
  cells: map.cells.map((it) => ({ ...it, text: { en, nl } })),
});

it('loses no letter of another that came while the page had no time to show it', async () => {
  begin();
  const page = await opened();
  page.shared.hand.edit((map) => ({ ...map, description: {} }));
  await frame();
  page.theirs(withText('Hello and Bo', 'Hallo van Bo'));
  // The field of the writer stands as it stood: what came is not shown yet.
  const words = page.map().cells[0]?.text;
  expect(words?.en).toBe('Hello');
  page.shared.hand.edit((map) => ({
    ...map,
    cells: map.cells.map((it) => ({ ...it, text: reword(words, 'en', 'Ann: Hello') })),
  }));
  expect(page.map().cells[0]?.text.en).toBe('Ann: Hello');
  await frame();
  const both = { en: 'Ann: Hello and Bo', nl: 'Hallo van Bo' };
  expect(page.map().cells[0]?.text).toEqual(both);
  await soon(60);
  expect(onServer(...page.end().changes).cells[0]?.text).toEqual(both);
  page.shared.close();
});

it('nor one that came with the line, before the page hears that this was all', async () => {
  begin();
  const page = await opened();
  page.shared.hand.edit((map) => ({ ...map, title: { en: 'Ours' } }));
  page.end().cut();
  const end = await page.nextEnd();
  end.letIn();
  page.theirs(withText('Hello, Bo', 'Hallo, Bo'));
  const words = page.map().cells[0]?.text;
  page.shared.hand.edit((map) => ({
    ...map,
    cells: map.cells.map((it) => ({ ...it, text: reword(words, 'en', 'Ann: Hello') })),
  }));
  end.say({ kind: 'whole' });
  expect(page.map().cells[0]?.text).toEqual({ en: 'Ann: Hello, Bo', nl: 'Hallo, Bo' });
  page.shared.close();
});
