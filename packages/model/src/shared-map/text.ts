/** One replacement in a text: so many letters taken out at a place, and others put in. */
export interface Splice {
  at: number;
  remove: number;
  insert: string;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The smallest single replacement that makes one text the other; null when they are the same. */
export function spliceOf(from: string, to: string): Splice | null {
  if (from === to) return null;
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) start += 1;
  // A sign of two halves, such as an emoji, is replaced whole: half of one is no text.
  if (start > 0 && isHigh(from.charCodeAt(start - 1))) start -= 1;
  let end = 0;
  while (
    end < shorter - start &&
    from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end)
  ) {
    end += 1;
  }
  if (end > 0 && isLow(from.charCodeAt(from.length - end))) end -= 1;
  return { at: start, remove: from.length - start - end, insert: to.slice(start, to.length - end) };
}

/**
 * Somebody's unfinished text after the text it began from was changed by another: what was typed
 * stays, and what the other did happens around it. `caret` moves along.
 */
export function rebaseText(
  typed: string,
  caret: number,
  { from, to }: { from: string; to: string },
): { text: string; caret: number } {
  const theirs = spliceOf(from, to);
  if (!theirs) return { text: typed, caret };
  const mine = spliceOf(from, typed) ?? { at: 0, remove: 0, insert: '' };
  const put = (at: number, remove: number, insert: string) => ({
    text: typed.slice(0, at) + insert + typed.slice(at + remove),
    caret: caret <= at ? caret : Math.max(at, caret - remove) + insert.length,
  });
  if (theirs.at + theirs.remove <= mine.at) return put(theirs.at, theirs.remove, theirs.insert);
  const shift = mine.insert.length - mine.remove;
  if (theirs.at >= mine.at + mine.remove) {
    return put(theirs.at + shift, theirs.remove, theirs.insert);
  }
  // Both replaced the same letters: those are gone, and both replacements stand, mine first.
  const end = Math.max(mine.at + mine.remove, theirs.at + theirs.remove) + shift;
  const start = Math.min(mine.at, theirs.at);
  const text = typed.slice(0, start) + mine.insert + theirs.insert + typed.slice(end);
  return { text, caret: Math.min(Math.max(caret, start), start + mine.insert.length) };
}
