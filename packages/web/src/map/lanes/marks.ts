/** A text with what is selected in it. */
export interface Written {
  text: string;
  from: number;
  to: number;
}

/** The selected words bold, or plain again when they were. */
export function toggleBold({ text, from, to }: Written): Written {
  const before = text.slice(0, from);
  const inner = text.slice(from, to);
  const after = text.slice(to);
  if (before.endsWith('**') && after.startsWith('**')) {
    return { text: before.slice(0, -2) + inner + after.slice(2), from: from - 2, to: to - 2 };
  }
  return { text: `${before}**${inner}**${after}`, from: from + 2, to: to + 2 };
}

/** The selected lines as a list, or as plain lines again when all of them were one. */
export function toggleList({ text, from, to }: Written): Written {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to);
  const lines = text.slice(start, end).split('\n');
  const isList = lines.every((line) => line.startsWith('- '));
  const next = lines.map((line) => (isList ? line.slice(2) : `- ${line}`)).join('\n');
  const grown = next.length - (end - start);
  const first = isList ? -2 : 2;
  return {
    text: text.slice(0, start) + next + text.slice(end),
    from: Math.max(start, from + first),
    to: to + grown,
  };
}

/** The selected words as a link whose address is to be typed next; a selected address gets words. */
export function addLink({ text, from, to }: Written): Written {
  const inner = text.slice(from, to);
  const isAddress = /^https?:\/\/\S+$/.test(inner);
  const put = isAddress ? `[](${inner})` : `[${inner}](https://)`;
  const at = isAddress ? from + 1 : from + put.length - 1;
  return { text: text.slice(0, from) + put + text.slice(to), from: at, to: at };
}

/**
 * What Enter does within a list: the next item, or, on an item without words, its end. Null where
 * the cursor is in no list, so that Enter means what it always means.
 */
export function nextItem({ text, from, to }: Written): Written | 'end' | null {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const line = text.slice(start, from);
  if (!line.startsWith('- ')) return null;
  if (line.trim() === '-') return 'end';
  const at = from + 3;
  return { text: `${text.slice(0, from)}\n- ${text.slice(to)}`, from: at, to: at };
}
