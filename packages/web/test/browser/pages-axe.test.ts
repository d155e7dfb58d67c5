import { describe, expect, it } from 'vitest';
import { findings, overflow, useOffice } from './office.ts';

/** Each page by the words that say it is there, in Dutch and English. */
const pages = [
  { path: '/sign-in', nl: 'Aanmelden', en: 'Sign in', stranger: true },
  { path: '/new-password#token', nl: 'Kies een nieuw wachtwoord', en: 'Choose a new password' },
  { path: '/you', nl: 'Wie u bent', en: 'Who you are' },
  { path: '/w/$', nl: 'Nog geen kaart', en: 'No map yet' },
  { path: '/w/$/new', nl: 'Uit een sjabloon', en: 'From a template' },
  { path: '/w/$/import', nl: 'Bestand inlezen', en: 'Read in a file' },
  { path: '/w/$/live', nl: 'Live', en: 'Live' },
  { path: '/w/$/settings', nl: 'Sleutels', en: 'Keys' },
  { path: '/w/$/nowhere', nl: 'Hier is niets', en: 'There is nothing here' },
] as const;
/** How each is seen: narrow and wide, light and dark, one look of each language after the other. */
const looks = {
  nl: [
    { colorScheme: 'light', width: 390 },
    { colorScheme: 'dark', width: 1440 },
  ],
  en: [
    { colorScheme: 'dark', width: 390 },
    { colorScheme: 'light', width: 1440 },
  ],
} as const;

describe('every page', () => {
  const office = useOffice();

  describe.each(['nl', 'en'] as const)('in %s, narrow and wide', (locale) => {
    it.each(pages)('$path can be used by everyone and fits', async ({ path, ...page }) => {
      const [first, second] = looks[locale];
      const opened = await office.visit(path.replace('$', office.workspace), {
        ...{ locale, colorScheme: first.colorScheme },
        viewport: { width: first.width, height: 844 },
        stranger: 'stranger' in page,
      });
      const look = async () => {
        await opened.getByRole('heading', { name: page[locale] }).first().waitFor();
        expect(await findings(opened)).toEqual([]);
        expect(await overflow(opened)).toBe(0);
      };
      await look();
      await opened.emulateMedia({ colorScheme: second.colorScheme });
      await opened.setViewportSize({ width: second.width, height: 844 });
      await look();
    });
  });
});
