import type { JourneyMap } from '@waymark/model';
import { keyOf, type PartKey, partOf } from './part.ts';

/** Where a part stands among the others: lines from the top, columns from the left, labels in -1. */
export interface Stop {
  readonly key: PartKey;
  readonly line: number;
  readonly column: number;
}

/** All parts that are shown, as one grid that arrow keys walk; in reading order. */
export interface Grid {
  readonly stops: readonly Stop[];
  readonly at: ReadonlyMap<PartKey, Stop>;
  /** For each place that is filled its last text: whoever stands there to write more stands beneath that. */
  readonly under: ReadonlyMap<PartKey, PartKey>;
}

const heads = 0;

/**
 * The grid of what is shown, given in the order of the page: stages on the first line, touchpoints
 * by their rows, then the way to add one, then a line for each lane and one for adding to them.
 */
export function gridOf(map: JourneyMap, shown: readonly PartKey[]): Grid {
  const column = new Map(map.stages.map((stage, i) => [stage.id, i]));
  const touchpoints = new Map(map.touchpoints.map((it) => [it.id, it]));
  const cells = new Map(map.cells.map((it) => [it.id, it]));
  const filled = new Map(
    map.cells.map(({ id, lane, stage }) => [
      keyOf({ kind: 'place', lane, stage }),
      keyOf({ kind: 'cell', id }),
    ]),
  );
  const front = 1 + Math.max(0, ...map.touchpoints.map((it) => it.row + 1));
  const spots = front * 2;
  const lanes = new Map<string, number>();
  const lineOf = (lane: string) => {
    const known = lanes.get(lane) ?? spots + 1 + lanes.size;
    lanes.set(lane, known);
    return known;
  };
  const stops: Stop[] = [];
  const add = (key: PartKey, line: number, at: number | undefined) => {
    if (at !== undefined) stops.push({ key, line, column: at });
  };
  for (const key of new Set(shown)) {
    const part = partOf(key);
    if (!part) continue;
    switch (part.kind) {
      case 'stage':
        add(key, heads, column.get(part.id));
        break;
      case 'touchpoint': {
        const it = touchpoints.get(part.id);
        if (it) add(key, it.row + (it.onstage ? 1 : front + 1), column.get(it.stage));
        break;
      }
      case 'spot':
        add(key, spots, column.get(part.stage));
        break;
      case 'lane':
        add(key, lineOf(part.id), -1);
        break;
      case 'cell': {
        const it = cells.get(part.id);
        if (it) add(key, lineOf(it.lane), column.get(it.stage));
        break;
      }
      case 'place':
        if (!filled.has(key)) add(key, lineOf(part.lane), column.get(part.stage));
        break;
      case 'feeling': {
        const it = touchpoints.get(part.touchpoint);
        if (it) add(key, lineOf(part.lane), column.get(it.stage));
        break;
      }
      case 'end':
        if (part.of === 'stages') add(key, heads, map.stages.length);
        else add(key, Number.MAX_SAFE_INTEGER, -1);
        break;
      case 'arrow':
        break;
    }
  }
  const order = new Map(stops.map((stop, i) => [stop.key, i]));
  const place = (stop: Stop) => order.get(stop.key) ?? 0;
  stops.sort((a, b) => a.line - b.line || a.column - b.column || place(a) - place(b));
  const at = new Map(stops.map((stop) => [stop.key, stop]));
  return { stops, at, under: filled };
}

export const ways = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Ctrl+Home',
  'Ctrl+End',
] as const;
export type Way = (typeof ways)[number];

/** The part one comes to from another by a key; the same part at the edge, the first from nowhere. */
export function walk(grid: Grid, from: PartKey | null, way: Way): PartKey | null {
  const { stops } = grid;
  const above = from === null ? undefined : grid.under.get(from);
  if (above && way === 'ArrowUp') return above;
  const stop = from === null ? undefined : grid.at.get(above ?? from);
  if (!stop) return stops[0]?.key ?? from;
  switch (way) {
    case 'Ctrl+Home':
      return stops[0]?.key ?? from;
    case 'Ctrl+End':
      return stops.at(-1)?.key ?? from;
    case 'Home':
      return stops.find((it) => it.line === stop.line)?.key ?? from;
    case 'End':
      return stops.findLast((it) => it.line === stop.line)?.key ?? from;
    case 'ArrowUp':
    case 'ArrowDown':
      return vertical(stops, stop, way === 'ArrowDown' ? 1 : -1).key;
    default:
      return sideways(stops, stop, way === 'ArrowRight' ? 1 : -1).key;
  }
}

/** Side by side in one line of one column stand only feelings; they are one step up or down. */
function vertical(stops: readonly Stop[], from: Stop, step: 1 | -1): Stop {
  const own = stops.filter(({ column }) => column === from.column);
  const isBeside = (it: Stop) => it.key.startsWith('feeling:') && it.line === from.line;
  for (let i = own.indexOf(from) + step; own[i]; i += step) {
    const next = own[i];
    if (next && !isBeside(next)) return next;
  }
  // A label stands alone above the lanes, and the end of the stages alone at their right.
  const ahead = stops.filter((it) => (it.line - from.line) * step > 0);
  const line = (step === 1 ? ahead[0] : ahead.at(-1))?.line;
  return from.column === -1 ? (ahead.find((it) => it.line === line) ?? from) : from;
}

function sideways(stops: readonly Stop[], from: Stop, step: 1 | -1): Stop {
  const here = stops.filter((it) => it.line === from.line && it.column === from.column);
  const beside = from.key.startsWith('feeling:') ? here[here.indexOf(from) + step] : undefined;
  if (beside) return beside;
  const isFree = from.key.startsWith('touchpoint:') || from.key.startsWith('spot:');
  const columns = [...new Set(stops.map(({ column }) => column))].sort((a, b) => a - b);
  for (let i = columns.indexOf(from.column) + step; columns[i] !== undefined; i += step) {
    const next = stops.filter(({ column }) => column === columns[i]);
    const found = isFree ? nearest(next, from) : beyond(next, from, here.indexOf(from), step);
    if (found) return found;
  }
  return from;
}

/** Among touchpoints a free place is passed by: one comes to the nearest row of the next stage. */
function nearest(stops: readonly Stop[], from: Stop): Stop | undefined {
  const spot = stops.find(({ key }) => key.startsWith('spot:'));
  if (from.key.startsWith('spot:')) return spot;
  const touchpoints = stops.filter(({ key }) => key.startsWith('touchpoint:'));
  const far = (it: Stop) => Math.abs(it.line - from.line);
  return touchpoints.toSorted((a, b) => far(a) - far(b))[0] ?? spot;
}

function beyond(stops: readonly Stop[], from: Stop, depth: number, step: 1 | -1): Stop | undefined {
  const line = stops.filter((it) => it.line === from.line);
  if (line[0]?.key.startsWith('feeling:')) return step === 1 ? line[0] : line.at(-1);
  return line[Math.min(Math.max(0, depth), line.length - 1)];
}

/** The stop after this one in reading order, as Tab goes while writing; null at the end. */
export function following(grid: Grid, key: PartKey, step: 1 | -1): PartKey | null {
  const from = grid.under.get(key) ?? key;
  const line = grid.stops.filter((it) => it.line === grid.at.get(from)?.line && it.column >= 0);
  const own = line.findIndex(({ key }) => key === from);
  const beside = line[own + step];
  if (beside) return beside.key;
  const at = grid.stops.findIndex(({ key }) => key === from);
  const rest = step === 1 ? grid.stops.slice(at + 1) : grid.stops.slice(0, Math.max(0, at));
  const next =
    step === 1 ? rest.find((it) => it.column >= 0) : rest.findLast((it) => it.column >= 0);
  return next?.key ?? null;
}

/** Everything between two parts, both included, as Shift selects it. */
export function between(grid: Grid, a: PartKey, b: PartKey): PartKey[] {
  const [from, to] = [a, b].map((key) => grid.at.get(grid.under.get(key) ?? key));
  if (!from || !to) return [b];
  const [top, bottom] = [Math.min(from.line, to.line), Math.max(from.line, to.line)];
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
  return grid.stops
    .filter((it) => it.line >= top && it.line <= bottom)
    .filter((it) => it.column >= left && it.column <= right)
    .filter(({ key }) => !key.startsWith('spot:') && !key.startsWith('end:'))
    .map(({ key }) => key);
}
