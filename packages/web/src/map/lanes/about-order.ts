import type { Cell, Touchpoint } from '@waymark/model';

/** The place of each touchpoint as the drawing shows them: from the top, what is behind the scenes last. */
export function placesOf(touchpoints: readonly Touchpoint[]): ReadonlyMap<string, number> {
  const inOrder = touchpoints.toSorted(
    (a, b) => Number(b.onstage) - Number(a.onstage) || a.row - b.row,
  );
  return new Map(inOrder.map((it, i) => [it.id, i]));
}

/**
 * Cells with those of one touchpoint together: first what is about the whole stage,
 * then touchpoint after touchpoint; among themselves they stay as people put them.
 */
export function byTouchpoint(
  cells: readonly Cell[],
  places: ReadonlyMap<string, number>,
): readonly Cell[] {
  if (cells.every((it) => it.touchpoint === undefined)) return cells;
  const place = ({ touchpoint }: Cell) =>
    touchpoint === undefined ? -1 : (places.get(touchpoint) ?? places.size);
  return cells.toSorted((a, b) => place(a) - place(b));
}
