import type { Box, Frame } from './frame.ts';
import { topMargin } from './frame.ts';

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
 * side, those within a stage bow out to the right; whoever skips stages passes between the
 * touchpoints of the stages in between.
 */
export function courseOf(from: Box, to: Box, frame: Frame, taken: Taken): Course {
  const direction =
    to.column > from.column ? 'forward' : to.column < from.column ? 'back' : 'within';
  const step = direction === 'back' ? -1 : 1;
  const stops: Stop[] = [];
  const span = Math.abs(to.column - from.column);
  for (let i = 1; i < span; i += 1) {
    const wanted = middle(from) + ((middle(to) - middle(from)) * i) / span;
    stops.push(freePlace(from.column + i * step, wanted, frame, taken));
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
export type Taken = ReadonlyMap<string, Box>;

export function takenCells(frame: Frame): Taken {
  return new Map([...frame.boxes.values()].map((box) => [`${box.column}:${box.row}`, box]));
}

export const middle = (box: Box): number => box.y + box.height / 2;

/** An empty cell or the strip above a row, whichever is nearest to where the flow wants to be. */
function freePlace(column: number, wanted: number, frame: Frame, taken: Taken): Stop {
  let best: Stop = { column, y: topMargin - 14, key: `${column}:above` };
  const offer = (y: number, key: string) => {
    if (Math.abs(y - wanted) < Math.abs(best.y - wanted)) best = { column, y, key };
  };
  frame.rowTops.forEach((top, row) => {
    const isTaken = taken.has(`${column}:${row}`);
    if (isTaken) offer(top + frame.cardHeight + 38, `${column}:under${row}`);
    else offer(top + frame.cardHeight / 2, `${column}:free${row}`);
  });
  return best;
}
