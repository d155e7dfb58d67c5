/** A run of text that looks the same from end to end. */
export interface RichSpan {
  text: string;
  bold?: true;
  /** Where it leads: an address that `safeLink` let through. */
  href?: string;
}

/** A run of what was typed, where signs that only say how others look stand by themselves. */
export interface TypedSpan extends RichSpan {
  mark?: true;
}

/** One line as it was typed: a line of its own, or an item of a list. */
export interface RichLine {
  kind: 'line' | 'item';
  spans: RichSpan[];
}

const schemes = ['http:', 'https:', 'mailto:'];
/** An address as a browser reads it; longer ones are nothing a person typed. */
const longestLink = 2_000;

/**
 * The address when a reader may be sent there: http, https or mailto, without a name and password
 * that would make it look like another site; null otherwise.
 */
export function safeLink(text: string): string | null {
  if (text.length > longestLink) return null;
  const url = URL.parse(text.trim());
  if (!url || !schemes.includes(url.protocol) || url.username !== '' || url.password !== '') {
    return null;
  }
  return url.href;
}

/**
 * Reads the light marks of a typed text: `**bold**`, `- item`, `[words](https://...)` and bare web
 * addresses. Whatever is no whole mark stays as it was typed; nothing is ever read as HTML.
 */
export function readRichText(text: string): RichLine[] {
  return text.split(/\r\n|\r|\n/).map((line) => {
    const { kind, spans } = readTypedLine(line);
    return { kind, spans: joined(spans.filter(({ mark }) => !mark)) };
  });
}

/** One line with its marks left in: put together, its spans are the line as it was typed. */
export function readTypedLine(line: string): { kind: RichLine['kind']; spans: TypedSpan[] } {
  const item = /^\s{0,8}[-*•] +(?=\S)/.exec(line);
  const spans = readLinks(readBold(line.slice(item?.[0].length ?? 0)));
  return item
    ? { kind: 'item', spans: [{ text: item[0], mark: true }, ...spans] }
    : { kind: 'line', spans };
}

/** The text without its marks, for places that show one line and for search. */
export function plainText(text: string): string {
  return readRichText(text)
    .map(({ spans }) => spans.map((span) => span.text).join(''))
    .join('\n');
}

/** Pairs of `**` with something between that neither begins nor ends with a space. */
function readBold(line: string): TypedSpan[] {
  const signs = withoutAddresses(line);
  const spans: TypedSpan[] = [];
  let at = 0;
  while (at < line.length) {
    const open = signs.indexOf('**', at);
    const close = open < 0 ? -1 : signs.indexOf('**', open + 2);
    if (close < 0) break;
    const inner = line.slice(open + 2, close);
    if (inner === '' || inner !== inner.trim()) {
      spans.push({ text: line.slice(at, close) });
      at = close;
      continue;
    }
    const sign = { text: '**', mark: true } as const;
    spans.push({ text: line.slice(at, open) }, sign, { text: inner, bold: true }, sign);
    at = close + 2;
  }
  spans.push({ text: line.slice(at) });
  return spans;
}

/** As long as the line; an address behind words may hold signs that are no marks. */
const withoutAddresses = (line: string): string =>
  namedLinks(line)
    .map(({ text, mark }) => (mark && text !== '[' ? '.'.repeat(text.length) : text))
    .join('');

function readLinks(spans: readonly TypedSpan[]): TypedSpan[] {
  return spans.flatMap((span) =>
    span.mark
      ? [span]
      : namedLinks(span.text)
          .flatMap((part) => (part.mark || part.href ? [part] : bareLinks(part.text)))
          .map((part) => (span.bold ? { ...part, bold: true as const } : part)),
  );
}

/** `[words](address)`; searched by hand, since a pattern could be made to try for ever. */
function namedLinks(text: string): TypedSpan[] {
  const spans: TypedSpan[] = [];
  let at = 0;
  for (let middle = text.indexOf(']('); middle >= 0; middle = text.indexOf('](', middle + 2)) {
    const open = text.lastIndexOf('[', middle);
    const close = text.indexOf(')', middle);
    if (close < 0) break;
    const words = text.slice(open + 1, middle);
    const href = safeLink(text.slice(middle + 2, close));
    if (open < at || words.trim() === '' || href === null) continue;
    spans.push(
      { text: text.slice(at, open) },
      { text: '[', mark: true },
      { text: words, href },
      { text: text.slice(middle, close + 1), mark: true },
    );
    at = close + 1;
  }
  spans.push({ text: text.slice(at) });
  return spans;
}

/** Addresses that stand in the text by themselves; what closes a sentence is not part of them. */
function bareLinks(text: string): RichSpan[] {
  const spans: RichSpan[] = [];
  let at = 0;
  for (const found of text.matchAll(/\bhttps?:\/\/[^\s<>"“”]{1,2000}/gi)) {
    const address = found[0].replace(/[.,;:!?'’)\]*]{1,9}$/, '');
    const href = safeLink(address);
    if (href === null) continue;
    spans.push({ text: text.slice(at, found.index) }, { text: address, href });
    at = found.index + address.length;
  }
  spans.push({ text: text.slice(at) });
  return spans;
}

/** Without empty runs, and with neighbours that look the same put together. */
function joined(spans: readonly RichSpan[]): RichSpan[] {
  const kept: RichSpan[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (span.text === '') continue;
    if (last && last.bold === span.bold && last.href === undefined && span.href === undefined) {
      last.text += span.text;
    } else kept.push({ ...span });
  }
  return kept;
}
