import type { Answer, Arrow, JourneyMap } from '@waymark/model';

export type Unmeasured = Answer['unmeasured'][number]['reason'];

/** What the answer says about one touchpoint, ready to be drawn. */
export interface TouchpointReading {
  id: string;
  journeys: number;
  visits: number;
  repeats: number;
  entries: number;
  exits: number;
  /** Share of its journeys that went on to another touchpoint; null when nobody came. */
  goOn: number | null;
  medianSeconds: number | null;
  p90Seconds: number | null;
  goalShare: number | null;
  isGoal: boolean;
  /** Why its zero is not a zero; null when it is measured. */
  unmeasured: { reason: Unmeasured; since: string | null } | null;
}

/** What people did between two touchpoints, with the arrow that foresaw it where there is one. */
export interface MoveReading {
  from: string;
  to: string;
  count: number;
  journeys: number;
  medianSeconds: number | null;
  p90Seconds: number | null;
  arrow: Arrow | null;
  /** Journeys by the arrow's own rule (eventual, within a time); null without an arrow. */
  byRule: number | null;
}

export interface Reading {
  /** False while slices are still being counted: figures are then extrapolated from those seen. */
  exact: boolean;
  journeys: number;
  touchpoints: ReadonlyMap<string, TouchpointReading>;
  moves: readonly MoveReading[];
  /** Share of all moves for which an arrow stands on the map; null when nobody moved. */
  explained: number | null;
  /** How often somebody went from one touchpoint to another. */
  moved: number;
}

/**
 * Lays an answer beside the map that is on screen now. Parts added since the question was asked
 * read as unmeasured, parts removed since are left out, and arrows are matched anew, so that an
 * adopted path turns into a drawn one before the next answer arrives. A public map keeps its rules
 * to itself, so there the answer alone says what was measured.
 */
export function readAnswer(map: JourneyMap, answer: Answer, { isPublic = false } = {}): Reading {
  const { done, of, share } = answer.question.slices;
  const exact = done >= of;
  const grow = exact || !share ? (n: number) => n : (n: number) => rounded(n / share);
  const goals = new Set(map.goals.map((goal) => goal.touchpoint));
  const unmeasured = new Map(answer.unmeasured.map((it) => [it.id, it]));
  const answered = new Map(answer.touchpoints.map((it) => [it.id, it]));
  const touchpoints = new Map(
    map.touchpoints.map(({ id, rule }) => {
      const it = answered.get(id);
      const why =
        unmeasured.get(id) ??
        (it && (rule || isPublic) ? null : ({ reason: 'no-rule', since: null } as const));
      const reading: TouchpointReading = {
        id,
        journeys: grow(it?.journeys ?? 0),
        visits: grow(it?.visits ?? 0),
        repeats: grow(it?.repeats ?? 0),
        entries: grow(it?.entries ?? 0),
        exits: grow(it?.exits ?? 0),
        goOn: it && it.journeys > 0 ? (it.journeys - it.exits) / it.journeys : null,
        medianSeconds: it?.medianSeconds ?? null,
        p90Seconds: it?.p90Seconds ?? null,
        goalShare: it?.goalShare ?? null,
        isGoal: goals.has(id),
        unmeasured: why ? { reason: why.reason, since: why.since } : null,
      };
      return [id, reading];
    }),
  );
  return {
    exact,
    journeys: grow(answer.journeys),
    touchpoints,
    moves: readMoves(map, answer, grow),
    explained: explainedShare(map, answer),
    moved: grow(answer.moves.reduce((sum, move) => sum + move.count, 0)),
  };
}

/** Share (0-1) of the moves of an answer that the arrows of a map foresaw; null when nobody moved. */
export function explainedShare(map: JourneyMap, answer: Answer): number | null {
  const drawn = new Set(map.arrows.map(pair));
  const all = answer.moves.reduce((sum, move) => sum + move.count, 0);
  const foreseen = answer.moves.reduce((sum, m) => sum + (drawn.has(pair(m)) ? m.count : 0), 0);
  return all === 0 ? null : foreseen / all;
}

function readMoves(map: JourneyMap, answer: Answer, grow: (n: number) => number): MoveReading[] {
  const here = new Set(map.touchpoints.map((it) => it.id));
  const taken = new Map(answer.moves.map((move) => [pair(move), move]));
  const ruled = new Map(answer.arrows.map((it) => [it.id, it]));
  const drawn = map.arrows.map((arrow): MoveReading => {
    const move = taken.get(pair(arrow));
    taken.delete(pair(arrow));
    const own = ruled.get(arrow.id);
    return {
      from: arrow.from,
      to: arrow.to,
      count: grow(move?.count ?? 0),
      journeys: grow(move?.journeys ?? 0),
      medianSeconds: move?.medianSeconds ?? own?.medianSeconds ?? null,
      p90Seconds: move?.p90Seconds ?? own?.p90Seconds ?? null,
      arrow,
      byRule: own ? grow(own.journeys) : null,
    };
  });
  const undrawn = [...taken.values()]
    .filter((move) => here.has(move.from) && here.has(move.to) && move.from !== move.to)
    .map(
      (move): MoveReading => ({
        ...{ from: move.from, to: move.to },
        count: grow(move.count),
        journeys: grow(move.journeys),
        medianSeconds: move.medianSeconds,
        p90Seconds: move.p90Seconds,
        arrow: null,
        byRule: null,
      }),
    );
  return [...drawn, ...undrawn];
}

const pair = (it: { from: string; to: string }): string => `${it.from}\u0000${it.to}`;

/** Two digits that mean something: a figure from a part of the people must not look exact. */
function rounded(value: number): number {
  if (value < 100) return Math.round(value);
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}
