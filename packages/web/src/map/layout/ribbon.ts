import type { Box, Frame } from './frame.ts';
import type { Ported } from './ports.ts';

export interface Point {
  x: number;
  y: number;
}

/** The shape of a flow: its filled ribbon, the line through its middle, and where a label may stand. */
export interface Ribbon {
  area: string;
  line: string;
  label: Point;
  /** Where it ends, and which way it points there, in degrees. */
  head: Point & { angle: number };
  /** The arrow head of a line, open like one drawn with a pen; goes on from `line` in one path. */
  tip: string;
  /** The middle of its first stretch, and which way it runs there, in degrees. */
  turn: Point & { angle: number };
  /** The curves its line is made of. */
  stretches: readonly Stretch[];
}

/** One curve: level at both ends, its two handles at `bend`. */
export interface Stretch {
  a: Point;
  b: Point;
  bend: number;
}

/** Where a curve is after a share of its way. */
export function pointOn({ a, b, bend }: Stretch, t: number): Point {
  const rest = 1 - t;
  const bent = 3 * rest * t * bend;
  return {
    x: rest ** 3 * a.x + bent + t ** 3 * b.x,
    y: a.y + (b.y - a.y) * (3 * t * t - 2 * t ** 3),
  };
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Draws a ported flow. The ribbon keeps its width measured down the page, so stacked ones stay apart. */
export function ribbonOf(flow: Ported, frame: Frame): Ribbon {
  return flow.course.direction === 'within' ? bow(flow) : band(flow, frame);
}

/** Whether two flows over the same columns have one shape. */
export function liesAlike(a: Ported, b: Ported): boolean {
  return (
    a.width === b.width &&
    a.y1 === b.y1 &&
    a.y2 === b.y2 &&
    a.course.direction === b.course.direction &&
    standsAlike(a.course.from, b.course.from) &&
    standsAlike(a.course.to, b.course.to) &&
    a.stopsY.length === b.stopsY.length &&
    a.stopsY.every((y, i) => y === b.stopsY[i]) &&
    a.course.stops.every(({ column }, i) => column === b.course.stops[i]?.column)
  );
}

const standsAlike = (a: Box, b: Box): boolean =>
  a.x === b.x && a.width === b.width && a.row === b.row;

function band(flow: Ported, frame: Frame): Ribbon {
  const { from, to, stops, direction } = flow.course;
  const forward = direction === 'forward';
  const points: Point[] = [{ x: forward ? from.x + from.width : from.x, y: flow.y1 }];
  stops.forEach((stop, i) => {
    const column = frame.columns[stop.column];
    const left = column?.x ?? 0;
    const right = left + (column?.card ?? 0);
    const y = flow.stopsY[i] ?? stop.y;
    points.push({ x: forward ? left : right, y }, { x: forward ? right : left, y });
  });
  points.push({ x: forward ? to.x : to.x + to.width, y: flow.y2 });
  const half = flow.width / 2;
  const back = [...points].reverse();
  const first = points[0] ?? { x: 0, y: 0 };
  const second = points[1] ?? first;
  const last = points.at(-1) ?? first;
  return {
    line: curve(points, 0),
    area: `${curve(points, -half)} L${curve(back, half).slice(1)} Z`,
    label: { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 },
    head: { x: last.x, y: last.y, angle: forward ? 0 : 180 },
    tip: tipAt(last, forward ? -1 : 1),
    turn: turnOf(first, second),
    stretches: points.slice(1).map((b, i) => {
      const a = points[i] ?? b;
      return { a, b, bend: (a.x + b.x) / 2 };
    }),
  };
}

/** A curve that leaves and arrives level is steepest in its middle. */
function turnOf(a: Point, b: Point): Point & { angle: number } {
  const angle = (Math.atan2(2 * (b.y - a.y), b.x - a.x) * 180) / Math.PI;
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, angle };
}

/** `side` is -1 where the line comes from the left and 1 where it comes from the right. */
function tipAt({ x, y }: Point, side: -1 | 1): string {
  const back = n(x + side * 6.5);
  return `M${back},${n(y - 3.2)} L${n(x + side)},${n(y)} L${back},${n(y + 3.2)}`;
}

function curve(points: readonly Point[], shift: number): string {
  return points
    .map((p, i) => {
      const y = n(p.y + shift);
      const before = points[i - 1];
      if (!before) return `M${n(p.x)},${y}`;
      const mid = n((before.x + p.x) / 2);
      return `C${mid},${n(before.y + shift)} ${mid},${y} ${n(p.x)},${y}`;
    })
    .join(' ');
}

/**
 * Within a stage the flow bows out to the right; the farther it goes, the deeper the bow. Where one
 * end spans more stages than the other, the bow leans from one right side to the other.
 */
function bow(flow: Ported): Ribbon {
  const { from, to } = flow.course;
  const x1 = from.x + from.width;
  const x2 = to.x + to.width;
  const rows = Math.abs(to.row - from.row);
  const depth = Math.min(12 + rows * 6, 30);
  const half = flow.width / 2;
  const sign = flow.y2 > flow.y1 ? 1 : -1;
  const far = Math.max(x1, x2);
  const whole = { a: { x: x1, y: flow.y1 }, b: { x: x2, y: flow.y2 }, bend: far + depth * 1.33 };
  const arc = (a: Point, b: Point, d: number, move: string) =>
    `${move}${n(a.x)},${n(a.y)} C${n(far + d)},${n(a.y)} ${n(far + d)},${n(b.y)} ${n(b.x)},${n(b.y)}`;
  const outer = arc(
    { x: x1, y: flow.y1 - sign * half },
    { x: x2, y: flow.y2 + sign * half },
    depth * 1.33 + half,
    'M',
  );
  const inner = arc(
    { x: x2, y: flow.y2 - sign * half },
    { x: x1, y: flow.y1 + sign * half },
    Math.max(4, depth * 1.33 - half),
    'L',
  );
  return {
    line: arc({ x: x1, y: flow.y1 }, { x: x2, y: flow.y2 }, depth * 1.33, 'M'),
    area: `${outer} ${inner} Z`,
    label: { x: far + depth, y: (flow.y1 + flow.y2) / 2 },
    head: { x: x2, y: flow.y2, angle: 180 },
    tip: tipAt({ x: x2, y: flow.y2 }, 1),
    turn: { ...pointOn(whole, 0.5), angle: sign * 90 },
    stretches: [whole],
  };
}
