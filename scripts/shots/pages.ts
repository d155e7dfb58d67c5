import type { Page } from 'playwright-core';
import { entrances } from './entrances.ts';
import { imports } from './imports.ts';
import { button, choose } from './press.ts';
import type { Demo, Shot } from './shot.ts';
import { troubles } from './troubles.ts';
import { sendEvents } from './workspaces.ts';

const demoMap = ({ workspace, map }: Demo, rest = '') => `/w/${workspace}/maps/${map}${rest}`;
const table = (demo: Demo) => demoMap(demo, '/table');

const house: readonly Shot[] = [
  { name: 'maps', path: ({ workspace }) => `/w/${workspace}` },
  { name: 'maps-many', path: () => '/w/main' },
  { name: 'maps-viewer', path: () => '/w/main', as: 'viewer' },
  { name: 'maps-guest', path: () => '/w/main', as: 'guest' },
  { name: 'maps-first', path: ({ workspaces }) => `/w/${workspaces.fresh}` },
  { name: 'maps-first-events', path: ({ workspaces }) => `/w/${workspaces.read}` },
  { name: 'maps-none-yet', path: ({ workspaces }) => `/w/${workspaces.fresh}`, as: 'viewer' },
  {
    name: 'map-rename',
    path: () => '/w/main',
    prepare: (page) => button(page, /^(Hernoemen|Rename)$/).click(),
  },
  {
    name: 'map-delete',
    path: () => '/w/main',
    prepare: (page) => button(page, /^(Verwijderen|Delete)$/).click(),
  },
  { name: 'map', path: (demo) => demoMap(demo) },
  { name: 'touchpoint', path: (demo) => demoMap(demo, '?open=checkout') },
  { name: 'table', path: table },
  {
    name: 'table-moves',
    path: table,
    prepare: (page) =>
      page
        .getByRole('heading', { name: /^(Stappen|Moves)$/ })
        .evaluate((it) => it.scrollIntoView({ block: 'start' })),
  },
  { name: 'table-empty', path: ({ scenes }) => `/w/main/maps/${scenes.empty}/table` },
  { name: 'table-unmeasured', path: ({ scenes }) => `/w/main/maps/${scenes.changed}/table` },
  {
    name: 'table-filtered',
    path: (demo) => `${table(demo)}?from=2026-10-01&by=session&gap=86400`,
  },
  ask('ask-days', /^(Van|From) /),
  ask('ask-journeys', /^(geteld per|counted by) /),
  ask('ask-whom', /^(te zien|showing)/, async (page) => {
    await button(page, /^(Regel toevoegen|Add a line)$/).click();
  }),
  {
    name: 'live',
    path: () => '/w/main/live',
    streams: true,
  },
  {
    name: 'live-events',
    path: ({ scenes }) => `/w/main/live?map=${scenes.changed}`,
    streams: true,
    prepare: async (page, { workspaces }) => {
      await page.getByText(/^(Luistert|Listening)/).waitFor();
      await sendEvents(page, workspaces.writeKey);
      await page.getByRole('row').nth(4).waitFor();
      await page.locator('details summary').first().click();
    },
  },
  { name: 'live-viewer', path: () => '/w/main/live', as: 'viewer', streams: true },
  {
    name: 'live-demo',
    path: ({ workspace }) => `/w/${workspace}/live`,
    streams: true,
  },
  { name: 'new-map', path: ({ workspace }) => `/w/${workspace}/new` },
  { name: 'new-map-first', path: ({ workspaces }) => `/w/${workspaces.fresh}/new` },
  { name: 'settings', path: () => '/w/main/settings' },
  { name: 'settings-demo', path: ({ workspace }) => `/w/${workspace}/settings` },
  { name: 'settings-viewer', path: () => '/w/main/settings', as: 'viewer' },
  { name: 'settings-guest', path: () => '/w/main/settings', as: 'guest' },
  {
    name: 'key-made',
    path: ({ workspaces }) => `/w/${workspaces.read}/settings`,
    prepare: async (page) => {
      await choose(page.getByLabel(/^(Soort|Kind)$/), 'api');
      await page.getByLabel(/^(Naam van de sleutel|Name of the key)$/).fill('Weekbericht');
      await button(page, /^(Sleutel maken|Make a key)$/).click();
      await page
        .getByText(/^(De sleutel wordt alleen nu getoond|This is the only time)/)
        .evaluate((it) => it.scrollIntoView({ block: 'center' }));
    },
  },
  {
    name: 'key-withdraw',
    path: () => '/w/main/settings',
    prepare: (page) => button(page, /^(Intrekken|Withdraw): /).click(),
  },
  {
    name: 'invite',
    path: () => '/w/main/settings',
    prepare: async (page) => {
      const made = button(page, /^(Link maken|Make the link)$/);
      await made.scrollIntoViewIfNeeded();
      await made.click();
      await page.getByText(/^(Wie wat mag|What each may do)$/).click();
    },
  },
  {
    name: 'member-remove',
    path: () => '/w/main/settings',
    prepare: (page) => button(page, /^(Sanne de Vries verwijderen|Remove Sanne de Vries)$/).click(),
  },
  { name: 'you', path: () => '/you' },
  { name: 'you-viewer', path: () => '/you', as: 'viewer' },
  { name: 'share', path: (demo) => demoMap(demo), prepare: openShare },
  {
    name: 'share-guests',
    path: ({ scenes }) => `/w/main/maps/${scenes.changed}`,
    prepare: async (page) => {
      await openShare(page);
      await page.getByText(/^(Iemand tot deze kaart toelaten|Let somebody into)/).click();
    },
  },
  {
    name: 'share-link',
    path: (demo) => demoMap(demo),
    prepare: async (page) => {
      await openShare(page);
      await button(page, /^(Openbare link maken|Make a public link)$/).click();
      await page.getByRole('radio', { name: /^(Alleen deze|Only these)$/ }).check();
      await button(page, /^(Link maken|Make the link)$/).scrollIntoViewIfNeeded();
    },
  },
];

/** Every page, and the states in which it is met. */
export const pages: readonly Shot[] = [...house, ...imports, ...entrances, ...troubles];

/** A part of the question, opened. */
function ask(name: string, part: RegExp, prepare?: (page: Page) => Promise<void>): Shot {
  return {
    name,
    path: table,
    prepare: async (page) => {
      await button(page, part).click();
      await prepare?.(page);
    },
  };
}

async function openShare(page: Page): Promise<void> {
  await button(page, /^(Delen|Share)$/).click();
}
