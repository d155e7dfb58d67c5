import type { Condition, RulePreview, Statement } from '@waymark/model';
import { Bindings } from '../bindings.ts';
import { conditionText } from '../condition/compile.ts';
import { eventConditions, filterConditions, linksText, ownerText } from '../journey/events.ts';
import type { ResolvedScope } from '../journey/scope.ts';

export interface PreviewRow {
  events: number;
  people: number;
  /** ISO instant; empty when nothing fits. */
  last: string;
}

const sampleCount = 10;
const iso = (ts: string): string =>
  `formatDateTime(${ts}, '%Y-%m-%dT%H:%i:%S', 'UTC') || '.' || leftPad(toString(toUnixTimestamp64Milli(${ts}) % 1000), 3, '0') || 'Z'`;

/** How many events of the scope fit a rule, of how many people, and when the last one was. */
export function compilePreview(rule: Condition, scope: ResolvedScope): Statement {
  const bindings = new Bindings(scope.texts);
  const fitting = `SELECT person, count() AS n, max(ts) AS last FROM events WHERE ${where(rule, scope, bindings)} GROUP BY person`;
  const people = scope.linked
    ? `SELECT ${ownerText} AS who, n, last FROM (${fitting}) AS fitting ANY LEFT JOIN (${linksText(scope, bindings)}) AS links USING (person)`
    : `SELECT person AS who, n, last FROM (${fitting})`;
  const text = `SELECT sum(n) AS events, uniqExact(who) AS people, if(events = 0, '', ${iso('max(last)')}) AS last FROM (${people})`;
  return { text, params: bindings.params };
}

/** The latest events that fit, as the preview shows them; `person` is the id the event carried. */
export function compileSamples(rule: Condition, scope: ResolvedScope): Statement {
  const bindings = new Bindings(scope.texts);
  const text = `SELECT ${iso('ts')} AS at, name, channel, path, if(user_id = '', anonymous_id, user_id) AS person, properties
FROM events WHERE ${where(rule, scope, bindings)} ORDER BY ts DESC LIMIT ${sampleCount}`;
  return { text, params: bindings.params };
}

export type SampleRow = RulePreview['samples'][number];

const where = (rule: Condition, scope: ResolvedScope, bindings: Bindings): string =>
  [
    ...eventConditions(scope, bindings),
    ...filterConditions(scope, bindings),
    conditionText(rule, bindings),
  ].join(' AND ');
