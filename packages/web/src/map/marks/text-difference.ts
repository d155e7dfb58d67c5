/** A piece of a text that stayed, went or came. */
export interface TextPiece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Beyond this many words the whole middle of a text counts as rewritten. */
const mostWords = 600;

/**
 * What became of a text, word by word: the pieces that are not new make up the old text, those that
 * are not gone the new one.
 */
export function textDifference(before: string, after: string): TextPiece[] {
  const [a, b] = [wordsIn(before), wordsIn(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middle = inTheMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]);
}

/** Words and what stands between them, nothing left out. */
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

function inTheMiddle(a: readonly string[], b: readonly string[]): TextPiece[] {
  if (a.length > mostWords || b.length > mostWords) {
    return [
      { kind: 'gone', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ];
  }
  const common = commonLengths(a, b);
  const pieces: TextPiece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && one === other) {
      pieces.push({ kind: 'same', text: one });
      i += 1;
      j += 1;
    } else if (one !== undefined && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) {
      pieces.push({ kind: 'gone', text: one });
      i += 1;
    } else {
      pieces.push({ kind: 'new', text: other ?? '' });
      j += 1;
    }
  }
  return pieces;
}

/** How many words the rests of both have in common, from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [lengths[i] ?? [], lengths[i + 1] ?? []];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** Changed words with nothing but space between them are one change: what went, then what came. */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const all: TextPiece[] = [];
  let [gone, fresh, space] = ['', '', ''];
  const close = () => {
    if (gone !== '') all.push({ kind: 'gone', text: gone });
    if (fresh !== '') all.push({ kind: 'new', text: fresh });
    if (space !== '') all.push({ kind: 'same', text: space });
    [gone, fresh, space] = ['', '', ''];
  };
  for (const { kind, text } of pieces) {
    const isChanging = gone !== '' || fresh !== '';
    if (kind === 'same') {
      if (isChanging && text.trim() === '') space += text;
      else {
        close();
        const last = all.at(-1);
        if (last?.kind === 'same') all[all.length - 1] = { kind, text: last.text + text };
        else if (text !== '') all.push({ kind, text });
      }
      continue;
    }
    gone += space;
    fresh += space;
    space = '';
    if (kind === 'gone') gone += text;
    else fresh += text;
  }
  close();
  return all;
}
