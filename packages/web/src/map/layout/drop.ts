import { columnAt, type Frame } from './frame.ts';

/** Where a touchpoint that is dragged would come to stand. */
export interface DropPlace {
  id: string;
  column: number;
  /** Above the line of visibility; rows are counted anew beneath it. */
  onstage: boolean;
  row: number;
  /** Pixels from the top of the canvas. */
  top: number;
}

/**
 * Where dragged touchpoints come to stand when each is carried so many pixels: the one that is held
 * takes the nearest place, on the side of the line its middle is on, and the others go along with it.
 */
export function dropPlaces(
  frame: Frame,
  { ids, held, by }: { ids: readonly string[]; held: string; by: { x: number; y: number } },
): DropPlace[] {
  const own = frame.boxes.get(held);
  if (!own) return [];
  const boxes = ids.flatMap((id) => frame.boxes.get(id) ?? []).toSorted((a, b) => a.y - b.y);
  const columns = boxes.map((box) => box.column);
  const aimed = columnAt(frame, own.x + by.x + frame.cardWidth / 2) - own.column;
  const right = Math.min(aimed, frame.columns.length - 1 - Math.max(...columns));
  const aside = Math.max(-Math.min(...columns), right);
  // What is held takes a place as any other would, and none of them goes out at the top.
  const highest = (frame.rowTops[0] ?? 0) - (boxes[0]?.y ?? 0);
  const down = Math.max(highest, placeAt(frame, own.y + by.y).top - own.y);
  const taken = new Map<string, number>();
  return boxes.map((box) => {
    const { onstage, row } = placeAt(frame, box.y + down);
    const column = box.column + aside;
    const side = `${column} ${onstage}`;
    const free = Math.max(row, (taken.get(side) ?? -1) + 1);
    taken.set(side, free);
    return { id: box.id, column, onstage, row: free, top: topOf(frame, onstage, free) };
  });
}

/** How many rows stand above the line of visibility; without a line all of them do. */
const frontRows = ({ rowTops, visibilityY }: Frame): number =>
  visibilityY === null
    ? Number.POSITIVE_INFINITY
    : rowTops.filter((top) => top < visibilityY).length;

function placeAt(frame: Frame, y: number): Pick<DropPlace, 'onstage' | 'row' | 'top'> {
  const onstage = frame.visibilityY === null || y + frame.cardHeight / 2 < frame.visibilityY;
  const nearest = Math.max(0, Math.round((y - topOf(frame, onstage, 0)) / frame.pitch));
  const row = onstage ? Math.min(nearest, frontRows(frame) - 1) : nearest;
  return { onstage, row, top: topOf(frame, onstage, row) };
}

function topOf(frame: Frame, onstage: boolean, row: number): number {
  const first = frame.rowTops[onstage ? 0 : frontRows(frame)] ?? 0;
  return first + row * frame.pitch;
}
