import type { Answer, JourneyMap, Statement } from '@waymark/model';
import { Bindings } from '../bindings.ts';
import { conditionText } from '../condition/compile.ts';
import {
  casesText,
  journeyFilter,
  rangeConditions,
  tableConditions,
  within,
} from '../journey/events.ts';
import type { ResolvedQuestion, Slice } from '../journey/scope.ts';
import { placeText, rulesOf } from '../journey/touchpoint.ts';

/** One row a touchpoint place (0: none), over all events up to the end of the range. */
export interface HealthRow {
  place: number;
  events: number;
  /** Seconds since 1970. */
  first: number;
  last: number;
}

/** When each touchpoint had its first and last event ever, by the people of the slice alone. */
export function compileHealth({ map, scope }: ResolvedQuestion, slice: Slice): Statement {
  const bindings = new Bindings(scope.texts);
  const where = [
    ...within('person', slice, bindings),
    ...tableConditions(scope, bindings),
    ...rangeConditions({ ...scope, from: null }, bindings),
  ];
  const text = `SELECT place, count() AS events,
  toUnixTimestamp64Micro(min(ts)) / 1000000 AS first, toUnixTimestamp64Micro(max(ts)) / 1000000 AS last
FROM events WHERE ${where.join(' AND ')} GROUP BY ${placeText(rulesOf(map), bindings)} AS place ORDER BY place`;
  return { text, params: bindings.params };
}

/** Events of one slice that fit no touchpoint though their case passes the filter of journeys; null without one. */
export function compileUnmatched({ map, scope }: ResolvedQuestion, slice: Slice): Statement | null {
  const filter = journeyFilter(scope);
  if (filter === null) return null;
  const bindings = new Bindings(scope.texts);
  const place = placeText(rulesOf(map), bindings);
  const fits = conditionText(filter, bindings);
  const unmatched = { ofRows: 'countIf(place = 0)', ofIds: 'sum(unmatched)' };
  const chosen = { ofRows: 'max(fits)', ofIds: 'max(chosen)' };
  const cases = casesText(scope, slice, { place, fits }, [], { unmatched, chosen }, bindings);
  const text = `SELECT sum(n) AS unmatched FROM (SELECT unmatched AS n FROM (${cases}) WHERE chosen = 1)`;
  return { text, params: bindings.params };
}

const shortestSilence = 3 * 86_400;
const usualGaps = 10;

/**
 * The touchpoints whose figures say less than they seem to. `silent`: its last event lies both
 * three days and ten times its usual gap (first to last, over the number of events) before the
 * latest event of the workspace within the range, so others went on while it stopped. A single
 * event has no usual gap.
 */
export function unmeasuredOf(map: JourneyMap, rows: readonly HealthRow[]): Answer['unmeasured'] {
  const latest = Math.max(...rows.map((row) => row.last));
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return map.touchpoints.flatMap(({ id, rule }, index): Answer['unmeasured'] => {
    if (rule === null) return [{ id, reason: 'no-rule', since: null }];
    const row = byPlace.get(index + 1);
    if (!row) return [{ id, reason: 'no-events', since: null }];
    if (row.events < 2) return [];
    const usual = (row.last - row.first) / (row.events - 1);
    const silence = latest - row.last;
    if (silence <= shortestSilence || silence <= usualGaps * usual) return [];
    return [{ id, reason: 'silent', since: new Date(row.last * 1_000).toISOString() }];
  });
}

/** Whether a sample of the people shows every measured touchpoint alive, so that nobody else need be asked. */
export function areAllAlive(map: JourneyMap, sample: readonly HealthRow[]): boolean {
  const latest = Math.max(...sample.map((row) => row.last));
  return map.touchpoints.every(({ rule }, index) => {
    const row = sample.find(({ place }) => place === index + 1);
    return rule === null || (row !== undefined && latest - row.last < shortestSilence / 2);
  });
}

/** What is known before any event is looked at. */
export const withoutRule = (map: JourneyMap): Answer['unmeasured'] =>
  map.touchpoints.flatMap(({ id, rule }) =>
    rule === null ? [{ id, reason: 'no-rule' as const, since: null }] : [],
  );
