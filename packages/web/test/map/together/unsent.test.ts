import { type JourneyMap, mostUpdateBytes } from '@waymark/model';
import { describe, expect, it } from 'vitest';
import { begin, fillUp, type LonePage, leaves, onServer, opened, soon } from './lone-page.ts';

const retitle = (en: string) => (map: JourneyMap) => ({ ...map, title: { en } });
const addCells = (count: number, name: string) => (map: JourneyMap) => ({
  ...map,
  cells: [
    ...map.cells,
    ...Array.from({ length: count }, (_, i) => ({
      ...{ id: `${name}${i}`, lane: 'l', stage: 's', text: { en: 'x'.repeat(20_000) } },
    })),
  ],
});

/** Cuts the line, draws, and lets the page in again as `role`. */
async function drawAway(
  page: LonePage,
  draw: (hand: LonePage['shared']['hand']) => void,
  role: 'editor' | 'viewer',
) {
  page.end().cut();
  draw(page.shared.hand);
  const end = await page.nextEnd();
  end.letIn({ role });
  await soon(60);
  return end;
}

describe('what was drawn without a connection', () => {
  it('is kept, and not sent, while its drawer may only look, and sent when they may draw again', async () => {
    const rows = begin();
    const page = await opened();
    const end = await drawAway(page, (hand) => hand.edit(retitle('Away')), 'viewer');
    expect([end.changes.length, rows.size, page.keeping()]).toEqual([0, 1, 'held']);
    page.shared.close();
    // Merely opening the map takes nothing of it away either.
    const again = await opened({ role: 'viewer' });
    expect([again.end().changes.length, rows.size, again.keeping()]).toEqual([0, 1, 'held']);
    again.end().say({ kind: 'role', role: 'editor' });
    expect(again.keeping()).toBe('saving');
    await again.takenIn();
    await soon(20);
    expect([onServer().title.en, rows.size, again.keeping()]).toEqual(['Away', 0, 'saved']);
    again.shared.close();
  });

  it('is kept when it was sent at the moment its drawer could no longer draw', async () => {
    const rows = begin();
    const page = await opened();
    page.shared.hand.edit(retitle('Too late'));
    await soon(60);
    expect(page.end().changes).toHaveLength(1);
    page.end().say({ kind: 'refused', error: { code: 'FORBIDDEN', message: 'Look only.' } });
    const end = await page.nextEnd();
    end.letIn({ role: 'viewer' });
    await soon(60);
    expect([end.changes.length, rows.size, page.keeping()]).toEqual([0, 1, 'held']);
    page.shared.close();
  });

  it('is kept, and not sent, when somebody else signed in in this browser meanwhile', async () => {
    const rows = begin();
    const page = await opened();
    page.end().cut();
    page.shared.hand.edit(retitle('Away'));
    const end = await page.nextEnd();
    end.letIn({ as: 'bob' });
    await soon(60);
    expect([end.changes.length, rows.size, page.isAnothers()]).toEqual([0, 1, true]);
    expect(onServer().title.en).toBe('A map');
    page.shared.close();
    const again = await opened({ person: 'ann' });
    await again.takenIn();
    expect(onServer().title.en).toBe('Away');
    again.shared.close();
  });

  it('is sent in several pieces when it is more than the server takes at once', async () => {
    const rows = begin();
    const page = await opened();
    const end = await drawAway(
      page,
      (hand) => {
        for (const name of ['a', 'b', 'c']) hand.edit(addCells(85, name));
      },
      'editor',
    );
    expect(Math.max(...end.changes.map((it) => it.byteLength))).toBeLessThan(mostUpdateBytes);
    expect(end.changes.reduce((sum, it) => sum + it.byteLength, 0)).toBeGreaterThan(
      mostUpdateBytes,
    );
    await page.takenIn();
    await soon(20);
    expect([onServer().cells.length, rows.size, page.keeping()]).toEqual([256, 0, 'saved']);
    page.shared.close();
  });
});

describe('what was drawn on a document that is no longer behind the map', () => {
  it('is kept and said, until its drawer throws it away', async () => {
    const rows = begin();
    const page = await opened();
    page.end().cut();
    page.shared.hand.edit(retitle('On the old one'));
    await soon(20);
    page.shared.close();
    const again = await opened({ document: 'second' });
    await soon(60);
    expect([again.end().changes.length, rows.size]).toEqual([0, 1]);
    expect(again.shared.view()?.hasOlder).toBe(true);
    again.shared.forgetOlder();
    await soon(20);
    expect([again.shared.view()?.hasOlder, rows.size]).toEqual([false, 0]);
    again.shared.close();
  });
});

describe('a browser that keeps nothing any more', () => {
  it('asks before a page is left that holds the only copy of a change', async () => {
    begin();
    const page = await opened();
    page.end().cut();
    page.shared.hand.edit(retitle('Kept here'));
    await soon(20);
    expect(leaves()).toBe(true);
    fillUp();
    page.shared.hand.edit(retitle('Kept nowhere'));
    await soon(20);
    expect(leaves()).toBe(false);
    page.shared.close();
  });
});

describe('what one person drew without a connection', () => {
  it('is not sent by another in the same browser, and waits until they are back', async () => {
    const rows = begin();
    const page = await opened({ person: 'ann' });
    page.end().cut();
    page.shared.hand.edit(retitle('By Ann'));
    await soon(20);
    page.shared.close();
    const other = await opened({ person: 'bo' });
    await soon(60);
    expect([other.end().changes.length, other.map().title.en, rows.size]).toEqual([0, 'A map', 1]);
    other.shared.close();
    const again = await opened({ person: 'ann' });
    await again.takenIn();
    await soon(20);
    expect([onServer().title.en, rows.size]).toEqual(['By Ann', 0]);
    again.shared.close();
  });
});

describe('a single edit that is more than the server takes', () => {
  it('is not done, and takes nothing else with it', async () => {
    const rows = begin();
    const page = await opened();
    page.shared.hand.edit(retitle('Before'));
    page.shared.hand.edit(addCells(230, 'a'));
    expect(page.map().cells).toHaveLength(1);
    expect(page.shared.view()?.declined?.details?.reason).toBe('drawing-too-much');
    page.shared.hand.edit(addCells(1, 'b'));
    expect(page.shared.view()?.declined).toBe(null);
    await soon(20);
    expect(rows.size).toBe(3);
    await page.takenIn();
    await soon(20);
    const { title, cells } = onServer();
    expect([title.en, cells.length, rows.size]).toEqual(['Before', 2, 0]);
    page.shared.close();
  });
});

describe('a change that the server refuses for good', () => {
  it('is thrown away with what builds on it, and nothing of another window is', async () => {
    const rows = begin();
    const page = await opened();
    const end = page.end();
    const other = await opened();
    other.end().cut();
    other.shared.hand.edit(retitle('Of another window'));
    await soon(20);
    const theirs = [...rows.keys()];
    page.shared.hand.edit((map) => ({ ...map, description: { en: 'Of this one' } }));
    await soon(60);
    page.shared.hand.edit((map) => ({ ...map, description: { en: 'Of this one too' } }));
    await soon(20);
    expect(rows.size).toBe(3);
    end.say({ kind: 'refused', error: { code: 'BAD_MAP', message: 'No map.' } });
    await soon(20);
    expect(page.keeping()).toBe('refused');
    expect([...rows.keys()]).toEqual(theirs);
    page.shared.close();
    other.shared.close();
  });
});
