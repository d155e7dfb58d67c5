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

const address = /^https?:\/\/\S+$/;
const begun = 'https://';

/**
 * The selected words as a link whose address is to be typed next; a selected address gets words.
 * Where nothing is selected an address is begun, which is a link by itself.
 */
export function addLink({ text, from, to }: Written): Written {
  const inner = text.slice(from, to);
  const isAddress = address.test(inner);
  const put = isAddress ? `[](${inner})` : inner === '' ? begun : `[${inner}](${begun})`;
  const at = isAddress ? from + 1 : from + put.length - (inner === '' ? 0 : 1);
  return { text: text.slice(0, from) + put + text.slice(to), from: at, to: at };
}

/**
 * What an address does that is pasted over words, or where one was begun: it makes a link of them.
 * Null where it is pasted like any other text.
 */
export function pasteAddress({ text, from, to }: Written, pasted: string): Written | null {
  const href = pasted.trim();
  if (!address.test(href)) return null;
  const isBegun = from === to && text.slice(0, from).endsWith(begun);
  if (from === to && !isBegun) return null;
  const start = isBegun ? from - begun.length : from;
  const put = isBegun ? href : `[${text.slice(from, to)}](${href})`;
  const at = start + put.length;
  return { text: text.slice(0, start) + put + text.slice(to), from: at, to: at };
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
