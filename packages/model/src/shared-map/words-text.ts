import * as Y from 'yjs';
import { locales, type Words } from '../words.ts';
import { spliceOf } from './text.ts';

/** Longer texts, as two people together can make them, are read up to here. */
const longest = 20_000;

const nameOf = (field: string, locale: string): string => `${field}.${locale}`;

/**
 * Puts words in a part that is new. Every language gets its text at once, also an empty one: were
 * it made when somebody begins to type, two who begin together would each make their own.
 */
export function addWords(part: Y.Map<unknown>, field: string, words: Words | undefined): void {
  for (const locale of locales) {
    part.set(nameOf(field, locale), new Y.Text(words?.[locale] ?? ''));
  }
}

/** Changes the letters that differ and leaves the others to whoever types there. */
export function changeWords(part: Y.Map<unknown>, field: string, words: Words | undefined): void {
  for (const locale of locales) {
    const wanted = words?.[locale] ?? '';
    const text = part.get(nameOf(field, locale));
    if (!(text instanceof Y.Text)) {
      part.set(nameOf(field, locale), new Y.Text(wanted));
      continue;
    }
    const splice = spliceOf(text.toString(), wanted);
    if (!splice) continue;
    if (splice.remove > 0) text.delete(splice.at, splice.remove);
    if (splice.insert) text.insert(splice.at, splice.insert);
  }
}

/** Whether something else stands where a text should be. */
export const isSpoilt = (part: Y.Map<unknown>, field: string): boolean =>
  locales.some((locale) => {
    const text = part.get(nameOf(field, locale));
    return text !== undefined && !(text instanceof Y.Text);
  });

/** The words as they stand, a language without letters left out; undefined when all are. */
export function wordsIn(part: Y.Map<unknown>, field: string): Words | undefined {
  let words: Words | undefined;
  for (const locale of locales) {
    const text = part.get(nameOf(field, locale));
    const letters = text instanceof Y.Text ? text.toString() : '';
    if (letters) words = { ...words, [locale]: letters.slice(0, longest) };
  }
  return words;
}
