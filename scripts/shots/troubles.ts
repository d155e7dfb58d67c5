import type { Page } from 'playwright-core';
import type { Shot } from './shot.ts';

/** No server: whatever is asked for there, nothing answers. */
const away = (what: string) => (page: Page) => page.route(what, (route) => route.abort());

/** Waits, and what one meets when something is not there, not allowed, or not working. */
export const troubles: readonly Shot[] = [
  { name: 'missing', path: () => '/w/main/nowhere' },
  { name: 'missing-workspace', path: () => '/w/nowhere' },
  { name: 'missing-map', path: () => '/w/main/maps/nowhere' },
  { name: 'missing-table', path: () => '/w/main/maps/nowhere/table' },
  { name: 'missing-import', path: () => '/w/main/import?file=nowhere' },
  { name: 'live-guest', path: () => '/w/main/live', as: 'guest', streams: true },
  {
    name: 'waiting',
    path: () => '/w/main',
    waits: true,
    arrange: (page) => page.route('**/api/workspaces/*/maps', () => undefined),
    prepare: (page) => page.getByRole('status').first().waitFor(),
  },
  {
    name: 'counting',
    path: ({ workspace, map }) => `/w/${workspace}/maps/${map}/table`,
    waits: true,
    arrange: (page) => page.route('**/measure', () => undefined),
    prepare: (page) => page.getByText(/^(Tellen|Counting) …$/).waitFor(),
  },
  {
    name: 'broken',
    path: () => '/w/main',
    arrange: (page) =>
      page.route('**/api/workspaces/*/maps', (route) => route.fulfill({ json: { maps: null } })),
  },
  { name: 'away', path: () => '/w/main', arrange: away('**/api/session') },
  { name: 'away-maps', path: () => '/w/main', arrange: away('**/api/workspaces/*/maps') },
  {
    name: 'away-table',
    path: ({ workspace, map }) => `/w/${workspace}/maps/${map}/table`,
    arrange: away('**/measure'),
  },
  {
    name: 'away-live',
    path: () => '/w/main/live',
    arrange: away('**/api/workspaces/main/live**'),
    streams: true,
    prepare: (page) => page.getByText(/^(De verbinding met|The line to) Waymark/).waitFor(),
  },
  {
    name: 'away-public',
    path: ({ doors }) => doors.open,
    as: 'stranger',
    arrange: away('**/api/public/*'),
  },
  {
    name: 'demo-on-its-way',
    path: ({ workspace }) => `/w/${workspace}`,
    streams: true,
    arrange: async (page, { workspace }) => {
      await page.route(`**/api/workspaces/${workspace}/maps`, (route) =>
        route.fulfill({ json: { maps: [] } }),
      );
      await page.route('**/api/session', async (route) => {
        const answer = await route.fetch();
        const session = { ...(await answer.json()), loadingDemo: 0.42 };
        await route.fulfill({ response: answer, json: session });
      });
    },
  },
];
