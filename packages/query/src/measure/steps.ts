import type { Arrow, JourneyMap } from '@waymark/model';
import { before, goalPlaces, isOneOf, placeOf, spanMicros, timeOf } from '../journey/journeys.ts';
import {
  elapsedText,
  firstArrowPair,
  flagBit,
  flags,
  type Layout,
  pairShift,
  sincePreviousText,
  valueText,
} from './layout.ts';

/** An arrow that a plain move does not answer, as places; `index` is its place among them. */
export interface RuledArrow {
  id: string;
  index: number;
  from: number;
  to: number;
  eventual: boolean;
  withinSeconds: number | null;
}

export const hasOwnRule = (arrow: Arrow): boolean =>
  arrow.kind === 'eventual' || arrow.withinSeconds !== undefined;

/** The arrows of a map that are counted by their own rule, in the order of the map. */
export function ruledArrows(map: JourneyMap): RuledArrow[] {
  const place = new Map(map.touchpoints.map(({ id }, index) => [id, index + 1]));
  return map.arrows.filter(hasOwnRule).map((arrow, index) => ({
    id: arrow.id,
    index,
    from: place.get(arrow.from) ?? 0,
    to: place.get(arrow.to) ?? 0,
    eventual: arrow.kind === 'eventual',
    withinSeconds: arrow.withinSeconds ?? null,
  }));
}

/** A journey's steps, one packed number each, entries (from place 0) and repeats included. */
export function stepsText(journeys: string, map: JourneyMap, layout: Layout): string {
  const goals = goalPlaces(map);
  const lists = [
    'pairs',
    'a',
    sincePreviousText('a', layout),
    'arrayEnumerateUniq(pairs)',
    'arrayEnumerateUniq(places)',
  ];
  const flag = (test: string, name: keyof typeof flags): string =>
    flags[name] === 0 ? test : `bitShiftLeft(${test}, ${flags[name]})`;
  // The flags are put together as bytes first, since bytes are quicker than the whole number.
  const flagged = either([
    flag('n = 1', 'newPair'),
    flag('m = 1', 'newPlace'),
    ...(goals.length === 0 ? [] : [flag('bitAnd(m = 1, x <= goal)', 'goal')]),
  ]);
  const packed = either([
    `bitShiftLeft(to${layout.type}(pair), ${pairShift(layout)})`,
    `to${layout.type}(${elapsedText('d', layout)})`,
    `bitShiftLeft(to${layout.type}(${flagged}), ${flagBit('newPair', layout)})`,
  ]);
  const goal =
    goals.length === 0 ? '' : ` arrayLast(x -> ${isOneOf(placeOf('x'), goals)}, a) AS goal,`;
  return `SELECT a, arrayMap(x -> ${placeOf('x')}, a) AS places,${goal}
    arrayMap((t, f) -> toUInt16(bitOr(bitShiftLeft(toUInt16(f), 8), t)), places, arrayPopBack(arrayPushFront(places, toUInt8(0)))) AS pairs,
    arrayMap((pair, x, d, n, m) -> ${packed}, ${lists.join(', ')}) AS steps
    FROM (${journeys})`;
}

const either = (parts: readonly string[]): string =>
  parts.reduce((all, part) => `bitOr(${all}, ${part})`);

/**
 * The times at which a journey takes an arrow by the arrow's own rule. An eventual arrow is taken
 * by a visit to its end when its start was visited since the last visit to either, so every visit
 * takes part once and the time is that from the nearest start.
 */
export function arrowSteps(arrow: RuledArrow, layout: Layout): string {
  const { from, to } = arrow;
  const visits = arrow.eventual
    ? `arrayFilter(x -> ${isOneOf(placeOf('x'), [...new Set([from, to])])}, a)`
    : 'a';
  const inTime =
    arrow.withinSeconds === null
      ? ''
      : ` AND ${timeOf('x')} - ${timeOf('p')} <= ${spanMicros(arrow.withinSeconds)}`;
  const takes = `p != 0 AND ${placeOf('p')} = ${from} AND ${placeOf('x')} = ${to}${inTime}`;
  const values = `arrayMap((x, p) -> if(${takes}, toInt64(${valueText('x', 'p', layout)}), -1), ${visits}, ${before(visits)})`;
  const taken = `arrayFilter(v -> v >= 0, ${values})`;
  const pair = BigInt(firstArrowPair + arrow.index) << BigInt(pairShift(layout));
  const first = 2n ** BigInt(flagBit('newPair', layout));
  return `arrayMap((v, i) -> to${layout.type}(${pair} + v + if(i = 1, ${first}, 0)), ${taken}, arrayEnumerate(${taken}))`;
}
