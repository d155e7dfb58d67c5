import { type RichLine, type RichSpan, readRichText } from '@waymark/model';
import { memo, type ReactNode } from 'react';

/**
 * A typed text with its light marks shown: bold, lists and links, and nothing else. Most texts have
 * none, and are no part of their own: a sheet opens with dozens of them.
 */
export const richText = (text: string): ReactNode =>
  isPlain(text) ? text : <MarkedText text={text} />;

/** Whether a text surely has no marks: it has no sign that any of them begins with. */
export const isPlain = (text: string): boolean =>
  !/[\r\n]|\*\*|\]\(|https?:|^\s*[-*•] /i.test(text);

const MarkedText = memo(function MarkedText({ text }: { text: string }) {
  const lines = readRichText(text);
  const only = lines[0];
  if (lines.length === 1 && only?.kind === 'line') return <Spans spans={only.spans} />;
  return groups(lines).map(({ kind, lines: own }, at) =>
    kind === 'item' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never change places
      <ul key={at} className="list-disc pl-4">
        {own.map(({ spans }, item) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never change places
          <li key={item}>
            <Spans spans={spans} />
          </li>
        ))}
      </ul>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never change places
      <span key={at} className="block whitespace-pre-line">
        {own.map(({ spans }, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never change places
          <span key={line}>
            {line > 0 && '\n'}
            <Spans spans={spans} />
          </span>
        ))}
      </span>
    ),
  );
});

function Spans({ spans }: { spans: readonly RichSpan[] }) {
  return spans.map(({ text, bold, href }, at) =>
    href ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never change places
      <TextLink key={at} href={href}>
        <Run text={text} bold={bold ?? false} />
      </TextLink>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never change places
      <Run key={at} text={text} bold={bold ?? false} />
    ),
  );
}

function Run({ text, bold }: { text: string; bold: boolean }) {
  return bold ? <b className="font-[620]">{text}</b> : text;
}

/** A link out of the map; the page it leads to learns nothing of where it was followed. */
export function TextLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className="break-words text-accent underline underline-offset-2"
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
    >
      {children}
    </a>
  );
}

function groups(lines: readonly RichLine[]): { kind: RichLine['kind']; lines: RichLine[] }[] {
  const all: { kind: RichLine['kind']; lines: RichLine[] }[] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (last?.kind === line.kind) last.lines.push(line);
    else all.push({ kind: line.kind, lines: [line] });
  }
  return all;
}

/** Whether a text leads somewhere, so that it may not stand in a button. */
export const hasLink = (text: string): boolean =>
  !isPlain(text) &&
  readRichText(text).some(({ spans }) => spans.some(({ href }) => href !== undefined));
