import type { Answer, JourneyMap, Statement } from '@waymark/model';
import { Bindings } from '../bindings.ts';
import { conditionText } from '../condition/compile.ts';
import { caseText, eventConditions, filterConditions } from '../journey/events.ts';
import { areApart, pinsOf } from '../journey/pins.ts';
import type { ResolvedQuestion } from '../journey/scope.ts';
import { type Rule, rulesOf } from '../journey/touchpoint.ts';

export interface OverlapRow {
  first: number;
  second: number;
  events: number;
}

/**
 * Counts events of the range that fit the rules of two touchpoints; null when the rules by
 * themselves show that there are none. A filter of journeys is left out: this is about rules.
 */
export function compileOverlaps({ map, scope }: ResolvedQuestion): Statement | null {
  const rules = mayOverlap(rulesOf(map));
  if (rules.length === 0) return null;
  const bindings = new Bindings(scope.texts);
  const places = rules.map((rule) => rule.place).join(', ');
  const fits = rules
    .map((rule) => `toUInt8(${conditionText(rule.condition, bindings)})`)
    .join(', ');
  const where = [
    ...eventConditions(scope, bindings),
    ...filterConditions(scope, bindings),
    ...caseText(scope, bindings).has,
  ];
  const text = `SELECT fitting[1] AS first, arrayJoin(arraySlice(fitting, 2)) AS second, count() AS events
FROM (SELECT arrayFilter((place, fit) -> fit, [${places}], [${fits}]) AS fitting FROM events WHERE ${where.join(' AND ')})
WHERE length(fitting) > 1 GROUP BY first, second ORDER BY first, second`;
  return { text, params: bindings.params };
}

function mayOverlap(rules: readonly Rule[]): Rule[] {
  const pinned = rules.map((rule) => ({ rule, pins: pinsOf(rule.condition) }));
  return pinned
    .filter((one) => pinned.some((other) => other !== one && !areApart(one.pins, other.pins)))
    .map(({ rule }) => rule);
}

export const overlapsOf = (map: JourneyMap, rows: readonly OverlapRow[]): Answer['overlaps'] =>
  rows.map(({ first, second, events }) => ({
    first: map.touchpoints[first - 1]?.id ?? '',
    second: map.touchpoints[second - 1]?.id ?? '',
    events,
  }));
