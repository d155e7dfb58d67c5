const special = /[.+?^${}()|[\]\\/]/g;
const escaped = (text: string) => text.replace(special, '\\$&');

/** Whether a name holds a wildcard, so that a plain comparison will not do. */
export const isPattern = (text: string): boolean => text.includes('*');

/** RE2 and JavaScript source for an event name in which `*` stands for any run of characters. */
export function namePattern(name: string): string {
  return `^(?s:${name.split('*').map(escaped).join('.*')})$`;
}

/**
 * RE2 and JavaScript source for a page path: `*` stands for one part between slashes, `**` for
 * any number of parts; a slash at the end does not matter.
 */
export function pathPattern(path: string): string {
  const bare = path.length > 1 ? path.replace(/\/+$/, '') : path;
  const source = bare
    .split(/(\/\*\*|\*\*|\*)/)
    .map((part) => {
      if (part === '/**') return '(?:/.*)?';
      if (part === '**') return '.*';
      if (part === '*') return '[^/]+';
      return escaped(part);
    })
    .join('');
  return bare === '/' ? '^/$' : `^${source}/?$`;
}
