import { matchesIn } from '../find/fold.ts';

/**
 * How well a name fits what was typed: the higher the better, null when it does not. Its letters must
 * come in their order; whole words, beginnings of words and letters in a row count for more.
 */
export function fitOf(name: string, typed: string): number | null {
  const words = typed.trim().split(/\s+/).filter(Boolean);
  let total = 0;
  for (const word of words) {
    const fit = wordFit(name, word);
    if (fit === null) return null;
    total += fit;
  }
  return total - name.length / 1_000;
}

function wordFit(name: string, word: string): number | null {
  const [whole] = matchesIn(name, word);
  if (whole) return (isStart(name, whole.start) ? 100 : 60) - whole.start / 100;
  let at = 0;
  let fit = 0;
  let before = -2;
  for (const letter of word) {
    const [next] = matchesIn(name.slice(at), letter);
    if (!next) return null;
    const start = at + next.start;
    fit += isStart(name, start) ? 6 : start === before ? 4 : 0.5;
    before = at + next.end;
    at = before;
  }
  // Letters strewn over a long name say nothing.
  return fit / [...word].length >= 2 ? fit : null;
}

const isStart = (text: string, at: number): boolean =>
  at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
