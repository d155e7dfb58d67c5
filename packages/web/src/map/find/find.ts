import { type JourneyMap, type Locale, locales, reword } from '@waymark/model';
import type { PartKey } from '../selection/part.ts';
import { type Match, matchesIn, replaced } from './fold.ts';
import { type MapText, textsOn } from './texts.ts';

export interface Query {
  text: string;
  /** Capitals and accents count. */
  exact: boolean;
}

/** One place where it was found. */
export interface Hit {
  text: MapText;
  /** The language of the text it was found in: the reader's, or the other where that one is shown. */
  locale: Locale;
  match: Match;
}

export interface Found {
  /** In what the reader sees, in the order of the sheet; what stands beside the sheet comes last. */
  hits: readonly Hit[];
  /** How many texts have it only in the language that is not shown. */
  elsewhere: number;
}

/** Everywhere it is written on the map. */
export function findOn(
  map: JourneyMap,
  query: Query,
  locale: Locale,
  order: ReadonlyMap<PartKey, number> = new Map(),
): Found {
  const hits: Hit[] = [];
  let elsewhere = 0;
  for (const text of textsOn(map)) {
    const shown = shownLocale(text, locale);
    const found = matchesIn(text.words[shown] ?? '', query.text, query.exact);
    hits.push(...found.map((match) => ({ text, locale: shown, match })));
    const other = locales.find((it) => it !== shown) ?? shown;
    const isHidden = found.length === 0 && text.words[other];
    if (isHidden && matchesIn(text.words[other] ?? '', query.text, query.exact).length > 0) {
      elsewhere += 1;
    }
  }
  const last = order.size;
  const placeOf = ({ text }: Hit) => (text.key ? (order.get(text.key) ?? last) : last + 1);
  return { hits: hits.toSorted((a, b) => placeOf(a) - placeOf(b)), elsewhere };
}

/** A text that is empty in the reader's language is shown in the other one. */
function shownLocale({ words }: MapText, locale: Locale): Locale {
  return words[locale] ? locale : (locales.find((it) => words[it]) ?? locale);
}

/** The map with one hit replaced; as it was when the text has changed meanwhile. */
export function replaceHit(map: JourneyMap, hit: Hit, by: string): JourneyMap {
  const now = textsOn(map).find((it) => it.key === hit.text.key && it.words === hit.text.words);
  if (!now?.put) return map;
  const text = replaced(now.words[hit.locale] ?? '', [hit.match], by);
  return now.put(map, reword(now.words, hit.locale, text));
}

/** The map with every hit replaced, in the language that is shown. */
export function replaceAll(map: JourneyMap, query: Query, by: string, locale: Locale): JourneyMap {
  return textsOn(map).reduce((now, text) => {
    const shown = shownLocale(text, locale);
    const written = text.words[shown] ?? '';
    const matches = matchesIn(written, query.text, query.exact);
    if (matches.length === 0 || !text.put) return now;
    return text.put(now, reword(text.words, shown, replaced(written, matches, by)));
  }, map);
}
