import type { Words } from '../words.ts';
import { knownEvent } from './known-events.ts';

/** An event's name as a person would write it: known ones in both languages, others made readable. */
export function plainEventName(name: string): Words {
  const known = knownEvent(name);
  if (known) return { en: known.en, nl: known.nl };
  const readable = readableName(name);
  return { en: readable, nl: readable };
}

/** "product_view" and "productView" become "Product view"; a name with spaces stays as it is. */
export function readableName(name: string): string {
  if (/\s/.test(name)) return name;
  const spaced = name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim()
    .toLowerCase();
  return spaced === '' ? name : spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** A page path in words: "/" is the home page, "/guide/*" is "Guide: a page". */
export function plainPathName(path: string): Words {
  if (path === '/') return { en: 'Home page', nl: 'Startpagina' };
  const parts = path.split('/').filter((part) => part !== '');
  const named = parts.filter((part) => !part.includes('*')).map(readableName);
  const open = parts.at(-1)?.includes('*') ?? false;
  const base = named.join(', ') || path;
  return open ? { en: `${base}: a page`, nl: `${base}: een pagina` } : { en: base, nl: base };
}
