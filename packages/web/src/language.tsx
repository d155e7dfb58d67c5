import { type Locale, locales } from '@waymark/model';
import {
  createContext,
  Fragment,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { keep, kept } from './kept.ts';
import { type Key, type Words, wordsOf } from './words.ts';

const storageKey = 'waymark.language';
const isLocale = (it: string | null): it is Locale => locales.some((locale) => locale === it);

interface Language {
  words: Words;
  choose: (locale: Locale) => void;
}
const LanguageContext = createContext<Language>({ words: wordsOf('en'), choose: () => undefined });

/** The language chosen last time, else the first of the browser's that we speak, else English. */
function firstLanguage(): Locale {
  const saved = kept(storageKey);
  if (isLocale(saved)) return saved;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale) ?? 'en';
}

/** Gives everything below it the words of the reader's language. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const language = useMemo(
    () => ({
      words: wordsOf(locale),
      choose: (next: Locale) => {
        keep(storageKey, next);
        setLocale(next);
      },
    }),
    [locale],
  );
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The words of the reader's language: `const { t } = useWords()`. */
export const useWords = (): Words => useContext(LanguageContext).words;

/** The way to choose another language. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** A message with elements in its places: `<Say k="x" n={3} with={{ n: <b>3</b> }} />`. */
export function Say({
  k,
  n,
  with: parts,
}: {
  k: Key;
  n?: number;
  with: Record<string, ReactNode>;
}) {
  return useWords()
    .pieces(k, n)
    .map(({ text, hole }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one message never change places
      <Fragment key={at}>{hole ? parts[text] : text}</Fragment>
    ));
}
