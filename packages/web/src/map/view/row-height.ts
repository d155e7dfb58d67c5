import { labelWidth } from '../layout/columns.ts';

/** Sizes of what stands in a lane, in pixels: a letter of Inter at 13 px, a line, the space between. */
const letter = 6.25;
export const textLine = 18.46;
const gap = 4;
/** Above and beneath what stands under a stage, with the line under the lane. */
const padding = 24;
const aboveWide = 10;
/** A row of names needs no line for what is not there. */
const leastInline = 14;

const label = { letter: 6.1, line: 17.03, small: 5.4, smallLine: 15.6, around: 14 };
const nameWidth = labelWidth - 4;

/** How many lines a text fills in a width, judged by the letters of its words. */
export function linesOf(text: string, width: number, of = letter): number {
  const room = Math.max(8, width / of);
  if (!text.includes('\n')) return broken(text, room);
  return text.split('\n').reduce((sum, part) => sum + broken(part, room), 0);
}

/** Words go on the line until one does not fit; a word that is longer than a line is broken. */
function broken(part: string, room: number): number {
  if (part.length <= room) return 1;
  let lines = 1;
  let used = 0;
  // Thousands of texts are judged before a map is drawn: none is cut into words for it.
  for (let start = 0; start <= part.length; ) {
    const space = part.indexOf(' ', start);
    const end = space < 0 ? part.length : space;
    const length = end - start;
    start = end + 1;
    if (used > 0 && used + 1 + length <= room) {
      used += 1 + length;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(length / room) - 1);
    used = length % room || length;
  }
  return lines;
}

/** A cell under one stage, or over several in a line above all others. */
export interface Sized {
  height: number;
  width: number;
}

/** What a lane will hold, by the stage it stands under, and by the line of what reaches over several. */
export interface Held {
  stacks: readonly (readonly Sized[])[];
  wide: readonly (readonly Sized[])[];
  /** Side by side in the width there is, instead of one under the other. */
  inline: boolean;
  width: number;
  /** How high its name at the left is. */
  name: number;
}

/**
 * How high a row will be when all of it is drawn: the highest stack of any stage. Most of it is out of
 * sight and cannot be measured, and what comes into sight later must push nothing away.
 */
export function rowHeight({ stacks, wide, inline, width, name }: Held): number {
  const heights = stacks.map((cells) => (inline ? flow(cells, width) : stack(cells)));
  const above = wide.map((line) => Math.max(...line.map(({ height }) => height)) + aboveWide);
  const least = inline ? leastInline : textLine;
  const held = Math.max(least, ...heights) + above.reduce((sum, it) => sum + it, padding);
  return Math.max(held, name);
}

/** What the name of a lane takes at the left, in pixels, with the persona whose lane it is under it. */
export function nameHeight(name: string, persona = ''): number {
  const of = persona === '' ? 0 : linesOf(persona, nameWidth, label.small) * label.smallLine;
  return linesOf(name, nameWidth, label.letter) * label.line + of + label.around;
}

const stack = (cells: readonly Sized[]): number =>
  cells.reduce((sum, { height }) => sum + height, gap * Math.max(0, cells.length - 1));

function flow(cells: readonly Sized[], width: number): number {
  let height = 0;
  let left = 0;
  for (const cell of cells) {
    if (cell.width > left) {
      height += cell.height + (height > 0 ? gap : 0);
      left = width;
    }
    left -= cell.width + gap;
  }
  return height;
}
