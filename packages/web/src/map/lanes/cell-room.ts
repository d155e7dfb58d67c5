import { type Cell, type Lane, type LaneForm, laneFacts } from '@waymark/model';
import { linesOf, type Sized, textLine } from '../view/row-height.ts';

interface Held {
  cell: Cell;
  lane: Lane;
  /** Its words in the reader's language. */
  text: string;
  /** How wide its place is, in pixels. */
  width: number;
}

/** Sizes of what the forms of lane show, in pixels. */
const voice = { letter: 6.55, line: 18.94 };
const chip = { letter: 5.75, line: 17.03, beside: 18, around: 4 };
const siteLine = 15.6;
const picture = { highest: 112, line: 17.03 };
const metric = { name: 17.03, figure: 21.25, trend: 24, said: 16.33 };
const figure = 20.4 + 16.33;
/** The line above a cell that names the touchpoint it is about. */
const aboutLine = 15.6;

/** What was judged of each cell, since a map that changes keeps nearly all of its thousands of cells. */
const judged = new WeakMap<Cell, { held: Held; room: Sized }>();

/** About how much room a cell will take, judged without drawing it, since most cells are not drawn. */
export function cellRoom(held: Held): Sized {
  const before = judged.get(held.cell);
  if (before && isSame(before.held, held)) return before.room;
  const room = judge(held);
  judged.set(held.cell, { held, room });
  return room;
}

const isSame = (a: Held, b: Held): boolean =>
  a.lane.kind === b.lane.kind && a.text === b.text && a.width === b.width;

function judge(held: Held): Sized {
  const { cell, lane, width } = held;
  const { holds } = laneFacts(lane.kind);
  const about = cell.touchpoint === undefined ? 0 : aboutLine;
  if (holds === 'chips') return chipRoom(held, about);
  return { width, height: (heights[holds]?.(held) ?? textLine) + about };
}

const heights: Partial<Record<LaneForm, (held: Held) => number>> = {
  text: ({ lane, text, width }) => {
    // An address behind words is not shown.
    const shown = text.includes('](') ? text.replaceAll(/\]\([^)]*\)/g, '') : text;
    if (laneFacts(lane.kind).voice) return linesOf(shown, width, voice.letter) * voice.line;
    return linesOf(shown, width) * textLine;
  },
  links: ({ cell, text, width }) => {
    const site = cell.link !== undefined && text !== '' ? siteLine : 0;
    return linesOf(text, width) * textLine + site;
  },
  picture: ({ cell: { picture: it }, text, width }) => {
    const shown = it ? Math.min(picture.highest, it.height, (it.height * width) / it.width) : 0;
    return shown + (text === '' ? 0 : linesOf(text, width) * picture.line + 2);
  },
  metrics: ({ cell: { metric: it }, text, width }) => {
    const name = text === '' ? 0 : linesOf(text, width) * metric.name;
    if (!it || it.points.length === 0) return name;
    const said = it.target === undefined ? metric.said : 2 * metric.said;
    return name + (it.points.length > 1 ? metric.trend : metric.figure) + said;
  },
  figures: () => figure,
};

function chipRoom({ text, width }: Held, about: number): Sized {
  const within = width - chip.beside;
  return {
    width: Math.min(width, text.length * chip.letter + chip.beside),
    height: linesOf(text, within, chip.letter) * chip.line + chip.around + about,
  };
}
