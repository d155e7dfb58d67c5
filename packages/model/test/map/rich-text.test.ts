import { plainText, type RichLine, readRichText, readTypedLine, safeLink } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const spans = (text: string) => readRichText(text)[0]?.spans;

describe('the light marks of a text', () => {
  it('are read: bold, lists, named links and bare addresses', () => {
    expect(
      readRichText(
        '**Late** again\n- [the report](https://a.example/r)\n- see https://b.example/x.',
      ),
    ).toEqual([
      { kind: 'line', spans: [{ text: 'Late', bold: true }, { text: ' again' }] },
      { kind: 'item', spans: [{ text: 'the report', href: 'https://a.example/r' }] },
      {
        kind: 'item',
        spans: [
          { text: 'see ' },
          { text: 'https://b.example/x', href: 'https://b.example/x' },
          { text: '.' },
        ],
      },
    ]);
    expect(spans('**a [b](mailto:c@d.example)**')).toEqual([
      { text: 'a ', bold: true },
      { text: 'b', bold: true, href: 'mailto:c@d.example' },
    ]);
    expect(spans('[a](https://a.example/**) and **b**')).toEqual([
      { text: 'a', href: 'https://a.example/**' },
      { text: ' and ' },
      { text: 'b', bold: true },
    ]);
    const marks = readTypedLine('- **a** [b](mailto:c@d.example)').spans.filter((it) => it.mark);
    expect(marks.map(({ text }) => text)).toEqual(['- ', '**', '**', '[', '](mailto:c@d.example)']);
  });

  it.each([
    'a ** b ** c',
    '2 ** 3',
    '**',
    '****',
    '-no list',
    '-5 degrees',
    '[no address]',
    '[no end](https://a.example',
    '[](https://a.example "x")',
    'https://',
    '<b>not bold</b>',
  ])('are no more than they are: %s stays as it was typed', (text) => {
    expect(plainText(text)).toBe(text);
    expect(spans(text)?.some((it) => it.bold)).toBe(false);
  });
});

const hostile = [
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](//elsewhere.example)',
  '[x](https://bank.example@elsewhere.example/)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[<img src=x onerror=alert(1)>](javascript:alert(1))',
  'javascript:alert(1)',
];

describe('a hostile text', () => {
  it.each(hostile)('leads nowhere: %s', (text) => {
    expect(readRichText(text).flatMap((line) => line.spans.map((span) => span.href))).toEqual(
      readRichText(text).flatMap((line) => line.spans.map(() => undefined)),
    );
  });

  it('takes no longer than its length asks for', () => {
    for (const piece of ['[', '](', '**', '[a](', '- ', 'https://', '[x](https://a.example)**'])
      expect(readRichText(piece.repeat(20_000 / piece.length))).toHaveLength(1);
  });
});

const word = fc.stringMatching(/^[a-z0-9<>&"' ]{0,8}[a-z0-9]$/);
const span = fc.oneof(
  word.map((text) => ({ text })),
  word.map((text) => ({ text: text.trim(), bold: true as const })),
  fc.tuple(word, fc.webUrl({ validSchemes: ['http', 'https'] })).chain(([text, address]) => {
    const href = safeLink(address);
    return href === null || /[()\s]/.test(address)
      ? fc.constant({ text })
      : fc.constant({ text, href, address });
  }),
);
const line = fc.record({
  kind: fc.constantFrom('line' as const, 'item' as const),
  spans: fc.array(span, { minLength: 1, maxLength: 5 }),
});
type Written = { text: string; bold?: true; href?: string; address?: string };

/** The text a person would type for it; a comma keeps neighbours apart. */
const typed = (lines: readonly { kind: string; spans: readonly Written[] }[]) =>
  lines
    .map(({ kind, spans: parts }) => {
      const written = parts.map((it) =>
        it.address ? `[${it.text}](${it.address})` : it.bold ? `**${it.text}**` : it.text,
      );
      return `${kind === 'item' ? '- ' : ''}x${written.map((it) => `,${it}`).join('')}`;
    })
    .join('\n');

/** The same, put together the plain way: every letter with what it looks like. */
const letters = (lines: readonly RichLine[]) =>
  lines.map((it) => [
    it.kind,
    it.spans.flatMap((part) => [...part.text].map((c) => [c, part.bold, part.href])),
  ]);

describe('any text', () => {
  it('that is made of marks is read as what it was made of', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const meant = lines.map(({ kind, spans: parts }) => ({
          kind,
          spans: [
            { text: 'x' },
            ...parts.flatMap(({ address: _, ...it }: Written) => [{ text: ',' }, it]),
          ],
        }));
        expect(letters(readRichText(typed(lines)))).toEqual(letters(meant));
      }),
    );
  });

  const soup = fc
    .array(
      fc.oneof(
        fc.constantFrom('**', '*', '- ', '[', ']', '](', ')', 'https://a.example/b', '\n', ' '),
        fc.constantFrom(...hostile),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));

  it('gives only lines and items of plain runs, with addresses that may be followed', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const { kind, spans: parts } of readRichText(text)) {
          expect(['line', 'item']).toContain(kind);
          for (const it of parts) {
            expect(Object.keys(it).every((key) => ['text', 'bold', 'href'].includes(key))).toBe(
              true,
            );
            if (it.href !== undefined) expect(it.href).toMatch(/^(https?:\/\/|mailto:)/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every sign of a line while it is written, marks and all', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const line = text.replaceAll('\n', ' ');
        const { spans: parts } = readTypedLine(line);
        expect(parts.map((it) => it.text).join('')).toBe(line);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every letter in its order, and loses nothing but marks and the addresses behind words', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const shown = plainText(text).replaceAll('\n', '');
        let at = 0;
        for (const letter of shown) {
          const found = text.indexOf(letter, at);
          expect(found).toBeGreaterThanOrEqual(0);
          at = found + letter.length;
        }
        const bare = text.replace(/\r\n|\r/g, '\n');
        if (!/\*\*|\]\(|^\s*[-*•] /m.test(bare)) expect(plainText(text)).toBe(bare);
      }),
      { numRuns: 500 },
    );
  });
});
