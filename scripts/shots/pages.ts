import type { Page } from 'playwright-core';
import type { Shot } from './shot.ts';

/** Every page, and the states in which it is met. */
export const pages: readonly Shot[] = [
  { name: 'maps', path: ({ workspace }) => `/w/${workspace}` },
  { name: 'map', path: ({ workspace, map }) => `/w/${workspace}/maps/${map}` },
  {
    name: 'touchpoint',
    path: ({ workspace, map }) => `/w/${workspace}/maps/${map}?open=checkout`,
  },
  { name: 'table', path: ({ workspace, map }) => `/w/${workspace}/maps/${map}/table` },
  { name: 'import', path: () => '/w/main/import' },
  { name: 'live', path: () => '/w/main/live', streams: true },
  { name: 'new-map', path: ({ workspace }) => `/w/${workspace}/new` },
  { name: 'settings', path: () => '/w/main/settings' },
  { name: 'sign-in', path: () => '/sign-in', stranger: true },
  { name: 'new-password', path: () => '/new-password#link_example', stranger: true },
  { name: 'you', path: () => '/you' },
  { name: 'invitation', path: ({ doors }) => doors.invitation, stranger: true },
  { name: 'invitation-known', path: ({ doors }) => doors.invitation },
  { name: 'invitation-over', path: () => '/join#invite_example', stranger: true },
  {
    name: 'invite',
    path: () => '/w/main/settings',
    prepare: async (page) => {
      const made = page.getByRole('button', { name: /^(Link maken|Make the link)$/ });
      await made.scrollIntoViewIfNeeded();
      await made.click();
      await page.getByText(/^(Wat ieder mag|What each may do)$/).click();
    },
  },
  {
    name: 'share',
    path: ({ workspace, map }) => `/w/${workspace}/maps/${map}`,
    prepare: (page) => openShare(page),
  },
  {
    name: 'share-link',
    path: ({ workspace, map }) => `/w/${workspace}/maps/${map}`,
    prepare: async (page) => {
      await openShare(page);
      await page
        .getByRole('button', { name: /^(Openbare link maken|Make a public link)$/ })
        .click();
      await page.getByRole('radio', { name: /^(Alleen deze|Only these)$/ }).check();
    },
  },
  { name: 'public-map', path: ({ doors }) => doors.open, stranger: true },
  { name: 'public-bare', path: ({ doors }) => doors.bare, stranger: true },
  {
    name: 'public-touchpoint',
    path: ({ doors }) => doors.open,
    stranger: true,
    prepare: (page) =>
      page
        .getByRole('button', { name: /^(Afrekenen|Checkout)/ })
        .first()
        .click(),
  },
  { name: 'public-locked', path: ({ doors }) => doors.locked, stranger: true },
  { name: 'public-gone', path: () => '/p/withdrawn', stranger: true },
];

async function openShare(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Delen|Share)$/ }).click();
}
