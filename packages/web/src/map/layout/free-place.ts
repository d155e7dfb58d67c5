import { columnAt, type Frame } from './frame.ts';
import type { Point } from './ribbon.ts';

/** A place on the sheet that a new touchpoint can take. */
export interface FreePlace {
  column: number;
  /** Pixels from the top of the canvas. */
  top: number;
  /** As the map counts it: anew behind the scenes. */
  own: { row: number; onstage: boolean };
}

/** How far beneath the last row one can still let go, in pixels. */
const beneath = 40;

/**
 * The free place at a point of the sheet, or right beneath the touchpoint there when the point lies
 * under it; null where one stands already, where a column is closed, and beside the sheet.
 */
export function freePlaceAt(frame: Frame, at: Point): FreePlace | null {
  const gap = frame.columnWidth - frame.cardWidth;
  const index = columnAt(frame, at.x + gap / 2);
  const column = frame.columns[index];
  const isBeside = at.y < 0 || at.y > frame.height + beneath || at.x > frame.width;
  if (!column || column.folded || isBeside || frame.boxes.size === 0) return null;
  const nearest = rowAt(frame, at.y);
  const covering = [...frame.boxes.values(), ...frame.gathered.values()].filter(
    (it) => it.column <= index && index <= it.last,
  );
  const standing = (row: number) => covering.find((it) => it.row <= row && row <= it.lastRow);
  const here = standing(nearest);
  const isUnder = here !== undefined && at.y > here.y + here.height;
  const row = isUnder ? nearest + 1 : nearest;
  if (standing(row)) return null;
  return { column: index, top: topOf(frame, row), own: ownRow(frame, row) };
}

function rowAt(frame: Frame, y: number): number {
  const rows = frame.rowTops.map((top, row) => ({
    row,
    far: Math.abs(y - top - frame.cardHeight / 2),
  }));
  const found = rows.toSorted((a, b) => a.far - b.far)[0]?.row ?? 0;
  const last = frame.rowTops.length - 1;
  const end = (frame.rowTops[last] ?? 0) + frame.pitch;
  return found === last && y > end ? last + 1 : found;
}

/** The row beneath the last one is as far away as any other. */
const topOf = ({ rowTops, pitch }: Frame, row: number): number =>
  rowTops[row] ?? (rowTops.at(-1) ?? 0) + pitch;

/** A row of the sheet as the map counts it; those under the line of visibility are counted anew. */
function ownRow(frame: Frame, row: number): { row: number; onstage: boolean } {
  const line = frame.visibilityY;
  if (line === null) return { row, onstage: true };
  const front = frame.rowTops.filter((top) => top < line).length;
  return row >= front ? { row: row - front, onstage: false } : { row, onstage: true };
}
