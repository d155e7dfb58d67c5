/** A part of a path that names one thing among many: a number, a date, a hash, an id; case does not count. */
export const idPartPattern =
  '^(\\d[\\d.,-]*|[0-9a-f]{8,}|[0-9a-f]{8}-[0-9a-f-]{27}|[^/]*\\d{4,}[^/]*|[A-Za-z0-9_-]{20,}|[^/]*-\\d+)$';
const idPart = new RegExp(idPartPattern, 'i');

/** The path with each part that is plainly an id replaced by `*`; what follows the query is dropped. */
export function foldIds(path: string): string {
  const bare = path.replace(/[?#].*$/, '').replace(/\/+$/, '');
  return (
    bare
      .split('/')
      .map((part) => (part !== '' && idPart.test(part) ? '*' : part))
      .join('/') || '/'
  );
}

export interface PathCount {
  path: string;
  count: number;
}

/**
 * Pages grouped so that a shelf of slugs becomes one page kind: where more than `most.below`
 * different names stand beside each other under one parent, they become `*`; at the top, where a
 * site keeps its chapters, more are allowed. Counts add up; the busiest first.
 */
export function foldPaths(pages: readonly PathCount[], most = { top: 30, below: 3 }): PathCount[] {
  let folded = gather(pages.map(({ path, count }) => ({ path: foldIds(path), count })));
  const deepest = Math.max(0, ...folded.map(({ path }) => path.split('/').length));
  for (let depth = 1; depth < deepest; depth++)
    folded = foldDepth(folded, depth, depth === 1 ? most.top : most.below);
  return folded.sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
}

function foldDepth(pages: PathCount[], depth: number, most: number): PathCount[] {
  const beside = new Map<string, Set<string>>();
  for (const { path } of pages) {
    const parts = path.split('/');
    const name = parts[depth];
    if (name === undefined || name === '') continue;
    const parent = parts.slice(0, depth).join('/');
    beside.set(parent, (beside.get(parent) ?? new Set()).add(name));
  }
  return gather(
    pages.map(({ path, count }) => {
      const parts = path.split('/');
      const names = beside.get(parts.slice(0, depth).join('/'));
      if (parts[depth] !== undefined && parts[depth] !== '' && names && names.size > most)
        parts[depth] = '*';
      return { path: parts.join('/'), count };
    }),
  );
}

function gather(pages: PathCount[]): PathCount[] {
  const sums = new Map<string, number>();
  for (const { path, count } of pages) sums.set(path, (sums.get(path) ?? 0) + count);
  return [...sums].map(([path, count]) => ({ path, count }));
}
