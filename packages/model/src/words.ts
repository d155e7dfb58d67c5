import { z } from 'zod';

/** The languages Waymark speaks, the first one being the fallback. */
export const locales = ['en', 'nl'] as const;
export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;

/** Text a person typed, in one or both languages. At least one is there, or all are absent for "left empty". */
export const wordsSchema = z
  .object({ en: z.string().max(20_000).optional(), nl: z.string().max(20_000).optional() })
  .describe('Text in one or both languages');
export type Words = z.infer<typeof wordsSchema>;

/** The text in the wanted language, else in the other one, else an empty string. */
export function say(words: Words | undefined, locale: Locale): string {
  if (!words) return '';
  const other: Locale = locale === 'en' ? 'nl' : 'en';
  return words[locale] || words[other] || '';
}

/** The same words with the text of one language replaced; the other language stays as it was. */
export function reword(words: Words | undefined, locale: Locale, text: string): Words {
  return { ...words, [locale]: text };
}
