import {
  emptyMap,
  type JourneyMap,
  journeyMapSchema,
  laneKinds,
  type SavedMap,
} from '@waymark/model';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from './map-shop.ts';
import { findings, useOffice } from './office.ts';

// biome-ignore lint/correctness/useHookAtTopLevel: a hook of the tests, not of React
const office = useOffice();

/** Three stages with a touchpoint each, two personas, and a lane of every kind. */
function everyLane(change: Partial<JourneyMap> = {}): JourneyMap {
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

const cell = (id: string, lane: string, stage: string, text = id) => ({
  ...{ id, lane, stage, text: { en: text } },
});

async function open(map: JourneyMap, options?: BrowserContextOptions) {
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
}

const place = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Add: ${name}`) });
const box = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);

/** A drag by mouse from the middle of one thing to a spot of another. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  const a = await page.locator(from).first().boundingBox();
  const b = await page.locator(to).first().boundingBox();
  if (!a || !b) throw new Error('There is nothing to drag.');
  await page.mouse.move(a.x + 12, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(b.x + 20, b.y + b.height - 6, { steps: 5 });
  await page.mouse.up();
}

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
    await drag(page, '[data-cell="slow"]', spot('metrics', 'Buy'));
    await box(page, 'slow').getByRole('button').first().focus();
    await page.keyboard.press('Shift+Alt+ArrowRight');
    await eventually(standing).toEqual(['gains', 'Buy', 2]);
    await page.keyboard.press('Shift+Alt+ArrowLeft');
    await eventually(standing).toEqual(['gains', 'Buy', undefined]);
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
    const drop = (lane: string) =>
      page.locator(`[data-lane="${lane}"] [data-place="Receive"]`).evaluate(async (it) => {
        const canvas = new OffscreenCanvas(40, 30);
        canvas.getContext('2d');
        const data = new DataTransfer();
        data.items.add(new File([await canvas.convertToBlob()], 'a.png', { type: 'image/png' }));
        const event = new DragEvent('drop', {
          ...{ dataTransfer: data, bubbles: true, cancelable: true },
        });
        it.dispatchEvent(event);
        return event.defaultPrevented;
      });
    expect([await drop('pains'), await drop('pictures')]).toEqual([true, true]);
    const cells = async () => (await saved()).cells.map(({ lane, stage }) => [lane, stage]);
    await eventually(cells).toEqual([['pictures', 'Receive']]);
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

describe('what is known of a touchpoint', () => {
  it('stands in its panel with what it rests on, is written there, and is added to', async () => {
    const observed = { kind: 'observed', people: 6 } as const;
    const cells = [
      { ...cell('slow', 'pains', 'Buy'), touchpoint: 'Pays', evidence: observed },
      cell('stage', 'gains', 'Buy', 'about the stage'),
    ];
    const { page, saved } = await open(everyLane({ cells }));
    await page.locator('[data-touchpoint="Pays"]').click();
    const part = page.getByRole('region', { name: 'What we know here' });
    await eventually(() => part.locator('dd p').allInnerTexts()).toEqual(['observed, 6 people']);
    await part.getByRole('button', { name: 'Pains: slow' }).click();
    await page.keyboard.type('too slow');
    await page.keyboard.press('Enter');
    await part.getByLabel('Lane').selectOption({ label: 'Gains' });
    await part.getByLabel('Write what you know …').fill('goes by itself');
    await page.keyboard.press('Enter');
    const known = async () =>
      (await saved()).cells.map((it) => [it.lane, it.touchpoint, it.text.en, it.evidence?.kind]);
    await eventually(known).toEqual([
      ['pains', 'Pays', 'too slow', 'observed'],
      ['gains', undefined, 'about the stage', undefined],
      ['gains', 'Pays', 'goes by itself', undefined],
    ]);
    // In its lane it says which touchpoint it is about.
    await eventually(() => page.locator('[data-lane="gains"] [data-cell]').allInnerTexts()).toEqual(
      ['Gains, Buy:\nabout the stage', 'Pays\nGains, Buy:\ngoes by itself'],
    );
  });
});
