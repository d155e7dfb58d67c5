import type { Box, Frame } from './frame.ts';

export type Direction = 'forward' | 'back' | 'within';
export type Side = 'left' | 'right';

/** A place between or beside the touchpoints of a column that a flow passes through. */
export interface Stop {
  column: number;
  y: number;
  /** Stops with the same key share their place and are stacked in it. */
  key: string;
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
export function courseOf(from: Box, to: Box, frame: Frame, taken: Taken): Course {
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
      stops.push(freePlace(column, wanted, frame, taken));
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

/** Which cells of the grid hold a touchpoint, as `column:row`. */
export type Taken = ReadonlySet<string>;

export function takenCells(frame: Frame): Taken {
  const taken = new Set<string>();
  for (const box of [...frame.boxes.values(), ...frame.gathered.values()]) {
    for (let column = box.column; column <= box.last; column += 1)
      for (let row = box.row; row <= box.lastRow; row += 1) taken.add(`${column}:${row}`);
  }
  return taken;
}

export const middle = (box: Box): number => box.y + box.height / 2;

/** An empty cell or the strip above a row, whichever is nearest to where the flow wants to be. */
function freePlace(column: number, wanted: number, frame: Frame, taken: Taken): Stop {
  let best: Stop = { column, y: frame.top * 0.58, key: `${column}:above` };
  const offer = (y: number, key: string) => {
    if (Math.abs(y - wanted) < Math.abs(best.y - wanted)) best = { column, y, key };
  };
  const under = (frame.pitch - frame.cardHeight) * 0.7;
  frame.rowTops.forEach((top, row) => {
    const isTaken = taken.has(`${column}:${row}`);
    // What covers this row and the next leaves no strip between them.
    if (isTaken && !covers(frame, column, row))
      offer(top + frame.cardHeight + under, `${column}:under${row}`);
    else if (!isTaken) offer(top + frame.cardHeight / 2, `${column}:free${row}`);
  });
  return best;
}

function covers(frame: Frame, column: number, row: number): boolean {
  for (const it of frame.gathered.values()) {
    if (it.column <= column && column <= it.last && it.row <= row && row < it.lastRow) return true;
  }
  return false;
}
