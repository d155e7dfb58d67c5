import { type JourneyMap, type Locale, say, type Touchpoint } from '@waymark/model';
import { type View, wholeView } from '../view/level.ts';
import { type Column, columnsOf, type Fold, foldsOf, labelWidth } from './columns.ts';

export { type Column, labelWidth } from './columns.ts';

export interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  column: number;
  /** The last column it reaches; its own one unless it spans several stages. */
  last: number;
  /** The row it is drawn in, which is its own row unless another stood there already. */
  row: number;
  /** The last row it covers. */
  lastRow: number;
}

/** A closed stage or phase, or a stage seen from far away, with all that is in it. */
export interface Gathered extends Box {
  fold: Fold;
  /** Its touchpoints, in the map's order. */
  touchpoints: readonly string[];
}

/** Where stages and touchpoints stand, before anything flows between them. */
export interface Frame {
  columns: readonly Column[];
  /** The touchpoints that are drawn. */
  boxes: ReadonlyMap<string, Box>;
  /** What stands for those that are not. */
  gathered: ReadonlyMap<string, Gathered>;
  /** For each touchpoint what stands for it: itself, or what it is gathered in. */
  nodes: ReadonlyMap<string, Box>;
  width: number;
  height: number;
  top: number;
  columnWidth: number;
  cardWidth: number;
  cardHeight: number;
  pitch: number;
  /** Top of the touchpoints of each row. */
  rowTops: readonly number[];
  /** The line of visibility; null when nothing on the map is backstage. */
  visibilityY: number | null;
}

/** `under` is the room beneath each row: for those who leave, and for flows that pass by. */
const rowSizes = {
  all: { top: 34, under: 54, oneLine: 52, twoLines: 68 },
  main: { top: 24, under: 30, oneLine: 44, twoLines: 44 },
  stages: { top: 96, under: 96, oneLine: 76, twoLines: 76 },
} as const;
const visibilityBand = 40;

export interface FrameSize {
  /** Width there is for the sheet, in pixels; a map that needs more scrolls sideways. */
  width: number;
  locale: Locale;
  /** How much of it is drawn; everything when absent. */
  view?: View;
}

/** The parts of a map that decide where everything stands. */
export type Framed = Pick<JourneyMap, 'stages' | 'phases' | 'touchpoints'>;

/** Stages in equal columns, each touchpoint in its stage's column at its own row. */
export function frameOf(map: Framed, { width, locale, view = wholeView }: FrameSize): Frame {
  const folds = foldsOf(map, view);
  const { columns, columnWidth, cardWidth } = columnsOf(map, folds, { width, level: view.level });
  const sizes = rowSizes[view.level];
  const isLong = needsTwoLines(map, locale, cardWidth);
  const cardHeight = isLong ? sizes.twoLines : sizes.oneLine;
  const pitch = cardHeight + sizes.under;
  const hidden = hiddenStages(map, folds);
  const onstage = placed(map, hidden, (it) => it.onstage);
  const backstage = placed(map, hidden, (it) => !it.onstage);
  const front = Math.max(1, ...onstage.map(({ row }) => row + 1));
  const back = Math.max(0, ...backstage.map(({ row }) => row + 1));
  const visibilityY = back > 0 ? sizes.top + front * pitch + visibilityBand / 3 : null;
  const rowTops = Array.from(
    { length: front + back },
    (_, row) => sizes.top + row * pitch + (row < front ? 0 : visibilityBand),
  );
  const lowered = backstage.map((it) => ({ ...it, row: it.row + front }));
  const boxes = new Map(
    [...onstage, ...lowered].map((it): [string, Box] => {
      const first = columns[it.column];
      const last = columns[it.last];
      const x = first?.x ?? labelWidth;
      const right = last ? last.x + last.card : x + cardWidth;
      const y = rowTops[it.row] ?? sizes.top;
      return [it.id, { ...it, lastRow: it.row, x, y, width: right - x, height: cardHeight }];
    }),
  );
  // A closed column is two rows high where there are two, so that what flows into it has room.
  const lastRow = Math.min(view.level === 'stages' ? 1 : 2, front) - 1;
  const gathered = new Map(
    folds.map((fold): [string, Gathered] => {
      const column = columns[fold.first];
      const stages = new Set(map.stages.slice(fold.first, fold.last + 1).map((it) => it.id));
      return [
        fold.id,
        {
          ...{ id: fold.id, fold, column: fold.first, last: fold.last, row: 0, lastRow },
          ...{ x: column?.x ?? labelWidth, y: sizes.top, width: column?.card ?? cardWidth },
          height: cardHeight + lastRow * pitch,
          touchpoints: map.touchpoints.filter((it) => stages.has(it.stage)).map((it) => it.id),
        },
      ];
    }),
  );
  const nodes = new Map<string, Box>(boxes);
  for (const it of gathered.values()) for (const id of it.touchpoints) nodes.set(id, it);
  const end = columns.at(-1);
  return {
    ...{ columns, boxes, gathered, nodes, columnWidth, cardWidth, cardHeight, pitch, rowTops },
    ...{ visibilityY, top: sizes.top },
    width: end ? end.x + end.width : labelWidth + columnWidth,
    height: sizes.top + (front + back) * pitch + (back > 0 ? visibilityBand : 0),
  };
}

/** The place of the column at a distance from the left of the sheet; the nearest one beyond an end. */
export function columnAt(frame: Pick<Frame, 'columns'>, x: number): number {
  const found = frame.columns.findLast((column) => column.width > 0 && column.x <= x);
  return found?.index ?? 0;
}

function hiddenStages(map: Framed, folds: readonly Fold[]): ReadonlySet<string> {
  return new Set(
    folds.flatMap((fold) => map.stages.slice(fold.first, fold.last + 1).map((it) => it.id)),
  );
}

interface Placed {
  id: string;
  column: number;
  last: number;
  row: number;
}

/** Two touchpoints that claim one place do not cover each other: the later one moves down. */
function placed(
  map: Framed,
  hidden: ReadonlySet<string>,
  which: (it: Touchpoint) => boolean,
): Placed[] {
  const covered = map.stages.map(() => new Set<number>());
  const byStage = Map.groupBy(map.touchpoints.filter(which), (it) => it.stage);
  return map.stages.flatMap((stage, column) => {
    if (hidden.has(stage.id)) return [];
    let next = 0;
    return (byStage.get(stage.id) ?? [])
      .toSorted((a, b) => a.row - b.row)
      .map((it) => {
        const last = lastReached(map, hidden, column, it.span ?? 1);
        const reached = covered.slice(column, last + 1);
        let row = Math.max(it.row, next);
        while (reached.some((rows) => rows.has(row))) row += 1;
        for (const rows of reached) rows.add(row);
        next = row + 1;
        return { id: it.id, column, last, row };
      });
  });
}

/** A touchpoint that spans several stages ends before the first of them that is closed. */
function lastReached(
  map: Framed,
  hidden: ReadonlySet<string>,
  column: number,
  span: number,
): number {
  const reached = map.stages.slice(column, column + span);
  const closed = reached.findIndex((stage) => hidden.has(stage.id));
  return column + (closed === -1 ? reached.length : closed) - 1;
}

/** Judged by letter count, since a pure layout cannot ask the browser; Inter at 12.5 px. */
function needsTwoLines(map: Framed, locale: Locale, cardWidth: number): boolean {
  const letters = (cardWidth - 18) / 6.4;
  return map.touchpoints.some((it) => say(it.name, locale).length > letters);
}
