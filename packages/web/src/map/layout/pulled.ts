import type { Direction } from './course.ts';
import type { Box, Frame } from './frame.ts';
import type { Flow } from './layout.ts';
import { type Point, ribbonOf } from './ribbon.ts';

/**
 * A flow while one of its ends is held elsewhere than it stands: straight from side to side, without
 * the places it passed through, so that nothing else needs a new place meanwhile.
 */
export function pulled(flow: Flow, held: { ids: ReadonlySet<string>; by: Point }, frame: Frame) {
  const { key, kind, move, width } = flow;
  const end = (box: Box, y: number) =>
    held.ids.has(box.id)
      ? { box: { ...box, x: box.x + held.by.x, y: box.y + held.by.y }, y: y + held.by.y }
      : { box, y };
  const from = end(flow.course.from, flow.y1);
  const to = end(flow.course.to, flow.y2);
  const direction = directionOf(from.box, to.box);
  const course = { ...flow.course, from: from.box, to: to.box, direction, stops: [] };
  const ported = { course, width, y1: from.y, y2: to.y, stopsY: [] };
  return { key, kind, move, ...ported, ...ribbonOf(ported, frame) } satisfies Flow;
}

/** As it is held, and not by the columns, since it stands in none. */
function directionOf(from: Box, to: Box): Direction {
  if (to.x >= from.x + from.width) return 'forward';
  return to.x + to.width <= from.x ? 'back' : 'within';
}
