import type { Page } from 'playwright-core';
import { button } from './press.ts';
import type { Shot } from './shot.ts';

const mails = (page: Page) =>
  page.route('**/api/sign-in', (route) => route.fulfill({ json: { mail: true } }));

/** Where people come in: signing in, invitations, and maps that anybody with the link may read. */
export const entrances: readonly Shot[] = [
  { name: 'sign-in', path: () => '/sign-in', as: 'stranger' },
  { name: 'sign-in-used', path: () => '/sign-in?token=used', as: 'stranger' },
  {
    name: 'sign-in-wrong',
    path: () => '/sign-in',
    as: 'stranger',
    arrange: mails,
    prepare: async (page) => {
      await page.getByLabel(/^(E-mailadres|E-mail address)$/).fill('sanne@tandem.example');
      await page.getByLabel(/^(Wachtwoord|Password)$/).fill('guessed');
      await button(page, /^(Aanmelden|Sign in)$/).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'sign-in-mailed',
    path: () => '/sign-in',
    as: 'stranger',
    arrange: async (page) => {
      await mails(page);
      await page.route('**/api/sign-in/mail', (route) => route.fulfill({ json: { ok: true } }));
    },
    prepare: async (page) => {
      await button(page, /^(Stuur me liever een link|Send me a link)/).click();
      await page.getByLabel(/^(E-mailadres|E-mail address)$/).fill('sanne@tandem.example');
      await button(page, /^(Link sturen|Send a link)$/).click();
      await page.getByRole('status').waitFor();
    },
  },
  { name: 'new-password', path: () => '/new-password#link_example', as: 'stranger' },
  { name: 'new-password-none', path: () => '/new-password', as: 'stranger' },
  { name: 'invitation', path: ({ doors }) => doors.invitation, as: 'stranger' },
  { name: 'invitation-map', path: ({ doors }) => doors.toMap, as: 'stranger' },
  { name: 'invitation-known', path: ({ doors }) => doors.invitation },
  { name: 'invitation-over', path: () => '/join#invite_example', as: 'stranger' },
  { name: 'public-map', path: ({ doors }) => doors.open, as: 'stranger' },
  {
    name: 'public-embedded',
    path: ({ doors }) => doors.open,
    as: 'stranger',
    width: 820,
    height: 420,
  },
  { name: 'public-bare', path: ({ doors }) => doors.bare, as: 'stranger' },
  {
    name: 'public-touchpoint',
    path: ({ doors }) => doors.open,
    as: 'stranger',
    prepare: async (page) => {
      await button(page, /^(Afrekenen|Checkout)/).click();
      await page.getByRole('complementary').waitFor();
    },
  },
  { name: 'public-locked', path: ({ doors }) => doors.locked, as: 'stranger' },
  {
    name: 'new-password-over',
    path: () => '/new-password#link_example',
    as: 'stranger',
    prepare: async (page) => {
      await page.getByLabel(/^(Uw nieuwe wachtwoord|The new one)$/).fill('long enough for it');
      await button(page, /^(Dit wachtwoord bewaren|Keep this password)$/).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'public-wrong',
    path: ({ doors }) => doors.locked,
    as: 'stranger',
    prepare: async (page) => {
      await page.getByLabel(/^(Wachtwoord|Password)$/).fill('guessed');
      await button(page, /^(Kaart openen|Open the map)$/).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'public-gone', path: () => '/p/withdrawn', as: 'stranger' },
];
