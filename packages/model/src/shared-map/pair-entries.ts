import { keepersOf } from './keepers.ts';
import { isSameValue } from './same-value.ts';

/**
 * For each entry of the new list the place in the old one of the entry that it is; undefined for
 * one that is new. Common beginning and end stay, and as much as can be of what is between.
 */
export function pairEntries(
  before: readonly unknown[],
  after: readonly unknown[],
): (number | undefined)[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSameValue(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSameValue(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const old = named(before.slice(start, before.length - end));
  const now = named(after.slice(start, after.length - end));
  const keepers = keepersOf(old, now);
  const places = new Map(old.map((name, i) => [name, start + i]));
  return after.map((_, i) => {
    if (i < start) return i;
    if (i >= after.length - end) return i - after.length + before.length;
    const name = now[i - start] ?? '';
    return keepers.has(name) ? places.get(name) : undefined;
  });
}

/** What each says, as text; those that say the same are told apart by their number. */
function named(entries: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const text = JSON.stringify(entry);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return `${count} ${text}`;
  });
}
