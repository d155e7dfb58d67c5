import type { Locator, Page } from 'playwright-core';
import type { Demo, Shot } from './shot.ts';

const demoMap = ({ workspace, map }: Demo, search = '') => `/w/${workspace}/maps/${map}${search}`;
const fullMap = (demo: Demo, search = '') => demoMap({ ...demo, map: demo.scenes.full }, search);

/** Every state of the editor. What a narrow screen does not have is skipped there. */
export const editor: readonly Shot[] = [
  onSheet('tablet', (page) => page.setViewportSize({ width: 820, height: 1180 })),
  { name: 'stage-by-stage', path: (demo) => fullMap(demo), height: 2400 },
  onSheet('lit', async (page) => {
    await card(page, 'compare').hover();
    await page.locator('[data-looking]').waitFor();
  }),
  onSheet('selected', async (page) => {
    for (const id of ['search', 'compare', 'checkout']) {
      await card(page, id).click({ modifiers: ['Control'] });
    }
  }),
  onSheet('boxing', async (page) => {
    const { x, y } = await placeOf(card(page, 'search'));
    await drag(page, { x: x - 40, y: y - 30 }, { x: x + 420, y: y + 150 });
  }),
  onSheet('dragging', async (page) => {
    const { x, y } = await placeOf(card(page, 'ride'));
    await drag(page, { x: x + 30, y: y + 12 }, { x: x + 250, y: y - 90 });
  }),
  onSheet('pulling', async (page) => {
    const { x, y, width, height } = await placeOf(card(page, 'friend'));
    await page.mouse.move(x + width - 4, y + height / 2);
    await drag(page, { x: x + width + 1, y: y + height / 2 }, { x: x + width + 190, y: y + 20 });
  }),
  onSheet('renaming', (page) => card(page, 'checkout').dblclick()),
  onSheet('stage-menu', (page) => press(page, /^(Fase Kiezen|Stage Choose)$/)),
  onSheet('more', (page) => press(page, /^(Meer|More)/)),
  onSheet('folded', async (page) => {
    await press(page, /^(Fase Kiezen|Stage Choose)$/);
    await page.getByRole('menuitem', { name: /smalle kolom|narrow column/ }).click();
    // What lies under the menu would light up, and be caught half lit.
    await page.mouse.move(700, 8);
    await page.waitForTimeout(400);
  }),
  onSheet('arrow', async (page) => {
    await page.locator('path[data-part^="arrow:"]').first().dispatchEvent('click');
    await page.waitForTimeout(500);
  }),
  onSheet('arrow-written', async (page) => {
    await page.locator('path[data-part^="arrow:"]').first().dispatchEvent('dblclick');
    await page.locator('textarea:focus').waitFor();
  }),
  {
    ...inFull('blueprint', (page) => page.locator('[data-lane]').first().scrollIntoViewIfNeeded()),
    path: (demo) => fullMap(demo, '?as=blueprint'),
  },
  {
    ...onSheet('style-choice', (page) => press(page, /^(Getoond als|Shown as)/)),
    path: (demo) => demoMap(demo, '?as=experience'),
  },
  inTalk('comments', async () => undefined),
  {
    ...inTalk('thread', async () => undefined),
    path: (demo) => demoMap(demo, `?talk=${demo.scenes.thread}`),
  },
  inTalk('settled', (page) => press(page, /afgehandeld|settled/)),
  inTalk('answering', async (page) => {
    await press(page, /^(Antwoorden|Answer|Reply)$/);
    await page.keyboard.type('@');
  }),
  inTalk('activity', (page) => press(page, /^(Activiteit|Activity)$/)),
  onSheet('part-menu', (page) =>
    page.locator('[data-part^="touchpoint:"]').nth(4).click({ button: 'right' }),
  ),
  onSheet('palette', (page) => page.keyboard.press('Control+k')),
  onSheet('connect', async (page) => {
    await card(page, 'friend').focus();
    await page.keyboard.press('c');
  }),
  onSheet('keys', (page) => page.keyboard.press('?')),
  onSheet('find', async (page) => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('st');
  }),
  onSheet('replace', async (page) => {
    await page.keyboard.press('Control+h');
    await page.keyboard.type('winkel');
  }),
  onSheet('stages', (page) => choose(page, /^(Fasen|Stages)$/)),
  onSheet('main-flows', (page) => choose(page, /^(Hoofdstromen|Main flows)$/)),
  onSheet('lanes', toLanes),
  {
    ...{ name: 'every-lane', path: (demo) => fullMap(demo), height: 2800, wideOnly: true },
    prepare: counted((page) => page.waitForTimeout(1_500)),
  },
  onSheet('lane-menu', async (page) => {
    await toLanes(page);
    await press(page, /^(Baan Pijnpunten|Lane Pains)$/);
  }),
  onSheet('evidence', async (page) => {
    await page.getByText(/^(Kleuren naar bewijs|Colour by evidence)$/).click();
    await toLanes(page);
  }),
  onSheet('evidence-form', async (page) => {
    await toLanes(page);
    const cell = page.locator('[data-lane="pains"] [data-cell]').nth(1);
    await cell.hover();
    await cell.locator('[data-evidence-of]').click();
  }),
  onSheet('add-lane', async (page) => {
    await toLanes(page);
    await press(page, /(Baan toevoegen|Add a lane|Add lane)$/);
  }),
  onSheet('writing', async (page) => {
    await toLanes(page);
    await page.locator('[data-part^="cell:"]').first().focus();
    await page.keyboard.press('Enter');
  }),
  inFull('writing-list', async (page) => {
    await page.locator('[data-lane="of-notes"] [data-part^="cell:"]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1_000);
  }),
  onSheet('writing-metric', async (page) => {
    await toLanes(page);
    await page.locator('[data-lane="metrics"] [data-part^="cell:"]').first().focus();
    await page.keyboard.press('Enter');
  }),
  inFull('picture-place', async (page) => {
    await page.locator('[data-lane="of-pictures"] [data-part^="place:"]').first().click();
  }),
  inFull('picture-refused', async (page) => {
    await page.locator('[data-lane="of-pictures"] [data-part^="place:"]').first().click();
    const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const file = { name: 'bord.png', mimeType: 'image/png', buffer };
    await page.locator('input[type="file"]').first().setInputFiles(file);
    await page.waitForTimeout(500);
  }),
  onSheet('persona', async (page) => {
    await toLanes(page);
    await press(page, /^(De dagelijkse fietser|The daily rider)$/);
  }),
  inFull('two-personas', async (page) => {
    await page.locator('[data-lane="of-feeling"]').scrollIntoViewIfNeeded();
    await page.waitForTimeout(1_000);
  }),
  {
    name: 'offline',
    path: (demo) => demoMap(demo),
    prepare: counted(async (page) => {
      await page.context().setOffline(true);
      await page.getByText(/zonder verbinding|without a connection/).waitFor();
    }),
  },
  {
    ...{ name: 'company', path: ({ scenes }) => `/w/main/maps/${scenes.changed}`, wideOnly: true },
    prepare: async (page, { people }) => {
      const window = await page.context().browser()?.newContext({ storageState: people.guest });
      // Whoever stayed would be on the pictures after this one too.
      page.once('close', () => void window?.close());
      const other = await window?.newPage();
      await other?.goto(page.url());
      await other?.locator('[data-part^="touchpoint:"]').nth(3).focus();
      await other?.locator('[data-part^="touchpoint:"]').nth(5).hover();
      await page.locator('[data-visitor]').first().waitFor();
      await page.waitForTimeout(500);
    },
  },
  { name: 'commenter', path: ({ scenes }) => `/w/main/maps/${scenes.changed}`, as: 'guest' },
  { name: 'empty-map', path: ({ scenes }) => `/w/main/maps/${scenes.empty}` },
  { name: 'bare-map', path: ({ scenes }) => `/w/main/maps/${scenes.bare}` },
  {
    name: 'nested',
    path: ({ scenes }) => `/w/main/maps/${scenes.nested}?via=${encodeURIComponent(scenes.way)}`,
  },
  { name: 'large', path: ({ scenes }) => `/w/main/maps/${scenes.large}`, wideOnly: true },
  {
    ...{ name: 'large-stages', path: ({ scenes }) => `/w/main/maps/${scenes.large}` },
    prepare: (page) => choose(page, /^(Fasen|Stages)$/),
    wideOnly: true,
  },
  {
    ...{ name: 'versions', path: ({ scenes }) => `/w/main/maps/${scenes.changed}?view=versions` },
    prepare: (page) =>
      page
        .getByText(/weggehaald|removed/)
        .first()
        .waitFor(),
  },
  {
    name: 'compared',
    path: ({ scenes }) => `/w/main/maps/${scenes.changed}?view=versions&of=${scenes.version}`,
  },
  { name: 'to-be', path: (demo) => demoMap({ ...demo, map: demo.scenes.toBe }) },
  { name: 'gap', path: (demo) => demoMap({ ...demo, map: demo.scenes.toBe }, '?view=gap') },
];

/** A state of the demo's map, whose numbers have come first. */
function onSheet(name: string, prepare: (page: Page) => Promise<unknown>): Shot {
  return { name, path: (demo) => demoMap(demo), prepare: counted(prepare), wideOnly: true };
}

/** What is said about the demo's map, beside a drawing whose numbers have come. */
function inTalk(name: string, prepare: (page: Page) => Promise<unknown>): Shot {
  return { name, path: (demo) => demoMap(demo, '?talk=all'), prepare: counted(prepare) };
}

function inFull(name: string, prepare: (page: Page) => Promise<unknown>): Shot {
  return { name, path: (demo) => fullMap(demo), prepare: counted(prepare), wideOnly: true };
}

function counted(prepare: (page: Page) => Promise<unknown>) {
  return async (page: Page) => {
    await page.getByText(/^(Stoppen met tellen|Stop counting)$/).waitFor({ state: 'detached' });
    await prepare(page);
  };
}

const card = (page: Page, id: string): Locator => page.locator(`[data-touchpoint="${id}"]`);
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();
const choose = (page: Page, name: RegExp) => page.getByText(name).first().click();

async function placeOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return box;
}

/** Drags from one place to another, and holds on. */
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const part of [0.1, 0.4, 0.7, 1]) {
    await page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
  }
}

async function toLanes(page: Page): Promise<void> {
  await page.locator('[data-part^="lane:"]').first().scrollIntoViewIfNeeded();
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 600);
  // What comes into sight is drawn a little at a time.
  await page.waitForTimeout(500);
}
