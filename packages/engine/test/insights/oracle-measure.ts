import { type Answer, type Arrow, matches, say } from '@waymark/model';
import {
  type Asked,
  casesOf,
  goalPlaces,
  journeysOf,
  placeOf,
  span,
  type Visit,
  type World,
} from './oracle.ts';

type Figures = Pick<
  Answer,
  'journeys' | 'touchpoints' | 'moves' | 'arrows' | 'unmatched' | 'overlaps'
>;

/** Every figure of a map by walking through every journey, slowly. */
export function measureSlowly(world: World, asked: Asked): Figures {
  const { map } = asked;
  const journeys = journeysOf(world, asked);
  const goals = goalPlaces(map);
  const idOf = (place: number): string => map.touchpoints[place]?.id ?? '';
  const pairs = journeys.map(moves);
  const moveNames = new Set(
    pairs.flat().map(({ from, to }) => `${idOf(from.place)} ${idOf(to.place)}`),
  );
  return {
    journeys: journeys.length,
    touchpoints: map.touchpoints.map(({ id, name }, place) => {
      const reached = journeys.filter((journey) => journey.some((visit) => visit.place === place));
      const reachedGoal = reached.filter((journey) =>
        journey
          .slice(journey.findIndex((visit) => visit.place === place))
          .some((visit) => goals.has(visit.place)),
      );
      return {
        id,
        name: say(name, 'en'),
        journeys: reached.length,
        visits: journeys.flat().filter((visit) => visit.place === place).length,
        repeats: journeys.flatMap((journey) =>
          journey.filter((visit, at) => visit.place === place && journey[at - 1]?.place === place),
        ).length,
        entries: journeys.filter((journey) => journey[0]?.place === place).length,
        exits: journeys.filter((journey) => journey.at(-1)?.place === place).length,
        ...times(pairs.flat().filter(({ to }) => to.place === place)),
        goalShare:
          goals.size === 0 || reached.length === 0 ? null : reachedGoal.length / reached.length,
      };
    }),
    moves: [...moveNames].sort().map((name) => {
      const [from = '', to = ''] = name.split(' ');
      const along = pairs.map((own) =>
        own.filter((move) => idOf(move.from.place) === from && idOf(move.to.place) === to),
      );
      return {
        from,
        to,
        count: along.flat().length,
        journeys: along.filter((own) => own.length > 0).length,
        ...times(along.flat()),
        drawn: map.arrows.some((arrow) => arrow.from === from && arrow.to === to),
      };
    }),
    arrows: map.arrows.map((arrow) => {
      const along = journeys.map((journey) => taken(journey, arrow, idOf));
      return {
        id: arrow.id,
        from: arrow.from,
        to: arrow.to,
        journeys: along.filter((own) => own.length > 0).length,
        count: along.flat().length,
        ...times(along.flat()),
      };
    }),
    unmatched: [...casesOf(world, asked).values()]
      .flat()
      .filter((event) => placeOf(map, event) === null).length,
    overlaps: overlaps(world, asked),
  };
}

interface Move {
  from: Visit;
  to: Visit;
}

const moves = (journey: Visit[]): Move[] =>
  journey.flatMap((to, at) => {
    const from = journey[at - 1];
    return from && from.place !== to.place ? [{ from, to }] : [];
  });

/** The times a journey takes an arrow: from each start to the end nearest after it, nothing of either between. */
function taken(journey: Visit[], arrow: Arrow, idOf: (place: number) => string): Move[] {
  const found: Move[] = [];
  journey.forEach((to, at) => {
    if (idOf(to.place) !== arrow.to) return;
    const before = journey.slice(0, at);
    const from =
      arrow.kind === 'direct'
        ? before.at(-1)
        : before.findLast((visit) => [arrow.from, arrow.to].includes(idOf(visit.place)));
    if (!from || idOf(from.place) !== arrow.from) return;
    if (arrow.withinSeconds !== undefined && to.at - from.at > span(arrow.withinSeconds)) return;
    found.push({ from, to });
  });
  return found;
}

function times(along: Move[]): { medianSeconds: number | null; p90Seconds: number | null } {
  const seconds = along
    .map(({ from, to }) => Number(to.at / 1000n - from.at / 1000n) / 1000)
    .sort((a, b) => a - b);
  return { medianSeconds: quantile(seconds, 0.5), p90Seconds: quantile(seconds, 0.9) };
}

/** On the straight line between the two observations around the place asked for. */
export function quantile(sorted: number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const rank = share * (sorted.length - 1);
  const low = sorted[Math.floor(rank)] ?? 0;
  const high = sorted[Math.ceil(rank)] ?? 0;
  return low + (high - low) * (rank - Math.floor(rank));
}

function overlaps(world: World, asked: Asked): Answer['overlaps'] {
  const { map, scope } = asked;
  const ofEvents = {
    ...asked,
    scope: { ...scope, filter: scope.filter?.of === 'events' ? scope.filter : undefined },
  };
  const counts = new Map<string, number>();
  for (const event of [...casesOf(world, ofEvents).values()].flat()) {
    const [first, ...others] = map.touchpoints.filter(
      ({ rule }) => rule !== null && matches(rule, event),
    );
    for (const second of others) {
      const name = `${first?.id} ${second.id}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].map(([name, events]) => {
    const [first = '', second = ''] = name.split(' ');
    return { first, second, events };
  });
}
