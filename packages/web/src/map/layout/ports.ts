import { type Course, middle, type Side, type Stop } from './course.ts';
import type { Box } from './frame.ts';

/** One end of a flow at a side of a touchpoint, or an entry, which comes from nowhere. */
interface End {
  width: number;
  /** Height the flow comes from or goes to; the stack is sorted by it so that ribbons do not cross. */
  towards: number;
  place(y: number): void;
}

export interface Ported {
  course: Course;
  width: number;
  /** Height of the middle of the ribbon where it leaves, passes each stop, and arrives. */
  y1: number;
  stopsY: number[];
  y2: number;
}

export interface PortedEntry {
  box: Box;
  width: number;
  y: number;
}

/** Gives every flow its own piece of the sides it touches, and of the places it passes through. */
export function assignPorts(
  flows: readonly { course: Course; width: number }[],
  entries: readonly { box: Box; width: number }[],
): { flows: Ported[]; entries: PortedEntry[] } {
  const sides = { left: new Map<Box, End[]>(), right: new Map<Box, End[]>() };
  const end = (box: Box, side: Side, it: End) => {
    const ends = sides[side].get(box);
    if (ends) ends.push(it);
    else sides[side].set(box, [it]);
  };
  const ported = flows.map(({ course, width }): Ported => {
    const result = { course, width, y1: 0, y2: 0, stopsY: course.stops.map((stop) => stop.y) };
    const { from, to, stops } = course;
    end(from, course.leaves, {
      width,
      towards: towards(course, stops[0]?.y ?? middle(to), from),
      place: (y) => {
        result.y1 = y;
      },
    });
    end(to, course.arrives, {
      width,
      towards: towards(course, stops.at(-1)?.y ?? middle(from), to),
      place: (y) => {
        result.y2 = y;
      },
    });
    return result;
  });
  const entered = entries.map(({ box, width }): PortedEntry => {
    const result = { box, width, y: 0 };
    end(box, 'left', {
      width,
      towards: middle(box) - 0.5,
      place: (y) => {
        result.y = y;
      },
    });
    return result;
  });
  for (const side of [sides.left, sides.right])
    for (const [box, ends] of side) stack(middle(box), ends, box.height - sideMargin);
  stackStops(ported);
  return { flows: ported, entries: entered };
}

/** Bows within a stage leave from the corner nearest to where they go, outside all other flows. */
function towards(course: Course, y: number, own: Box): number {
  if (course.direction !== 'within') return y;
  return y > middle(own) ? 1e6 - y : -1e6 - y;
}

/** Lines side by side need room for their heads, as far as the side has it; ribbons need none. */
const thin = 2;
const thinGap = 7;
const sideMargin = 12;

function stack(centre: number, ends: End[], room: number): void {
  const [only] = ends;
  if (only && ends.length === 1) {
    only.place(centre);
    return;
  }
  const sorted = ends.sort((a, b) => a.towards - b.towards);
  const total = sorted.reduce((sum, it) => sum + it.width, 0);
  const isGap = (it: End, i: number) => {
    const before = sorted[i - 1];
    return before !== undefined && (before.width < thin || it.width < thin);
  };
  const gaps = sorted.filter(isGap).length;
  const gap = gaps > 0 ? Math.max(0, Math.min(thinGap, (room - total) / gaps)) : 0;
  let y = centre - (total + gap * gaps) / 2;
  sorted.forEach((it, i) => {
    if (isGap(it, i)) y += gap;
    it.place(y + it.width / 2);
    y += it.width;
  });
}

function stackStops(flows: readonly Ported[]): void {
  const places = new Map<Stop, End[]>();
  for (const flow of flows) {
    flow.course.stops.forEach((stop, i) => {
      const ends = places.get(stop) ?? [];
      places.set(stop, ends);
      ends.push({
        width: flow.width + 1,
        towards: flow.y1 + flow.y2,
        place: (y) => {
          flow.stopsY[i] = y;
        },
      });
    });
  }
  for (const [stop, ends] of places) stack(stop.y, ends, 0);
}
