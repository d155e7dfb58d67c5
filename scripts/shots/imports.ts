import type { Import } from '@waymark/model';
import type { Page } from 'playwright-core';
import { button } from './press.ts';
import type { Demo, Shot } from './shot.ts';

type Of = 'done' | 'ready' | 'riddle';

const at = (of: Of) => (demo: Demo) =>
  `/w/${demo.workspaces.read}/import?file=${demo.workspaces[of]}`;

/** Reading in a file, in each of its states. */
export const imports: readonly Shot[] = [
  { name: 'import', path: () => '/w/main/import' },
  { name: 'import-past', path: ({ workspaces }) => `/w/${workspaces.read}/import` },
  { name: 'import-viewer', path: () => '/w/main/import', as: 'viewer' },
  { name: 'import-demo', path: ({ workspace }) => `/w/${workspace}/import` },
  {
    name: 'import-looking',
    path: () => '/w/main/import',
    waits: true,
    arrange: (page) => page.route('**/imports?name=*', () => undefined),
    prepare: async (page) => {
      await give(page, 'bestellingen-2026.csv', 'klant,tijd\n1,2\n');
      await page.getByRole('progressbar').waitFor();
    },
  },
  {
    name: 'import-refused',
    path: () => '/w/main/import',
    prepare: async (page) => {
      await give(page, 'bestellingen.xlsx', 'PK\u0003\u0004 xl/workbook.xml');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'import-ready', path: at('ready') },
  { name: 'import-riddle', path: at('riddle') },
  {
    name: 'import-running',
    path: at('done'),
    arrange: answersWith({
      state: 'running',
      bytes: 84_000_000,
      bytesRead: 31_000_000,
      rows: 412_380,
      rowsPerSecond: 118_204,
      secondsLeft: 6,
    }),
    streams: true,
  },
  { name: 'import-done', path: at('done') },
  {
    name: 'import-failed',
    path: at('done'),
    arrange: answersWith({
      state: 'failed',
      error: {
        code: 'DISK_FULL',
        message: 'The disk is full: make room, and start the import again.',
        details: { reason: 'import-disk-full' },
      },
    }),
  },
  { name: 'import-cancelled', path: at('done'), arrange: answersWith({ state: 'cancelled' }) },
  {
    name: 'import-back',
    path: ({ workspaces }) => `/w/${workspaces.read}/import`,
    prepare: (page) => button(page, /^(Terugdraaien|Take back)$/).click(),
  },
];

/** Shows the import as it would be a moment earlier, or after what cannot be made to happen. */
function answersWith(part: Partial<Import>): NonNullable<Shot['arrange']> {
  return (page, { workspaces }) =>
    page.route(`**/imports/${workspaces.done}`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), ...part } });
    });
}

const give = (page: Page, name: string, text: string): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
