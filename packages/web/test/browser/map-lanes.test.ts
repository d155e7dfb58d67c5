import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { box, cell, drag, everyLane, opener, place } from './every-lane.ts';
import { eventually } from './map-shop.ts';
import { findings, useOffice } from './office.ts';

// biome-ignore lint/correctness/useHookAtTopLevel: a hook of the tests, not of React
const office = useOffice();
const open = opener(office);

describe('a text in a lane', () => {
  it('takes marks as it is written, and shows them as marks and never as HTML', async () => {
    const { page, saved } = await open(everyLane());
    await place(page, 'Pains, Buy').click();
    await page.keyboard.type('Too ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('late');
    await eventually(() => page.locator('.rich-bold').allInnerTexts()).toEqual(['late']);
    await page.keyboard.press('Enter');
    const texts = async () => (await saved()).cells.map(({ text }) => text.en);
    await eventually(texts).toEqual(['Too **late**']);
    await eventually(() => page.locator('[data-lane="pains"] b').allInnerTexts()).toEqual(['late']);
    await place(page, 'Notes, Buy').click();
    await page.keyboard.type('- one');
    await page.keyboard.press('Enter');
    await page.keyboard.type('<img src=x onerror="document.title=1">[go](javascript:alert(1))');
    await page.keyboard.press('Enter');
    await page.keyboard.type('see https://a.example/b.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const notes = page.locator('[data-lane="notes"]');
    await eventually(() => notes.locator('li').count()).toBe(3);
    expect(await notes.locator('img').count()).toBe(0);
    const links = notes.locator('a');
    expect(await links.evaluateAll((all) => all.map((it) => it.getAttribute('href')))).toEqual([
      'https://a.example/b',
    ]);
    expect(await links.getAttribute('rel')).toContain('noopener');
  });

  it('looks while it is written as it will, letter by letter where the field has it', async () => {
    const long = '**Too late** to see what [it costs](https://a.example/costs), again and again.';
    const cells = [cell('slow', 'pains', 'Buy', `${long}\n- ${long}\n\n- end`)];
    const { page } = await open(everyLane({ cells }));
    await box(page, 'slow')
      .getByRole('group')
      .click({ position: { x: 2, y: 2 } });
    const field = page.locator('textarea');
    const mirror = page.locator('.rich-mirror');
    const shown = () => mirror.evaluate((it) => it.textContent?.slice(0, -1));
    const high = () => field.evaluate((it) => it.clientHeight);
    const same = async () => {
      await eventually(shown).toBe(await field.inputValue());
      // The last line break of the mirror is one of its own.
      const lines = await mirror.evaluate((it) => it.scrollHeight);
      expect(lines).toBe(await high());
    };
    await same();
    await page.keyboard.press('End');
    await page.keyboard.type(' of all the long words that go on to another line, and one more');
    await same();
    expect(await mirror.locator('.rich-link').allInnerTexts()).toEqual(['it costs', 'it costs']);
    // What a button did is one step back in the field, and what was typed before it stays.
    const before = await field.inputValue();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Bold', exact: true }).click();
    expect(await field.inputValue()).toBe(`**${before}**`);
    await page.keyboard.press('Control+z');
    expect(await field.inputValue()).toBe(before);
    await same();
  });

  it('goes where it is dragged if it fits there, and reaches over more stages by key', async () => {
    const cells = [cell('slow', 'pains', 'Choose'), cell('nice', 'gains', 'Buy')];
    const { page, saved } = await open(everyLane({ cells }));
    const spot = (lane: string, stage: string) => `[data-lane="${lane}"] [data-place="${stage}"]`;
    const standing = async () => {
      const it = (await saved()).cells.find(({ id }) => id === 'slow');
      return [it?.lane, it?.stage, it?.span];
    };
    await drag(page, '[data-cell="slow"]', spot('gains', 'Buy'));
    await eventually(standing).toEqual(['gains', 'Buy', undefined]);
    // One of another form is no place for it, and says so instead of looking like one.
    await drag(page, '[data-cell="slow"]', spot('metrics', 'Buy'), async () => {
      expect(await page.locator('[data-cell-drop]').count()).toBe(0);
    });
    await page.getByText('that lane holds something of another kind').waitFor();
    await box(page, 'slow').getByRole('button').first().focus();
    await page.keyboard.press('Shift+Alt+ArrowRight');
    await eventually(standing).toEqual(['gains', 'Buy', 2]);
    await page.keyboard.press('Shift+Alt+ArrowLeft');
    await eventually(standing).toEqual(['gains', 'Buy', undefined]);
  });

  it('takes along all that are selected with it', async () => {
    const cells = [
      cell('slow', 'pains', 'Choose'),
      cell('dear', 'pains', 'Choose'),
      cell('said', 'quotes', 'Buy'),
      cell('stays', 'quotes', 'Buy'),
    ];
    const { page, saved } = await open(everyLane({ cells }));
    const part = (id: string) => box(page, id).locator('[data-part]');
    await part('slow').click({ modifiers: ['Control'] });
    await part('said').click({ modifiers: ['Control'] });
    await drag(page, '[data-cell="slow"]', '[data-lane="pains"] [data-place="Buy"]');
    const standing = async () =>
      (await saved()).cells.map(({ id, lane, stage }) => `${id} ${lane} ${stage}`).toSorted();
    await eventually(standing).toEqual([
      'dear pains Choose',
      'said quotes Receive',
      'slow pains Buy',
      'stays quotes Buy',
    ]);
    await page.keyboard.press('Control+z');
    await eventually(async () => (await standing())[1]).toBe('said quotes Buy');
  });
});

describe('what is typed on an empty place', () => {
  it('begins the words of a link, and keeps what is no address with them', async () => {
    const { page, saved } = await open(everyLane());
    const kept = async () => (await saved()).cells.map(({ text, link }) => [text.en, link]);
    await place(page, 'Documents, Buy').focus();
    await page.keyboard.type('Annual report 2025');
    await page.keyboard.press('Enter');
    await eventually(kept).toEqual([['Annual report 2025', undefined]]);
    await place(page, 'Tickets, Buy').focus();
    await page.keyboard.type('Terms');
    await page.keyboard.press('Tab');
    await page.keyboard.type('see the site');
    await page.getByRole('form').getByText('“see the site” is no address').waitFor();
    await page.keyboard.press('Enter');
    await eventually(async () => (await kept())[1]).toEqual(['Terms see the site', undefined]);
    await page.locator('[data-lane="tickets"] .cell-body').click();
    await page.keyboard.press('Tab');
    await page.keyboard.type('waymark.example/terms');
    await page.keyboard.press('Enter');
    await eventually(async () => (await kept())[1]?.[1]).toBe('https://waymark.example/terms');
  });

  it('begins the name of a figure, which stands without points, and no line is lost', async () => {
    const { page, saved } = await open(everyLane());
    const kept = async () => (await saved()).cells.map(({ text, metric }) => [text.en, metric]);
    await place(page, 'Metrics, Buy').focus();
    await page.keyboard.type('NPS');
    await page.keyboard.press('Enter');
    await eventually(kept).toEqual([['NPS', undefined]]);
    const body = page.locator('[data-lane="metrics"] .cell-body');
    const points = page.locator('textarea[name="points"]');
    await body.click();
    await points.fill('Jan 2026\t42');
    await page.getByLabel('Target').press('Enter');
    const metric = { unit: 'number', points: [{ date: '2026-01-01', value: 42 }] };
    await eventually(kept).toEqual([['NPS', metric]]);
    await body.click();
    await points.fill('last spring: 40');
    await points.blur();
    await page.getByRole('status').getByText('Line 1 was not understood').waitFor();
    await body.click();
    await page.getByRole('form').getByText('Line 2 was not understood').waitFor();
    expect(await points.inputValue()).toBe('2026-01-01\t42\nlast spring: 40');
    expect(await kept()).toEqual([['NPS', metric]]);
  });
});

describe('what is aimed at stays where it is', () => {
  const long = 'They look twice, and ask a neighbour who bought one before, and then they wait.';
  const low = { viewport: { width: 1440, height: 500 } };

  it('while lanes come into sight, each as high as it was', async () => {
    const point = (value: number) => ({ date: `2026-01-0${value}`, value });
    const { page } = await open(
      everyLane({
        cells: [
          cell('much', 'gains', 'Buy', `${long}\n${long}`),
          { ...cell('wide', 'backstage', 'Choose', long), span: 2 },
          cell('said', 'quotes', 'Receive', long),
          ...['web', 'shop', 'telephone', 'letter', 'at the door', 'a friend'].map((name) =>
            cell(name, 'channels', 'Buy'),
          ),
          {
            ...cell('score', 'metrics', 'Buy'),
            metric: { unit: 'number', points: [point(1), point(2)] },
          },
        ],
      }),
      low,
    );
    const rows = () =>
      page.locator('[data-lane]').evaluateAll((all) =>
        all.map((row) => ({
          lane: row.getAttribute('data-lane'),
          height: Math.round(row.getBoundingClientRect().height),
          drawn: row.querySelector('[data-place]') !== null,
        })),
      );
    // A name of two lines in the letters of the system may have room for one in our own.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const before = await rows();
    const undrawn = before.filter(({ drawn }) => !drawn).map(({ lane }) => lane);
    expect(undrawn).toEqual(expect.arrayContaining(['gains', 'channels', 'metrics', 'backstage']));
    for (const lane of ['gains', 'channels', 'metrics', 'support']) {
      await page.locator(`[data-lane="${lane}"]`).scrollIntoViewIfNeeded();
      await page.locator(`[data-lane="${lane}"] [data-place="Receive"]`).waitFor();
    }
    const high = (all: Awaited<ReturnType<typeof rows>>) =>
      all.map(({ lane, height }) => [lane, height]);
    expect(high(await rows())).toEqual(high(before));
  });

  it('while somebody else writes above it, and until what was pressed is let go', async () => {
    const cells = [cell('first', 'doing', 'Buy')];
    const { page, saved, save } = await open(everyLane({ cells }), low);
    const topOf = (part: Locator) => part.evaluate((it) => it.getBoundingClientRect().top);
    await page.locator('[data-lane="gains"]').scrollIntoViewIfNeeded();
    await place(page, 'Gains, Buy').click();
    const field = page.locator('[data-lane="gains"] textarea');
    const before = await topOf(field);
    const now = await saved();
    await save({ ...now, cells: [cell('first', 'doing', 'Buy', `${long} ${long}`)] });
    await page.getByText(`${long} ${long}`).waitFor({ state: 'attached' });
    expect(Math.abs((await topOf(field)) - before)).toBeLessThan(1);
    // Its row shrinks when the field is left, and all beneath it moves up.
    const next = await place(page, 'Opportunities, Buy').boundingBox();
    if (!next) throw new Error('There is nothing to press.');
    await page.mouse.move(next.x + 12, next.y + next.height / 2);
    await page.mouse.down();
    await field.waitFor({ state: 'detached' });
    await page.mouse.up();
    await page.locator('[data-lane="opportunities"] textarea').waitFor();
  });
});

describe('evidence', () => {
  it('is said where the text stands, counted in a sentence, and shown by a switch', async () => {
    const source = { en: 'The helpdesk', nl: 'De helpdesk' };
    const nice = {
      ...cell('nice', 'gains', 'Buy'),
      evidence: { kind: 'hypothesis' as const, source },
    };
    const cells = [cell('slow', 'pains', 'Buy'), nice];
    const { page, saved } = await open(everyLane({ cells }));
    await page.getByText('0 of 2 cells rest on something').waitFor();
    expect(await box(page, 'nice').locator('.cell-body').getAttribute('title')).toContain(
      source.en,
    );
    await box(page, 'slow').hover();
    await page.getByRole('button', { name: /Pains, Buy: nobody checked it/ }).click();
    await page.getByRole('radio', { name: /^reported/ }).check();
    await page.getByLabel('How many people').fill('12');
    await page.keyboard.press('Escape');
    await page.getByText('1 of 2 cells rests on something').waitFor();
    const kept = async () => (await saved()).cells.find(({ id }) => id === 'slow')?.evidence;
    await eventually(kept).toEqual({ kind: 'reported', people: 12 });
    const edge = (id: string) =>
      box(page, id)
        .locator('.cell-body')
        .evaluate((it) => getComputedStyle(it).borderLeftStyle);
    await page.getByLabel('Colour by evidence').click();
    expect([await edge('slow'), await edge('nice')]).toEqual(['double', 'dotted']);
    expect(await findings(page)).toEqual([]);
    const bob = page.getByRole('button', { name: 'Bob', exact: true });
    await bob.click();
    await page.waitForURL(/persona=bob.*colour=evidence|colour=evidence.*persona=bob/);
    await page.reload();
    await box(page, 'slow').waitFor();
    expect([await edge('slow'), await bob.getAttribute('aria-pressed')]).toEqual([
      'double',
      'true',
    ]);
  });
});

describe('marks and curves', () => {
  it('are set by key: a scale by its digit, a feeling on the curve of one persona', async () => {
    const { page, saved } = await open(everyLane());
    await page.getByRole('slider', { name: 'Effort, Buy' }).focus();
    await page.keyboard.press('4');
    const marks = async () => (await saved()).cells.map(({ lane, value }) => [lane, value]);
    await eventually(marks).toEqual([['effort', 4]]);
    await page.getByRole('button', { name: 'Bob', exact: true }).click();
    const feeling = page.getByRole('slider', { name: 'Assumed feeling at Pays' });
    await feeling.focus();
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('Alt+ArrowUp');
    const felt = async () => (await saved()).emotions;
    await eventually(felt).toEqual([{ touchpoint: 'Pays', persona: 'bob', value: 1 }]);
    await page.getByRole('slider', { name: 'What is at stake at Pays' }).focus();
    await page.keyboard.press('5');
    await eventually(async () => (await marks())[1]).toEqual(['arc', 5]);
    const stake = page.locator('[data-lane="arc"] [data-known]');
    await eventually(() => stake.getAttribute('data-known')).toBe('opinion');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: /^reported/ }).check();
    await eventually(async () => (await saved()).cells[1]?.evidence).toEqual({ kind: 'reported' });
    expect(await stake.getAttribute('data-known')).toBe('reported');
    await page.keyboard.press('Escape');
    // A row of them goes on the same curve, from the one that is stood on.
    await feeling.focus();
    await feeling.evaluate((it) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'boos\t0,5\t2');
      const how = { clipboardData: data, bubbles: true, cancelable: true };
      it.dispatchEvent(new ClipboardEvent('paste', how));
    });
    await page.getByText('1 feeling was left out').waitFor();
    const bobs = (touchpoint: string, value: number) => ({ touchpoint, persona: 'bob', value });
    await eventually(felt).toEqual([bobs('Pays', -2), bobs('Unpacks', 0.5)]);
  });
});

describe('axe finds nothing while', () => {
  const looks = { colorScheme: 'dark', locale: 'nl-NL' } as const;
  const states: [name: string, reach: (page: Page) => Promise<void>][] = [
    ['every lane is read', async () => undefined],
    ['a text is written', async (page) => box(page, 'slow').locator('.cell-body').click()],
    ['a metric is written', async (page) => box(page, 'score').locator('.cell-body').click()],
    [
      'what a text rests on is said',
      async (page) => {
        await box(page, 'slow').hover();
        await page.getByRole('button', { name: /Hoe weten we dit/ }).click();
        await page.getByRole('radio').nth(1).check();
      },
    ],
    [
      'a lane is added',
      async (page) => page.getByRole('button', { name: '+ Baan toevoegen' }).click(),
    ],
    ['a touchpoint is read', async (page) => page.locator('[data-touchpoint="Pays"]').click()],
    [
      'a persona is described',
      async (page) => page.getByRole('button', { name: 'Ann', exact: true }).click(),
    ],
  ];
  it.each(states)('%s', async (_name, reach) => {
    const points = [{ date: '2026-01-01', value: 3 }];
    const cells = [
      { ...cell('slow', 'pains', 'Buy', '**Te** [laat](https://a.example)'), touchpoint: 'Pays' },
      { ...cell('score', 'metrics', 'Buy'), metric: { unit: 'number' as const, points } },
      cell('shop', 'channels', 'Buy'),
    ];
    const emotions = [{ touchpoint: 'Pays', persona: 'ann', value: 1 }];
    const { page } = await open(everyLane({ cells, emotions }), looks);
    await reach(page);
    expect(await findings(page)).toEqual([]);
  });
});
