import { refusal } from '@waymark/model';

/** A pattern being read, with the place of the next character. */
export interface Scan {
  pattern: string;
  characters: readonly string[];
  at: number;
}

/** White space as JavaScript knows it; RE2's own `\s` is only that of ASCII. */
export const spaces =
  '\\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';
export const notSpaces =
  '\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10FFFF}';

const controls: Record<string, number> = { n: 10, r: 13, t: 9, f: 12, v: 11, '0': 0 };

/** One character of the pattern as RE2 text, whatever it is. */
export const literal = (code: number): string => `\\x{${code.toString(16)}}`;

/** Reads what follows a backslash, outside or inside square brackets. */
export function escapeText(scan: Scan, place: 'outside' | 'class'): string {
  const letter = scan.characters[scan.at] ?? '';
  scan.at += 1;
  if ('dDwW'.includes(letter)) return `\\${letter}`;
  if (letter === 's') return place === 'class' ? spaces : `[${spaces}]`;
  if (letter === 'S') return place === 'class' ? notSpaces : `[${notSpaces}]`;
  if (letter === 'b' || letter === 'B') return place === 'class' ? literal(8) : `\\${letter}`;
  if (letter === 'p' || letter === 'P') return category(scan, letter);
  if (letter === 'x') return literal(hexadecimal(scan, 2));
  if (letter === 'u') return literal(unicode(scan));
  if (letter === 'c') {
    scan.at += 1;
    return literal((scan.characters[scan.at - 1]?.codePointAt(0) ?? 0) % 32);
  }
  if (/[1-9k]/.test(letter)) return refuse(scan, 'refers-back');
  return literal(controls[letter] ?? letter.codePointAt(0) ?? 0);
}

/** General categories such as `\p{L}` mean the same on both sides; scripts and the rest do not. */
function category(scan: Scan, letter: string): string {
  const name = /^\{(\p{Lu}\p{Ll}?)\}/u.exec(scan.characters.slice(scan.at).join(''))?.[1];
  if (name === undefined || name === 'LC') return refuse(scan, 'class');
  scan.at += name.length + 2;
  return `\\${letter}{${name}}`;
}

function hexadecimal(scan: Scan, digits: number): number {
  const code = Number.parseInt(scan.characters.slice(scan.at, scan.at + digits).join(''), 16);
  scan.at += digits;
  return code;
}

function unicode(scan: Scan): number {
  if (scan.characters[scan.at] === '{') {
    const end = scan.characters.indexOf('}', scan.at);
    const code = Number.parseInt(scan.characters.slice(scan.at + 1, end).join(''), 16);
    scan.at = end + 1;
    return whole(scan, code);
  }
  const first = hexadecimal(scan, 4);
  if (first < 0xd800 || first > 0xdbff || scan.characters[scan.at] !== '\\')
    return whole(scan, first);
  scan.at += 2;
  const second = hexadecimal(scan, 4);
  return whole(scan, String.fromCharCode(first, second).codePointAt(0) ?? 0);
}

function whole(scan: Scan, code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) refuse(scan, 'half-character');
  return code;
}

/** Errors: always BAD_CONDITION. */
export function refuse(
  { pattern }: Scan,
  why: 'looks-around' | 'refers-back' | 'class' | 'half-character',
): never {
  throw refusal('BAD_CONDITION', `pattern-${why}`, { pattern });
}
