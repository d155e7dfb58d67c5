import type { JourneyMap, Split } from '@waymark/model';
import type { Bindings } from '../bindings.ts';
import { conditionText } from '../condition/compile.ts';
import { casesText, journeyFilter } from './events.ts';
import type { ResolvedQuestion, Slice } from './scope.ts';
import { placeText, rulesOf } from './touchpoint.ts';

/** Below a millisecond the digits of a time only keep the order, so a span may be that much longer. */
export const spanMicros = (seconds: number): bigint => BigInt(seconds) * 1_000_000n + 999n;

/** The places, counted from 1, whose touchpoint is a goal of the map. */
export function goalPlaces(map: JourneyMap): number[] {
  const goals = new Set(map.goals.map((goal) => goal.touchpoint));
  return map.touchpoints.flatMap(({ id }, index) => (goals.has(id) ? [index + 1] : []));
}

/** Touchpoint of a packed visit, and its time in microseconds. */
export const placeOf = (visit: string): string => `toUInt8(${visit})`;
export const timeOf = (visit: string): string => `bitShiftRight(${visit}, 8)`;

/** Whether a place is one of the list, as a short expression. */
export const isOneOf = (place: string, places: readonly number[]): string =>
  places.length === 1 ? `${place} = ${places[0]}` : `has([${places.join(', ')}], ${place})`;

/**
 * One row a journey: `a`, its visits in time order, each `(microseconds << 8) | place`, so that
 * visits of the same microsecond stand in the order of the map.
 * A filter of journeys looks at the whole of a case, before it is split.
 */
export function journeysText(question: ResolvedQuestion, slice: Slice, bindings: Bindings): string {
  return splitText(visitsText(question, slice, bindings), question.scope.split, question.map);
}

function visitsText({ map, scope }: ResolvedQuestion, slice: Slice, bindings: Bindings): string {
  const rules = rulesOf(map);
  const place = placeText(rules, bindings);
  const packed = 'bitOr(bitShiftLeft(toUInt64(toUnixTimestamp64Micro(ts)), 8), place)';
  const filter = journeyFilter(scope);
  if (filter === null) {
    const visits = { ofRows: `groupArray(${packed})`, ofIds: 'groupArrayArray(visits)' };
    const columns = { ts: 'ts', place };
    const cases = casesText(scope, slice, columns, ['place != 0'], { visits }, bindings);
    return `SELECT arraySort(visits) AS a FROM (${cases})`;
  }
  const columns = { ts: 'ts', place, fits: conditionText(filter, bindings) };
  const visits = {
    ofRows: `groupArrayIf(${packed}, place != 0)`,
    ofIds: 'groupArrayArray(visits)',
  };
  const chosen = { ofRows: 'max(fits)', ofIds: 'max(chosen)' };
  const cases = casesText(
    scope,
    slice,
    columns,
    ['(place != 0 OR fits)'],
    { visits, chosen },
    bindings,
  );
  return `SELECT arraySort(visits) AS a FROM (${cases}) WHERE chosen = 1 AND notEmpty(visits)`;
}

function splitText(whole: string, split: Split, map: JourneyMap): string {
  switch (split.kind) {
    case 'none':
      return whole;
    case 'gap': {
      const isLong = `${timeOf('x')} - ${timeOf('p')} > ${spanMicros(split.seconds)}`;
      return `SELECT arrayJoin(arraySplit((x, p) -> p != 0 AND ${isLong}, a, ${before('a')})) AS a FROM (${whole})`;
    }
    case 'goal': {
      const goals = goalPlaces(map);
      if (goals.length === 0) return whole;
      return `SELECT arrayJoin(arrayReverseSplit(x -> ${isOneOf(placeOf('x'), goals)}, a)) AS a FROM (${whole})`;
    }
  }
}

/** Each visit's predecessor; 0 before the first. */
export const before = (visits: string): string =>
  `arrayPopBack(arrayPushFront(${visits}, toUInt64(0)))`;
