import { type JourneyMap, type Locale, say, type Touchpoint } from '@waymark/model';

export interface Column {
  stage: string;
  index: number;
  x: number;
  width: number;
}

export interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  column: number;
  /** The row it is drawn in, which is its own row unless another stood there already. */
  row: number;
}

/** Where stages and touchpoints stand, before anything flows between them. */
export interface Frame {
  columns: readonly Column[];
  boxes: ReadonlyMap<string, Box>;
  width: number;
  height: number;
  cardHeight: number;
  pitch: number;
  /** Top of the touchpoints of each row. */
  rowTops: readonly number[];
  /** The line of visibility; null when nothing on the map is backstage. */
  visibilityY: number | null;
}

export const labelWidth = 96;
export const topMargin = 34;
const minColumn = 154;
const maxCard = 208;
/** Beneath each card: those who leave, and room for flows that pass by. */
const underCard = 54;
const visibilityBand = 40;

export interface FrameSize {
  /** Width there is for the sheet, in pixels; a map that needs more scrolls sideways. */
  width: number;
  locale: Locale;
}

/** Stages in equal columns, each touchpoint in its stage's column at its own row. */
export function frameOf(map: JourneyMap, size: FrameSize): Frame {
  const count = Math.max(map.stages.length, 1);
  const columnWidth = Math.max(minColumn, Math.floor((size.width - labelWidth) / count));
  const gap = Math.max(28, Math.round(columnWidth * 0.18));
  const cardWidth = Math.min(maxCard, columnWidth - gap);
  const cardHeight = needsTwoLines(map, size.locale, cardWidth) ? 68 : 52;
  const pitch = cardHeight + underCard;
  const columns = map.stages.map((stage, index) => ({
    stage: stage.id,
    index,
    x: labelWidth + index * columnWidth,
    width: columnWidth,
  }));
  const onstage = placed(map, (it) => it.onstage);
  const backstage = placed(map, (it) => !it.onstage);
  const front = Math.max(1, ...onstage.map(({ row }) => row + 1));
  const back = Math.max(0, ...backstage.map(({ row }) => row + 1));
  const visibilityY = back > 0 ? topMargin + front * pitch + visibilityBand / 3 : null;
  const rowTops = Array.from(
    { length: front + back },
    (_, row) => topMargin + row * pitch + (row < front ? 0 : visibilityBand),
  );
  const lowered = backstage.map((it) => ({ ...it, row: it.row + front }));
  const boxes = new Map(
    [...onstage, ...lowered].map((it): [string, Box] => [
      it.id,
      {
        ...it,
        x: columns[it.column]?.x ?? labelWidth,
        y: rowTops[it.row] ?? topMargin,
        width: cardWidth,
        height: cardHeight,
      },
    ]),
  );
  return {
    columns,
    boxes,
    width: labelWidth + count * columnWidth,
    height: topMargin + (front + back) * pitch + (back > 0 ? visibilityBand : 0),
    cardHeight,
    pitch,
    rowTops,
    visibilityY,
  };
}

interface Placed {
  id: string;
  column: number;
  row: number;
}

/** Two touchpoints that claim one place do not cover each other: the later one moves down. */
function placed(map: JourneyMap, which: (it: Touchpoint) => boolean): Placed[] {
  return map.stages.flatMap((stage, column) => {
    let next = 0;
    return map.touchpoints
      .filter((it) => it.stage === stage.id && which(it))
      .sort((a, b) => a.row - b.row)
      .map((it) => {
        const row = Math.max(it.row, next);
        next = row + 1;
        return { id: it.id, column, row };
      });
  });
}

/** Judged by letter count, since a pure layout cannot ask the browser; Inter at 12.5 px. */
function needsTwoLines(map: JourneyMap, locale: Locale, cardWidth: number): boolean {
  const letters = (cardWidth - 18) / 6.4;
  return map.touchpoints.some((it) => say(it.name, locale).length > letters);
}
