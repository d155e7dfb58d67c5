import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../src/table/csv.ts';

describe('a table as CSV', () => {
  it('begins with the mark for UTF-8 and ends each line as spreadsheets want it', () => {
    expect(csv(['Naam', 'n'], [['Afrekenen', 3100]])).toBe('\uFEFFNaam,n\r\nAfrekenen,3100\r\n');
  });

  it('leaves a place without a number empty, and keeps negative and broken numbers as numbers', () => {
    expect(csv(['a', 'b', 'c'], [[null, -1.5, 0]])).toContain('\r\n,-1.5,0\r\n');
  });

  it.each(['=1+1', '+31 6', '-2', '@SUM(A1)', '\t=1', '\r=1'])(
    'never hands out the formula %j',
    (text) => {
      const [, line] = csv(['x'], [[text]]).split(/\r\n(?=["'])/);
      expect(line?.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('comes back cell by cell, whatever stands in it', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('a,b', '"q"', 'line\nbreak', 'é, “x”', '\r\n'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
        const back = parse(csv(['a', 'b'], rows)).slice(1);
        const safe = (it: string) => (/^[=+\-@\t\r]/.test(it) ? `'${it}` : it);
        expect(back).toEqual(rows.map((row) => row.map(safe)));
      }),
    );
  });
});

/** A slow, plain reader of CSV by RFC 4180, letter by letter. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const letters = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    if (quoted && letter === '"' && letters[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (!quoted && letter === '\r' && letters[at + 1] === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      at++;
      rows.push([]);
    } else cell += letter;
  }
  return rows.slice(0, -1);
}
