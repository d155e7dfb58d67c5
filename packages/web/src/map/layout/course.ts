import type { Box, Frame } from './frame.ts';

export type Direction = 'forward' | 'back' | 'within';
export type Side = 'left' | 'right';

/** A place between or beside the touchpoints of a column that flows pass through, stacked in it. */
export interface Stop {
  column: number;
  y: number;
}

/** The way a flow takes over the sheet, before it is given a width and ports. */
export interface Course {
  from: Box;
  to: Box;
  direction: Direction;
  leaves: Side;
  arrives: Side;
  stops: Stop[];
}

/**
 * Forward flows run from a right side to a left side, backward ones from a left side to a right
 * side, those within a stage, or beneath a touchpoint that spans it, bow out to the right; whoever
 * skips stages passes between the touchpoints of the stages in between.
 */
export function courseOf(from: Box, to: Box, frame: Frame, free: FreePlaces): Course {
  const direction = to.column > from.last ? 'forward' : to.last < from.column ? 'back' : 'within';
  const stops: Stop[] = [];
  if (direction !== 'within') {
    const step = direction === 'back' ? -1 : 1;
    const start = step === 1 ? from.last : from.column;
    const end = step === 1 ? to.column : to.last;
    const span = Math.abs(end - start);
    for (let i = 1; i < span; i += 1) {
      const column = start + i * step;
      if (frame.columns[column]?.width === 0) continue;
      const wanted = middle(from) + ((middle(to) - middle(from)) * i) / span;
      const place = nearest(free[column] ?? [], wanted);
      if (place) stops.push(place);
    }
  }
  return {
    from,
    to,
    direction,
    leaves: direction === 'back' ? 'left' : 'right',
    arrives: direction === 'forward' ? 'left' : 'right',
    stops,
  };
}

/** For each column the places in it that flows can pass through; the same for all flows of a frame. */
export type FreePlaces = readonly (readonly Stop[])[];

/** The strip above everything, the strips beneath touchpoints, and cells that hold none. */
export function freePlaces(frame: Frame): FreePlaces {
  const taken = takenCells(frame);
  const under = (frame.pitch - frame.cardHeight) * 0.7;
  return frame.columns.map(({ index: column }) => [
    { column, y: frame.top * 0.58 },
    ...frame.rowTops.flatMap((top, row): Stop[] => {
      if (!taken[column]?.has(row)) return [{ column, y: top + frame.cardHeight / 2 }];
      // What covers this row and the next leaves no strip between them.
      if (covers(frame, column, row)) return [];
      return [{ column, y: top + frame.cardHeight + under }];
    }),
  ]);
}

/** Of each column the rows that hold a touchpoint. */
function takenCells(frame: Frame): readonly ReadonlySet<number>[] {
  const taken = frame.columns.map(() => new Set<number>());
  for (const box of [...frame.boxes.values(), ...frame.gathered.values()]) {
    for (const rows of taken.slice(box.column, box.last + 1))
      for (let row = box.row; row <= box.lastRow; row += 1) rows.add(row);
  }
  return taken;
}

export const middle = (box: Box): number => box.y + box.height / 2;

/** The place that is nearest to where a flow wants to be; the upper one of two. */
function nearest(places: readonly Stop[], wanted: number): Stop | undefined {
  let best = places[0];
  for (const it of places) {
    if (best && Math.abs(it.y - wanted) < Math.abs(best.y - wanted)) best = it;
  }
  return best;
}

function covers(frame: Frame, column: number, row: number): boolean {
  for (const it of frame.gathered.values()) {
    if (it.column <= column && column <= it.last && it.row <= row && row < it.lastRow) return true;
  }
  return false;
}
