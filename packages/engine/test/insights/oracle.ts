import {
  asText,
  type Condition,
  type JourneyMap,
  journeyTypes,
  matches,
  propertyAt,
  type Scope,
  type WaymarkEvent,
} from '@waymark/model';
import type { PersonLink } from '@waymark/stores';

/** One visit to a touchpoint, by its place on the map. */
export interface Visit {
  at: bigint;
  place: number;
}

export interface World {
  workspace: string;
  events: readonly WaymarkEvent[];
  links: readonly PersonLink[];
}

export interface Asked {
  map: JourneyMap;
  scope: Scope;
  /** Microseconds, the first included, the second not. */
  from: bigint | null;
  to: bigint | null;
}

/** Digits below a millisecond only keep the order. */
export const span = (seconds: number): bigint => BigInt(seconds) * 1_000_000n + 999n;

/** Every id's person, told one link after the other: a known id stays whose it is. */
export function ownerships(links: readonly PersonLink[]): (id: string) => string {
  const owners = new Map<string, string>();
  const owner = (id: string): string => {
    let at = id;
    for (let next = owners.get(at); next !== undefined; next = owners.get(at)) at = next;
    return at;
  };
  for (const { from, to } of links) {
    const id = `${from.kind === 'user' ? 'u' : 'a'}:${from.id}`;
    const target = owner(`u:${to.id}`);
    if (!owners.has(id) && target !== id) owners.set(id, target);
  }
  return owner;
}

/** The case an event belongs to; null when it has none. */
function caseOf(event: WaymarkEvent, scope: Scope, owner: (id: string) => string): string | null {
  const by = scope.by;
  if (by.kind === 'session') return event.session || null;
  if (by.kind === 'account') return event.account || null;
  if (by.kind === 'property') return asText(propertyAt(event.properties, by.name)) || null;
  return owner(event.userId === '' ? `a:${event.anonymousId}` : `u:${event.userId}`);
}

export const placeOf = (map: JourneyMap, event: WaymarkEvent): number | null => {
  const index = map.touchpoints.findIndex(({ rule }) => rule !== null && matches(rule, event));
  return index < 0 ? null : index;
};

const fits = (condition: Condition) => (event: WaymarkEvent) => matches(condition, event);

/** The events that count, by case. */
export function casesOf(
  { workspace, events, links }: World,
  { scope, from, to }: Asked,
): Map<string, WaymarkEvent[]> {
  const owner = ownerships(links);
  const cases = new Map<string, WaymarkEvent[]>();
  for (const event of events) {
    if (event.workspace !== workspace || !journeyTypes.includes(event.type)) continue;
    if (from !== null && event.ts < from) continue;
    if (to !== null && event.ts >= to) continue;
    if (scope.filter?.of === 'events' && !matches(scope.filter.condition, event)) continue;
    const id = caseOf(event, scope, owner);
    if (id !== null) cases.set(id, [...(cases.get(id) ?? []), event]);
  }
  if (scope.filter?.of === 'journeys') {
    const filter = fits(scope.filter.condition);
    for (const [id, own] of cases) if (!own.some(filter)) cases.delete(id);
  }
  return cases;
}

/** Every journey as its visits in time order, cut where the question says so. */
export function journeysOf(world: World, asked: Asked): Visit[][] {
  const goals = goalPlaces(asked.map);
  const journeys: Visit[][] = [];
  for (const own of casesOf(world, asked).values()) {
    const visits = own
      .map((event) => ({ at: event.ts, place: placeOf(asked.map, event) }))
      .filter((visit): visit is Visit => visit.place !== null)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.place - b.place));
    let journey: Visit[] = [];
    for (const visit of visits) {
      const last = journey.at(-1);
      if (last && isCut(last, visit, asked.scope, goals)) {
        journeys.push(journey);
        journey = [];
      }
      journey.push(visit);
    }
    if (journey.length > 0) journeys.push(journey);
  }
  return journeys;
}

function isCut(last: Visit, next: Visit, { split }: Scope, goals: Set<number>): boolean {
  if (split.kind === 'gap') return next.at - last.at > span(split.seconds);
  return split.kind === 'goal' && goals.has(last.place);
}

export function goalPlaces(map: JourneyMap): Set<number> {
  return new Set(
    map.goals.map((goal) => map.touchpoints.findIndex(({ id }) => id === goal.touchpoint)),
  );
}
