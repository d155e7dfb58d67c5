import type { JourneyMap } from '@waymark/model';
import type { MoveReading, Reading } from '../reading/reading.ts';
import { type Course, courseOf, takenCells } from './course.ts';
import { type Frame, type FrameSize, frameOf } from './frame.ts';
import { assignPorts, type Ported, type PortedEntry } from './ports.ts';
import { type Ribbon, ribbonOf } from './ribbon.ts';
import { flowWidth, type Scale, scaleOf } from './scale.ts';

/** How a flow is drawn: taken as drawn, taken by nobody, nobody drew it, or one end is unmeasured. */
export type FlowKind = 'drawn' | 'untaken' | 'desire' | 'unmeasured';

export interface Flow extends Ribbon {
  key: string;
  kind: FlowKind;
  move: MoveReading;
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
  /** Smaller paths nobody drew, shown only around the touchpoint that is looked at. */
  minor: readonly Flow[];
  entries: readonly PortedEntry[];
  leaving: readonly Leaving[];
}

export interface DrawingOptions extends FrameSize {
  /** Whether paths nobody drew are shown. */
  desire: boolean;
}

const portRoom = 12;

/** The whole drawing. Pure: the same map, reading and size give the same drawing. */
export function layOut(map: JourneyMap, reading: Reading | null, options: DrawingOptions): Drawing {
  const frame = frameOf(map, options);
  const taken = takenCells(frame);
  const moves = (reading?.moves ?? drawnOnly(map)).filter((it) => it.from !== it.to);
  const main: Sketch[] = [];
  const minor: Sketch[] = [];
  const kept = reading ? mainDesire(moves, reading) : new Set<MoveReading>();
  for (const move of moves) {
    const from = frame.boxes.get(move.from);
    const to = frame.boxes.get(move.to);
    if (!from || !to) continue;
    const sketch = { move, kind: kindOf(move, reading), course: courseOf(from, to, frame, taken) };
    if (move.arrow || (options.desire && kept.has(move))) main.push(sketch);
    else if (options.desire) minor.push(sketch);
  }
  const entered = [...(reading?.touchpoints.values() ?? [])].filter((it) => it.entries > 0);
  const scale = scaleOf(sidesOf(main, entered), frame.cardHeight - portRoom);
  const widthOf = (it: Sketch) => (it.move.count > 0 ? flowWidth(scale, it.move.count) : 1);
  const entries = entered.flatMap((it) => {
    const box = frame.boxes.get(it.id);
    return box ? [{ box, width: flowWidth(scale, it.entries) }] : [];
  });
  const ported = assignPorts(
    main.map((it) => ({ course: it.course, width: widthOf(it) })),
    entries,
  );
  const minorPorted = assignPorts(
    minor.map((it) => ({ course: it.course, width: widthOf(it) })),
    [],
  );
  return {
    frame,
    scale,
    flows: finish(main, ported.flows, frame),
    minor: finish(minor, minorPorted.flows, frame),
    entries: ported.entries,
    leaving: leavingOf(frame, reading, scale),
  };
}

interface Sketch {
  move: MoveReading;
  kind: FlowKind;
  course: Course;
}

function finish(sketches: readonly Sketch[], ported: readonly Ported[], frame: Frame): Flow[] {
  return ported.flatMap((it, i) => {
    const sketch = sketches[i];
    if (!sketch) return [];
    const { move, kind } = sketch;
    const key = move.arrow?.id ?? `${move.from} ${move.to}`;
    const { course, width, y1, y2 } = it;
    return [{ key, kind, move, course, width, y1, y2, ...ribbonOf(it, frame) }];
  });
}

function kindOf(move: MoveReading, reading: Reading | null): FlowKind {
  const blind = (id: string) => reading?.touchpoints.get(id)?.unmeasured?.reason !== undefined;
  if (!reading || blind(move.from) || blind(move.to))
    return move.count > 0 ? 'drawn' : 'unmeasured';
  if (!move.arrow) return 'desire';
  return move.count > 0 || (move.byRule ?? 0) > 0 ? 'drawn' : 'untaken';
}

/** Before any answer the arrows are drawn as thin lines. */
function drawnOnly(map: JourneyMap): MoveReading[] {
  return map.arrows.map((arrow) => ({
    from: arrow.from,
    to: arrow.to,
    count: 0,
    journeys: 0,
    medianSeconds: null,
    p90Seconds: null,
    arrow,
    byRule: null,
  }));
}

/** Paths nobody drew that deserve ink: at least one in a hundred journeys, and not more than a dozen. */
function mainDesire(moves: readonly MoveReading[], reading: Reading): Set<MoveReading> {
  const most = Math.max(6, Math.min(14, Math.round(reading.touchpoints.size * 0.7)));
  return new Set(
    moves
      .filter((it) => !it.arrow && it.count * 100 >= reading.journeys)
      .sort((a, b) => b.count - a.count)
      .slice(0, most),
  );
}

/** The counts that share each side of each touchpoint; the scale makes the fullest of them fit. */
function sidesOf(
  sketches: readonly Sketch[],
  entered: readonly { id: string; entries: number }[],
): number[][] {
  const sides = new Map<string, number[]>();
  const add = (key: string, count: number) => {
    const side = sides.get(key);
    if (side) side.push(count);
    else sides.set(key, [count]);
  };
  for (const { move, course } of sketches) {
    add(`${move.from} ${course.leaves}`, move.count);
    add(`${move.to} ${course.arrives}`, move.count);
  }
  for (const it of entered) add(`${it.id} left`, it.entries);
  return [...sides.values()];
}

function leavingOf(frame: Frame, reading: Reading | null, scale: Scale): Leaving[] {
  return [...(reading?.touchpoints.values() ?? [])].flatMap((it) => {
    const box = frame.boxes.get(it.id);
    if (!box || it.exits === 0 || it.unmeasured?.reason === 'no-rule') return [];
    const width = Math.min(box.width - 70, Math.max(3, it.exits * scale.perMove));
    return [{ id: it.id, x: box.x + 12, y: box.y + box.height, width, count: it.exits }];
  });
}
