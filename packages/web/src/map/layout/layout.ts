import type { JourneyMap } from '@waymark/model';
import type { MoveReading, Reading } from '../reading/reading.ts';
import { type Course, courseOf, freePlaces, type Side } from './course.ts';
import { type Box, type Frame, type FrameSize, frameOf } from './frame.ts';
import { type DrawnMove, gatherMoves, type Totals, totalsOf } from './gather.ts';
import { mainMoves } from './main-moves.ts';
import { withNothing } from './nothing.ts';
import { assignPorts, type Ported, type PortedEntry } from './ports.ts';
import { liesAlike, type Ribbon, ribbonOf } from './ribbon.ts';
import { flowWidth, type Scale, type SideCounts, scaleOf } from './scale.ts';
import { noWays, type Ways, waysOf } from './ways.ts';

/**
 * How a flow is drawn: taken as drawn, taken by nobody, nobody drew it, one end is unmeasured, or it
 * is those who did nothing more after a failure. Where a map has no numbers at all its arrows are
 * plain: none of them needs to say that it is not measured.
 */
export type FlowKind = 'drawn' | 'untaken' | 'desire' | 'unmeasured' | 'plain' | 'nothing';

export interface Flow extends Ribbon {
  key: string;
  kind: FlowKind;
  move: DrawnMove;
  width: number;
  course: Course;
  y1: number;
  y2: number;
}

export interface Leaving {
  id: string;
  x: number;
  y: number;
  width: number;
  count: number;
}

/** Everything on the sheet that has a place, computed from the map and its reading alone. */
export interface Drawing {
  frame: Frame;
  scale: Scale;
  /** Flows shown at rest. */
  flows: readonly Flow[];
  /** Smaller flows, shown only around the touchpoint that is looked at. */
  minor: readonly Flow[];
  entries: readonly PortedEntry[];
  leaving: readonly Leaving[];
  /** Where a map without numbers is entered and left; empty where these are counted. */
  ways: Ways;
  /** What happened in closed columns, by the id of what stands for them; empty before counting. */
  totals: ReadonlyMap<string, Totals>;
  /** The reading as drawn: those who did nothing have their number. */
  reading: Reading | null;
}

export interface DrawingOptions extends FrameSize {
  /** Whether paths nobody drew are shown. */
  desire: boolean;
}

/** The parts of a map that the drawing is made of; a text typed in a lane changes none of them. */
export type Drawn = Pick<JourneyMap, 'stages' | 'phases' | 'touchpoints' | 'arrows' | 'goals'>;

const portRoom = 12;

/**
 * The whole drawing: the same map, reading and size give the same drawing. Flows that lie as they lay
 * in the drawing of before have the very shapes they had.
 */
export function layOut(
  map: Drawn,
  measured: Reading | null,
  options: DrawingOptions,
  before: Drawing | null = null,
): Drawing {
  const frame = frameOf(map, options);
  const free = freePlaces(frame);
  const level = options.view?.level ?? 'all';
  const { reading, branched } = measured
    ? withNothing(map, measured)
    : { reading: null, branched: new Map<string, string>() };
  const told = (reading?.moves ?? drawnOnly(map)).filter((it) => it.from !== it.to);
  const moves = gatherMoves(
    told.filter((it) => options.desire || it.arrow),
    frame,
  );
  const numbers = hasNumbers(measured) ? reading : null;
  const nothing = new Set(
    map.touchpoints.filter((it) => it.scenario === 'nothing').map((it) => it.id),
  );
  const main: Sketch[] = [];
  const minor: Sketch[] = [];
  const kept = reading ? mainDesire(moves, reading) : new Set<MoveReading>();
  const busiest = level === 'main' ? mainMoves(moves) : null;
  for (const move of moves) {
    const from = frame.nodes.get(move.from) ?? frame.gathered.get(move.from);
    const to = frame.nodes.get(move.to) ?? frame.gathered.get(move.to);
    if (!from || !to) continue;
    const kind = branched.get(move.from) === move.to ? 'nothing' : kindOf(move, numbers);
    const sketch = { move, kind, course: courseOf(from, to, frame, free) };
    const isKept = move.arrow !== null || kept.has(move);
    if (busiest ? busiest.has(move) : isKept) main.push(sketch);
    else minor.push(sketch);
  }
  const totals = new Map(
    [...frame.gathered.values()].flatMap((it) => {
      const sum = totalsOf(it, measured);
      return sum ? [[it.id, sum] as const] : [];
    }),
  );
  const entered = enteredAt(frame, reading);
  const roomOf = (box: Box) => box.height - portRoom;
  const scale = scaleOf(sidesOf(main, entered, roomOf), frame.cardHeight - portRoom);
  const widthOf = (it: Sketch) => (it.move.count > 0 ? flowWidth(scale, it.move.count) : 1);
  const ported = assignPorts(
    main.map((it) => ({ course: it.course, width: widthOf(it) })),
    entered.map(({ box, count }) => ({ box, width: flowWidth(scale, count) })),
  );
  const minorPorted = assignPorts(
    minor.map((it) => ({ course: it.course, width: widthOf(it) })),
    [],
  );
  return {
    ...{ frame, scale, totals, reading },
    flows: finish(main, ported.flows, frame, before),
    minor: finish(minor, minorPorted.flows, frame, null),
    entries: ported.entries,
    leaving: leavingOf(frame, reading, scale, (id) => branched.has(id), nothing),
    ways: isCounted(map, measured) ? noWays : waysOf(map, frame),
  };
}

interface Sketch {
  move: DrawnMove;
  kind: FlowKind;
  course: Course;
}

function finish(
  sketches: readonly Sketch[],
  ported: readonly Ported[],
  frame: Frame,
  before: Drawing | null,
): Flow[] {
  const isSame = before && hasSameColumns(before.frame, frame);
  const known = new Map(isSame ? before.flows.map((it) => [it.key, it]) : []);
  return ported.flatMap((it, i) => {
    const sketch = sketches[i];
    if (!sketch) return [];
    const flow = new ShapedFlow(sketch, it, frame);
    flow.follow(known.get(flow.key));
    return [flow];
  });
}

const hasSameColumns = (a: Frame, b: Frame): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.every((it, i) => it.x === b.columns[i]?.x && it.card === b.columns[i]?.card);

/** Its shape is made when it is asked for: of hundreds of flows only those in sight are drawn. */
class ShapedFlow implements Flow {
  readonly key: string;
  readonly kind: FlowKind;
  readonly move: DrawnMove;
  readonly course: Course;
  readonly width: number;
  readonly y1: number;
  readonly y2: number;
  readonly #ported: Ported;
  readonly #frame: Frame;
  #made: Ribbon | undefined;

  constructor({ move, kind }: Sketch, ported: Ported, frame: Frame) {
    this.key = move.arrow?.id ?? `${move.from} ${move.to}`;
    this.kind = kind;
    this.move = move;
    this.course = ported.course;
    this.width = ported.width;
    this.y1 = ported.y1;
    this.y2 = ported.y2;
    this.#ported = ported;
    this.#frame = frame;
  }

  /** Takes over the shape of one that lay where this one lies. */
  follow(before: Flow | undefined): void {
    if (!(before instanceof ShapedFlow) || before.#made === undefined) return;
    if (liesAlike(before.#ported, this.#ported)) this.#made = before.#made;
  }

  get #ribbon(): Ribbon {
    this.#made ??= ribbonOf(this.#ported, this.#frame);
    return this.#made;
  }
  get area(): string {
    return this.#ribbon.area;
  }
  get line(): string {
    return this.#ribbon.line;
  }
  get label(): Ribbon['label'] {
    return this.#ribbon.label;
  }
  get head(): Ribbon['head'] {
    return this.#ribbon.head;
  }
  get tip(): string {
    return this.#ribbon.tip;
  }
  get stretches(): Ribbon['stretches'] {
    return this.#ribbon.stretches;
  }
  get turn(): Ribbon['turn'] {
    return this.#ribbon.turn;
  }
}

/** Whether anything on the map is measured. */
const hasNumbers = (reading: Reading | null): boolean =>
  reading?.touchpoints.values().some((it) => it.unmeasured === null) ?? false;

/** Whether the ways in and out are told by numbers, be it in a moment. */
const isCounted = (map: Drawn, reading: Reading | null): boolean =>
  reading ? hasNumbers(reading) : map.touchpoints.some((it) => it.rule !== null);

function kindOf(move: DrawnMove, reading: Reading | null): FlowKind {
  if (!move.arrow) return 'desire';
  if (move.count > 0 || (move.byRule ?? 0) > 0) return 'drawn';
  if (!reading) return 'plain';
  const blind = (id: string) => reading?.touchpoints.get(id)?.unmeasured?.reason !== undefined;
  return blind(move.from) || blind(move.to) ? 'unmeasured' : 'untaken';
}

/** Before any answer the arrows are drawn as thin lines. */
function drawnOnly(map: Drawn): MoveReading[] {
  return map.arrows.map((arrow) => ({
    ...{ from: arrow.from, to: arrow.to, count: 0, journeys: 0 },
    ...{ medianSeconds: null, p90Seconds: null, arrow, byRule: null },
  }));
}

/** Paths nobody drew that deserve ink: at least one in a hundred journeys, and not more than a dozen. */
function mainDesire(moves: readonly DrawnMove[], reading: Reading): Set<MoveReading> {
  const most = Math.max(6, Math.min(14, Math.round(reading.touchpoints.size * 0.7)));
  return new Set(
    moves
      .filter((it) => !it.arrow && it.count * 100 >= reading.journeys)
      .sort((a, b) => b.count - a.count)
      .slice(0, most),
  );
}

interface Entered {
  box: Box;
  count: number;
}

/** How many journeys began at what is drawn. */
function enteredAt(frame: Frame, reading: Reading | null): Entered[] {
  const counts = new Map<Box, number>();
  for (const it of reading?.touchpoints.values() ?? []) {
    const box = frame.nodes.get(it.id);
    if (box && it.entries > 0) counts.set(box, (counts.get(box) ?? 0) + it.entries);
  }
  return [...counts].map(([box, count]) => ({ box, count }));
}

/** The counts that share each side of each touchpoint; the scale makes the fullest of them fit. */
function sidesOf(
  sketches: readonly Sketch[],
  entered: readonly Entered[],
  roomOf: (box: Box) => number,
): SideCounts[] {
  const sides = { left: new Map<Box, number[]>(), right: new Map<Box, number[]>() };
  const add = (box: Box, side: Side, count: number) => {
    const counts = sides[side].get(box);
    if (counts) counts.push(count);
    else sides[side].set(box, [count]);
  };
  for (const { move, course } of sketches) {
    add(course.from, course.leaves, move.count);
    add(course.to, course.arrives, move.count);
  }
  for (const it of entered) add(it.box, 'left', it.count);
  return [...sides.left, ...sides.right].map(([box, counts]) => ({ room: roomOf(box), counts }));
}

/** Those last seen at what is drawn; who did nothing after a failure is drawn as a branch instead. */
function leavingOf(
  frame: Frame,
  reading: Reading | null,
  scale: Scale,
  isBranched: (id: string) => boolean,
  nothing: ReadonlySet<string>,
): Leaving[] {
  const counts = new Map<Box, number>();
  for (const it of reading?.touchpoints.values() ?? []) {
    const box = frame.nodes.get(it.id);
    const isNothing = nothing.has(it.id) && box?.id === it.id;
    if (!box || isNothing || isBranched(it.id) || it.unmeasured?.reason === 'no-rule') continue;
    if (it.exits > 0) counts.set(box, (counts.get(box) ?? 0) + it.exits);
  }
  return [...counts].map(([box, count]) => {
    const most = Math.max(6, box.width - (box.width > 110 ? 70 : 12));
    const width = Math.min(most, Math.max(3, count * scale.perMove));
    return { id: box.id, x: box.x + 12, y: box.y + box.height, width, count };
  });
}
