import type { JourneyMap } from '@waymark/model';
import type { Box, Frame } from './frame.ts';

/** Where people come in and where the way ends, as it is drawn; what is counted says it better. */
export interface Ways {
  in: readonly Box[];
  out: readonly Box[];
  /** Ways that end at a goal, which may lead on as well. */
  goals: readonly Box[];
}

export const noWays: Ways = { in: [], out: [], goals: [] };

/**
 * The ways in and out of a map, read from its arrows. People come in where no arrow leads; into a
 * loop that no arrow leads into, at its leftmost touchpoint. A touchpoint without arrows is on no
 * way yet.
 */
export function waysOf(
  map: Pick<JourneyMap, 'touchpoints' | 'arrows' | 'goals'>,
  frame: Frame,
): Ways {
  const next = Map.groupBy(
    map.arrows.filter((it) => it.from !== it.to),
    (it) => it.from,
  );
  const reached = new Set([...next.values()].flat().map((it) => it.to));
  const isOn = (id: string) => next.has(id) || reached.has(id);
  const boxes = map.touchpoints
    .flatMap(({ id }) => frame.boxes.get(id) ?? [])
    .filter(({ id }) => isOn(id));
  const goals = new Set(map.goals.map((it) => it.touchpoint));
  return {
    in: startsOf(boxes, (id) => (next.get(id) ?? []).map((it) => it.to), reached),
    out: boxes.filter(({ id }) => !next.has(id) && !goals.has(id)),
    goals: boxes.filter(({ id }) => goals.has(id)),
  };
}

function startsOf(
  boxes: readonly Box[],
  next: (id: string) => readonly string[],
  reached: ReadonlySet<string>,
): Box[] {
  const seen = new Set<string>();
  const flood = (id: string) => {
    const waiting = [id];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      waiting.push(...next(at));
    }
  };
  const starts = boxes.filter(({ id }) => !reached.has(id));
  for (const { id } of starts) flood(id);
  for (const box of boxes.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    if (seen.has(box.id)) continue;
    starts.push(box);
    flood(box.id);
  }
  return starts;
}
