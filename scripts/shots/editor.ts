import type { Page } from 'playwright-core';
import type { Demo, Shot } from './shot.ts';

const demoMap = ({ workspace, map }: Demo, search = '') => `/w/${workspace}/maps/${map}${search}`;

/** Every state of the editor. What a narrow screen does not have is skipped there. */
export const editor: readonly Shot[] = [
  { name: 'comments', path: (demo) => demoMap(demo, '?talk=all') },
  {
    name: 'activity',
    path: (demo) => demoMap(demo, '?talk=all'),
    prepare: (page) => press(page, /^(Activiteit|Activity)$/),
  },
  onSheet('palette', (page) => page.keyboard.press('Control+k')),
  onSheet('keys', (page) => page.keyboard.press('?')),
  onSheet('find', async (page) => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('st');
  }),
  onSheet('stages', (page) => choose(page, /^(Fasen|Stages)$/)),
  onSheet('main-flows', (page) => choose(page, /^(Hoofdstromen|Main flows)$/)),
  onSheet('lanes', toLanes),
  onSheet('evidence', async (page) => {
    await page.getByText(/^(Kleuren naar bewijs|Colour by evidence)$/).click();
    await toLanes(page);
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
  onSheet('persona', async (page) => {
    await toLanes(page);
    await press(page, /^(De dagelijkse fietser|The daily rider)$/);
  }),
  { name: 'empty-map', path: ({ scenes }) => `/w/main/maps/${scenes.empty}` },
  { name: 'versions', path: ({ scenes }) => `/w/main/maps/${scenes.changed}?view=versions` },
  {
    name: 'compared',
    path: ({ scenes }) => `/w/main/maps/${scenes.changed}?view=versions&of=${scenes.version}`,
  },
  { name: 'to-be', path: (demo) => demoMap({ ...demo, map: demo.scenes.toBe }) },
  { name: 'gap', path: (demo) => demoMap({ ...demo, map: demo.scenes.toBe }, '?view=gap') },
];

function onSheet(name: string, prepare: (page: Page) => Promise<void>): Shot {
  return { name, path: (demo) => demoMap(demo), prepare, wideOnly: true };
}

const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();
const choose = (page: Page, name: RegExp) => page.getByText(name).first().click();

async function toLanes(page: Page): Promise<void> {
  await page.locator('[data-part^="lane:"]').first().scrollIntoViewIfNeeded();
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 600);
}
