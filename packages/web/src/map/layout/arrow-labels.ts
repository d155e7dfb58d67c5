import type { Box, Frame } from './frame.ts';
import type { Drawing, Flow } from './layout.ts';
import { type Point, pointOn, type Stretch } from './ribbon.ts';

/** Words on an arrow, and where they stand: `x` is their middle, `y` the middle of their lines. */
export interface ArrowLabel extends Point {
  key: string;
  lines: readonly string[];
  flow: Flow;
}

/** Judged by letter count, since a pure layout cannot ask the browser; Inter at 10 px. */
const letter = 5.3;
export const lineHeight = 11.5;
const longest = 48;

interface Rect {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * A place for the words of each arrow that has some: along its line, or in the free strip beneath
 * it, wherever they cover least of touchpoints, of times and of each other's words.
 */
export function placeArrowLabels(
  flows: readonly Flow[],
  textOf: (flow: Flow) => string,
  { drawing, times }: { drawing: Pick<Drawing, 'frame' | 'leaving'>; times: readonly Flow[] },
): ArrowLabel[] {
  const { frame, leaving } = drawing;
  const cards = [...frame.boxes.values(), ...frame.gathered.values()].map(rectOf);
  const words = [
    ...times.map(({ label }) => rectAt(label, ['30 min'])),
    ...leaving.map(({ x, y }) => ({ left: x, right: x + 74, top: y, bottom: y + 24 })),
  ];
  return flows.flatMap((flow) => {
    const text = shortened(textOf(flow));
    if (text === '') return [];
    let best: { cost: number; place: Point; lines: readonly string[] } | undefined;
    candidates(flow, text, frame).forEach(({ place, lines, dear }, i) => {
      const rect = rectAt(place, lines);
      const over = (all: readonly Rect[]) => all.reduce((sum, it) => sum + shared(rect, it), 0);
      const beyond = Math.max(0, rect.right - frame.width) + Math.max(0, -rect.top);
      const cost =
        over(cards) * 2 + over(words) * 3 + beyond * 20 + dear + lines.length * 4 + i / 2;
      if (!best || cost < best.cost) best = { cost, place, lines };
    });
    if (!best) return [];
    words.push(rectAt(best.place, best.lines));
    return [{ key: flow.key, flow, lines: best.lines, ...best.place }];
  });
}

interface Candidate {
  place: Point;
  lines: readonly string[];
  /** What it costs to stand away from the line. */
  dear: number;
}

function candidates(flow: Flow, text: string, frame: Frame): Candidate[] {
  const gap = frame.columnWidth - frame.cardWidth - 4;
  const narrow = wrapped(text, Math.max(6, Math.floor(gap / letter)));
  const wide = wrapped(text, 18);
  const shapes = [[text], wide, narrow];
  const onLine = flow.stretches.flatMap((it) =>
    [0.5, 0.35, 0.65].flatMap((t) =>
      shapes.map((lines) => ({ place: beside(it, t, lines), lines, dear: 0 })),
    ),
  );
  const first = flow.stretches[0];
  if (!first) return onLine;
  const { x } = pointOn(first, 0.5);
  const beneath = Math.max(bottomOf(flow.course.from), first.b.y + frame.cardHeight / 2);
  const strip = [[text], wide].map((lines) => {
    const y = beneath + 5 + (lines.length * lineHeight) / 2;
    return { place: { x, y }, lines, dear: 60 };
  });
  return [...onLine, ...strip];
}

/** On a line that rises or falls, and right above one that lies nearly level, which it would hide. */
function beside(stretch: Stretch, t: number, lines: readonly string[]): Point {
  const { a, b } = stretch;
  const { x, y } = pointOn(stretch, t);
  const isLevel = Math.abs(b.y - a.y) < 20;
  return { x, y: isLevel ? Math.min(a.y, b.y) - (lines.length * lineHeight) / 2 - 2 : y };
}

const bottomOf = ({ y, height }: Box): number => y + height;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
};

/** Broken between words; one that is longer than a line stays whole. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

function rectAt({ x, y }: Point, lines: readonly string[]): Rect {
  const half = (Math.max(...lines.map((it) => it.length)) * letter) / 2;
  const high = (lines.length * lineHeight) / 2;
  return { left: x - half, right: x + half, top: y - high, bottom: y + high };
}

const rectOf = ({ x, y, width, height }: Box): Rect => ({
  ...{ left: x, right: x + width },
  ...{ top: y, bottom: y + height },
});

/** How many pixels two share. */
function shared(a: Rect, b: Rect): number {
  const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return x > 0 && y > 0 ? x * y : 0;
}
