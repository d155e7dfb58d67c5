import type { JourneyMap } from '@waymark/model';
import type { MoveReading, Reading, TouchpointReading } from '../reading/reading.ts';

/** The reading as it is drawn once those who left after a failure have a place to go. */
export interface WithNothing {
  reading: Reading;
  /**
   * Touchpoints whose leavers are drawn as a branch, and so not as leaving too, with where it leads.
   */
  branched: ReadonlyMap<string, string>;
}

/**
 * Nobody sends an event when they do nothing. A "did nothing" touchpoint without a rule therefore
 * takes the number of those who were last seen at the failure that an arrow leads from; where one
 * failure has two such branches the first one takes them, so that nobody is counted twice.
 */
export function withNothing(
  map: Pick<JourneyMap, 'touchpoints' | 'arrows'>,
  reading: Reading,
): WithNothing {
  const known = new Map(map.touchpoints.map((it) => [it.id, it]));
  const branched = new Map<string, { arrow: string; to: string; count: number }>();
  for (const arrow of map.arrows) {
    const to = known.get(arrow.to);
    const isBranch = to?.scenario === 'nothing' && to.rule === null;
    const own = reading.touchpoints.get(arrow.from);
    if (!isBranch || known.get(arrow.from)?.scenario !== 'failure' || !own) continue;
    if (own.unmeasured?.reason === 'no-rule' || branched.has(arrow.from)) continue;
    branched.set(arrow.from, { arrow: arrow.id, to: arrow.to, count: own.exits });
  }
  if (branched.size === 0) return { reading, branched: new Map() };
  const left = new Map<string, number>();
  for (const { to, count } of branched.values()) left.set(to, (left.get(to) ?? 0) + count);
  const touchpoints = new Map(reading.touchpoints);
  for (const [id, count] of left) touchpoints.set(id, didNothing(id, count));
  const moves = reading.moves.map((move): MoveReading => {
    const branch = branched.get(move.from);
    if (!branch || move.arrow?.id !== branch.arrow) return move;
    return { ...move, count: branch.count, journeys: branch.count };
  });
  return {
    reading: { ...reading, touchpoints, moves },
    branched: new Map([...branched].map(([from, { to }]) => [from, to])),
  };
}

function didNothing(id: string, count: number): TouchpointReading {
  return {
    ...{ id, journeys: count, visits: 0, repeats: 0, entries: 0, exits: count },
    ...{ goOn: null, medianSeconds: null, p90Seconds: null, goalShare: null },
    ...{ isGoal: false, unmeasured: null },
  };
}
