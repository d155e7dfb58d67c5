import { escapeText, literal, type Scan } from './re2-escape.ts';

/** Reads a list in square brackets, from after the opening one. */
export function readClass(scan: Scan): string {
  const negated = scan.characters[scan.at] === '^';
  if (negated) scan.at += 1;
  let inner = '';
  while (scan.at < scan.characters.length && scan.characters[scan.at] !== ']') {
    inner += readAtom(scan);
    if (scan.characters[scan.at] === '-' && scan.characters[scan.at + 1] !== ']') {
      scan.at += 1;
      inner += `-${readAtom(scan)}`;
    }
  }
  scan.at += 1;
  if (inner === '') return negated ? '(?s:.)' : '[^\\x{0}-\\x{10FFFF}]';
  return `[${negated ? '^' : ''}${inner}]`;
}

function readAtom(scan: Scan): string {
  const character = scan.characters[scan.at] ?? '';
  scan.at += 1;
  return character === '\\' ? escapeText(scan, 'class') : literal(character.codePointAt(0) ?? 0);
}
