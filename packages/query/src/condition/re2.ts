import { refusal } from '@waymark/model';
import { readClass } from './re2-class.ts';
import { escapeText, literal, refuse, type Scan } from './re2-escape.ts';

/** What `.` fits in JavaScript: anything but the four ends of a line. */
const anyButLineEnd = '[^\\n\\r\\x{2028}\\x{2029}]';
/** The engine's own bound on a counted repetition. */
const mostRepeats = 1_000;

/**
 * A JavaScript pattern (with the flag `u`) as RE2 text that fits exactly the same strings.
 * Errors: BAD_CONDITION for what is not a pattern and for what RE2 cannot do: looking ahead or
 * behind, references back, more than 1000 repetitions.
 */
export function re2(pattern: string): string {
  checkSyntax(pattern);
  const scan: Scan = { pattern, characters: [...pattern], at: 0 };
  const dots: boolean[] = [false];
  let text = '';
  while (scan.at < scan.characters.length) {
    const character = scan.characters[scan.at] ?? '';
    scan.at += 1;
    if (character === '\\') text += escapeText(scan, 'outside');
    else if (character === '[') text += readClass(scan);
    else if (character === '.') text += dots.at(-1) ? '(?s:.)' : anyButLineEnd;
    else if (character === '(') text += openGroup(scan, dots);
    else if (character === '{') text += readRepeats(scan);
    else if (character === ')') {
      dots.pop();
      text += ')';
    } else text += plainText(scan, character, dots.length > 1);
  }
  return text;
}

/**
 * Inside a group and before a quantifier a character is written as its code, because the engine
 * takes literal characters there for a part that every fitting text must hold.
 */
function plainText(scan: Scan, character: string, isInGroup: boolean): string {
  if ('^$|?*+}'.includes(character)) return character;
  const isRepeated = '?*+{'.includes(scan.characters[scan.at] ?? ' ');
  return isInGroup || isRepeated || character === '\0'
    ? literal(character.codePointAt(0) ?? 0)
    : character;
}

function checkSyntax(pattern: string): void {
  try {
    new RegExp(pattern, 'u');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw refusal('BAD_CONDITION', 'pattern-broken', { pattern, why }, { cause });
  }
}

function openGroup(scan: Scan, dots: boolean[]): string {
  const rest = scan.characters.slice(scan.at).join('');
  const inherited = dots.at(-1) ?? false;
  const groups: [RegExp, boolean][] = [
    [/^\?:/, inherited],
    [/^\?s:/, true],
    [/^\?-s:/, false],
    [/^\?<[^=!][^>]*>/u, inherited],
  ];
  for (const [form, dotsFitAll] of groups) {
    const found = form.exec(rest);
    if (!found) continue;
    scan.at += [...found[0]].length;
    dots.push(dotsFitAll);
    return '(?:';
  }
  if (rest.startsWith('?')) refuse(scan, 'looks-around');
  dots.push(inherited);
  return '(?:';
}

function readRepeats(scan: Scan): string {
  const end = scan.characters.indexOf('}', scan.at);
  const inner = scan.characters.slice(scan.at, end).join('');
  if (inner.split(',').some((bound) => Number(bound) > mostRepeats)) {
    const { pattern } = scan;
    throw refusal('BAD_CONDITION', 'pattern-repeats', { pattern, most: mostRepeats });
  }
  scan.at = end + 1;
  return `{${inner}}`;
}
