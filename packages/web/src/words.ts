import { type Locale, say, type Words as TypedWords } from '@waymark/model';
import { en } from './messages/en.ts';
import type { Key, Params } from './messages/key.ts';
import type { Message } from './messages/message.ts';
import { nl } from './messages/nl.ts';
import { clockTime, type DayStyle, dateTime, day, span } from './words-dates.ts';

export type { Key, Params } from './messages/key.ts';

const catalogues: Record<Locale, Readonly<Record<Key, Message>>> = { en, nl };

/** Everything that turns a key, a number or a day into words of one language. */
export interface Words {
  readonly locale: Locale;
  /** The message with `{name}` filled in; a number is written as the language does, `n` chooses the plural. */
  t(key: Key, params?: Params): string;
  /** The message cut at its `{name}` places, so that a page can put elements there. */
  pieces(key: Key, n?: number): { text: string; hole: boolean }[];
  /** Text that a person typed on a map, in this language or else in the other. */
  say(words: TypedWords | undefined): string;
  number(value: number): string;
  /** A share 0-1 as "75 %"; a little that is not nothing is "< 1 %". */
  share(value: number): string;
  money(value: number, currency: string): string;
  bytes(value: number): string;
  /** Seconds in plain words, one unit: "4 min", "2 days". */
  duration(seconds: number): string;
  /** A day such as 2026-11-20, as "20 Nov" or with its year. */
  day(day: string, style?: DayStyle): string;
  /** An instant as day and time in the given zone, or the reader's own. */
  instant(iso: string, timeZone?: string): string;
  clock(iso: string, timeZone?: string): string;
  list(items: readonly string[], kind?: 'and' | 'or'): string;
}

/** The words of one language; the same object each time, so that it may stand in a dependency list. */
export function wordsOf(locale: Locale): Words {
  const known = made.get(locale) ?? make(locale);
  made.set(locale, known);
  return known;
}

/** Made when they are asked for: a page is opened in one language. */
const made = new Map<Locale, Words>();

const ways: Record<Locale, { tag: string; thousands: string }> = {
  en: { tag: 'en-GB', thousands: ',' },
  nl: { tag: 'nl-NL', thousands: '.' },
};
const betweenThousands = /\B(?=(?:\d{3})+$)/g;

function make(locale: Locale): Words {
  const { tag, thousands } = ways[locale];
  let format: Intl.NumberFormat | undefined;
  const number = (value: number) => {
    // Most are whole, and a page that opens has no need of the browser's tables for those.
    if (Number.isSafeInteger(value)) return String(value).replace(betweenThousands, thousands);
    format ??= new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
    return format.format(value);
  };
  const text = (key: Key, n: string | number | undefined) => {
    const message = catalogues[locale][key];
    if (typeof message === 'string') return message;
    // In both languages 1 alone is singular (Unicode CLDR, plural rules: i = 1 and v = 0).
    return n === 1 ? message.one : message.other;
  };
  const t = (key: Key, params: Params = {}) =>
    text(key, params.n).replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = params[name];
      if (value === undefined) return hole;
      return typeof value === 'number' ? number(value) : value;
    });
  return {
    locale,
    t,
    number,
    pieces: (key, n) =>
      text(key, n)
        .split(/(\{\w+\})/)
        .filter((part) => part !== '')
        .map((part) =>
          part.startsWith('{')
            ? { text: part.slice(1, -1), hole: true }
            : { text: part, hole: false },
        ),
    say: (words) => say(words, locale),
    share: (value) => {
      const percent = value * 100;
      if (percent > 0 && percent < 0.5) return '< 1 %';
      if (percent < 100 && percent > 99.5) return '> 99 %';
      return `${number(Math.round(percent))} %`;
    },
    money: (value, currency) =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0,
      }).format(value),
    bytes: (value) => {
      const units = ['B', 'kB', 'MB', 'GB'];
      const power = Math.min(3, Math.floor(Math.log10(Math.max(value, 1)) / 3));
      const scaled = value / 1000 ** power;
      return `${number(scaled < 10 && power ? Math.round(scaled * 10) / 10 : Math.round(scaled))} ${units[power]}`;
    },
    duration: (seconds) => span(seconds, t),
    day: (it, style = 'short') => day(it, style, t),
    instant: (iso, timeZone) => dateTime(iso, tag, timeZone),
    clock: (iso, timeZone) => clockTime(iso, tag, timeZone),
    list: (items, kind = 'and') => {
      const last = items.at(-1) ?? '';
      const before = items.slice(0, -1).join(', ');
      return before === '' ? last : t(`list.${kind}`, { before, last });
    },
  };
}
