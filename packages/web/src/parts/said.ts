import { isDay, type Reason, reasons, roles } from '@waymark/model';
import { useWords } from '../language.tsx';
import type { Params, Words } from '../words.ts';

/** What the server said: a sentence in English, with its reason and facts where it has them. */
interface Said {
  message: string;
  details?: Record<string, unknown> | undefined;
}

const isReason = (it: unknown): it is Reason =>
  typeof it === 'string' && Object.hasOwn(reasons, it);

/** Says it in the reader's language; what has no reason that this page knows stays as the server said it. */
export function inWords({ message, details = {} }: Said, words: Words): string {
  const { reason } = details;
  if (!isReason(reason)) return message;
  const facts: [string, string | number][] = [];
  for (const [, name] of reasons[reason].matchAll(/\{(\w+)\}/g)) {
    if (name === undefined) continue;
    const fact = shown(name, details[name], words);
    if (fact === undefined) return message;
    facts.push([name, fact]);
  }
  const filled: Params = Object.fromEntries(facts);
  return words.t(`because.${reason}`, filled);
}

/** A fact as it stands in a sentence; undefined for what no sentence can hold. */
function shown(name: string, fact: unknown, words: Words): string | number | undefined {
  const { t, day, instant, list } = words;
  const role = roles.find((it) => it === fact);
  if (role && (name === 'role' || name === 'least')) return t(`role.${role}`);
  if ((name === 'from' || name === 'to') && isDay(fact)) return day(fact, 'year');
  if (name === 'moment') return instant(String(fact));
  if (typeof fact === 'string' || typeof fact === 'number') return fact;
  return Array.isArray(fact) ? list(fact.map(String)) : undefined;
}

/** The words for what the server said, in the reader's language. */
export function useSaid(): (said: Said) => string {
  const words = useWords();
  return (said) => inWords(said, words);
}
