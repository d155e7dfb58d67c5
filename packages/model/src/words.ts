/** The languages Waymark speaks, the first one being the fallback. */
export const locales = ['en', 'nl'] as const;
export type Locale = (typeof locales)[number];

/** Text a person typed, in one or both languages. At least one is there, or all are absent for "left empty". */
export type Words = { [locale in Locale]?: string | undefined };

/** Whether something is text in one or both languages and nothing else. */
export const isWords = (it: unknown): it is Words =>
  typeof it === 'object' &&
  it !== null &&
  !Array.isArray(it) &&
  Object.entries(it).every(
    ([locale, text]) =>
      locales.some((known) => known === locale) && (text === undefined || typeof text === 'string'),
  );

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
