export interface Match {
  /** Where it begins and ends in the text as it is written. */
  start: number;
  end: number;
}

/** A text without capitals and accents, and where each sign of it stands in the text itself. */
interface Folded {
  text: string;
  at: number[];
}

function folded(text: string, exact: boolean): Folded {
  let out = '';
  const at: number[] = [];
  let index = 0;
  for (const sign of text) {
    const plain = exact ? sign : sign.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
    for (let i = 0; i < plain.length; i += 1) at.push(index);
    out += plain;
    index += sign.length;
  }
  at.push(index);
  return { text: out, at };
}

/**
 * Where one text stands in another, one after the other and never overlapping; capitals and accents
 * make no difference unless it must be exact.
 */
export function matchesIn(text: string, query: string, exact = false): Match[] {
  const wanted = folded(query, exact).text;
  if (wanted === '') return [];
  const { text: plain, at } = folded(text, exact);
  const matches: Match[] = [];
  for (let from = plain.indexOf(wanted); from >= 0; ) {
    const start = at[from] ?? 0;
    const end = at[from + wanted.length] ?? text.length;
    // Half of a sign that folds into several, as the first s of ß, is no match.
    const isWhole = from === 0 || at[from - 1] !== start;
    const ends = at[from + wanted.length - 1] !== end;
    const found = isWhole && ends;
    if (found) matches.push({ start, end });
    from = plain.indexOf(wanted, from + (found ? wanted.length : 1));
  }
  return matches;
}

/** The text with what was found replaced. */
export function replaced(text: string, matches: readonly Match[], by: string): string {
  let out = '';
  let from = 0;
  for (const { start, end } of matches) {
    out += text.slice(from, start) + by;
    from = end;
  }
  return out + text.slice(from);
}
