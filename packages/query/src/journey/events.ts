import { type Condition, journeyTypes } from '@waymark/model';
import type { Bindings } from '../bindings.ts';
import { conditionText } from '../condition/compile.ts';
import { propertyAsText } from '../condition/property.ts';
import { everyone, type ResolvedScope, type Slice } from './scope.ts';

/** What decides whether an event of the table counts, without regard to whose it is. */
export function eventConditions(scope: ResolvedScope, bindings: Bindings): string[] {
  return [...tableConditions(scope, bindings), ...rangeConditions(scope, bindings)];
}

/** Of the workspace and of a kind that is a moment of a journey. */
export function tableConditions(scope: ResolvedScope, bindings: Bindings): string[] {
  const types = journeyTypes.map((type) => bindings.text(type)).join(', ');
  return [`workspace = ${bindings.text(scope.workspace)}`, `type IN (${types})`];
}

export function rangeConditions(scope: ResolvedScope, bindings: Bindings): string[] {
  const instant = (micros: bigint): string =>
    `fromUnixTimestamp64Micro(${bindings.add('Int64', micros)}, 'UTC')`;
  return [
    ...(scope.from === null ? [] : [`ts >= ${instant(scope.from)}`]),
    ...(scope.to === null ? [] : [`ts < ${instant(scope.to)}`]),
  ];
}

/** The filter when it picks single events. */
export function filterConditions(scope: ResolvedScope, bindings: Bindings): string[] {
  return scope.filter?.of === 'events' ? [conditionText(scope.filter.condition, bindings)] : [];
}

/** The condition of which one event must fit for a whole journey to count. */
export const journeyFilter = (scope: ResolvedScope): Condition | null =>
  scope.filter?.of === 'journeys' ? scope.filter.condition : null;

/**
 * The case an event belongs to as a 64-bit number. Equal ids of one kind are one case, whoever
 * the person is. Sixty-four bits of hash keep ten million cases apart but for odds of 1 in 300,000.
 */
export function caseText(scope: ResolvedScope, bindings: Bindings): { who: string; has: string[] } {
  switch (scope.by.kind) {
    case 'person':
      return { who: 'person', has: [] };
    case 'session':
      return { who: 'sipHash64(session)', has: ["session != ''"] };
    case 'account':
      return { who: 'sipHash64(account)', has: ["account != ''"] };
    case 'property': {
      const text = `ifNull(${propertyAsText(scope.by.name, bindings)}, '')`;
      return { who: `sipHash64(${text})`, has: [`${text} != ''`] };
    }
  }
}

/** Who is whom: each linked id with the person it belongs to. */
export const linksText = (scope: ResolvedScope, bindings: Bindings): string =>
  `SELECT person, owner FROM person_links FINAL WHERE workspace = ${bindings.text(scope.workspace)}`;

/** The person an id belongs to, after the links were joined. */
export const ownerText = 'if(owner = 0, person, owner)';

/** An aggregate of a case: over the rows of one id, and over those of the ids that are one person. */
export interface CaseColumn {
  ofRows: string;
  ofIds: string;
}

/**
 * One row a case of the slice: `who` and the given aggregates over its events. `columns` are named
 * expressions over the table, which the aggregates read. Ids are counted one by one first and put
 * together per person after, so that being linked costs per id and not per event.
 */
export function casesText(
  scope: ResolvedScope,
  slice: Slice,
  columns: Readonly<Record<string, string>>,
  where: readonly string[],
  aggregates: Readonly<Record<string, CaseColumn>>,
  bindings: Bindings,
): string {
  const { who, has } = caseText(scope, bindings);
  const list = Object.entries(columns).map(([name, text]) => `${text} AS ${name}`);
  const inside = (hash: string): string[] => within(hash, slice, bindings);
  const joins = scope.linked && scope.by.kind === 'person';
  const reach = joins ? reachOf(scope, slice, bindings) : inside(who);
  const conditions = [
    ...reach,
    ...eventConditions(scope, bindings),
    ...filterConditions(scope, bindings),
    ...has,
    ...where,
  ];
  const rows = `SELECT ${[`${who} AS who`, ...list].join(', ')} FROM events WHERE ${conditions.join(' AND ')}`;
  const columnsOf = (side: keyof CaseColumn): string =>
    Object.entries(aggregates)
      .map(([name, text]) => `${text[side]} AS ${name}`)
      .join(', ');
  if (!joins) return `SELECT who, ${columnsOf('ofRows')} FROM (${rows}) GROUP BY who`;
  const ids = `SELECT who AS person, ${columnsOf('ofRows')} FROM (${rows}) GROUP BY who`;
  const owned = `SELECT ${ownerText} AS who, ${Object.keys(aggregates).join(', ')}
    FROM (${ids}) AS ids ANY LEFT JOIN (${linksText(scope, bindings)}) AS links USING (person)`;
  const [bounds] = inside('who');
  return `SELECT who, ${columnsOf('ofIds')} FROM (${owned})${bounds ? ` WHERE ${bounds}` : ''} GROUP BY who`;
}

/** Everyone in the slice, and every id elsewhere in the table that belongs to someone in it. */
function reachOf(scope: ResolvedScope, slice: Slice, bindings: Bindings): string[] {
  const [ids] = within('person', slice, bindings);
  const [owners] = within('owner', slice, bindings);
  if (ids === undefined || owners === undefined) return [];
  const others = `SELECT person FROM person_links FINAL WHERE workspace = ${bindings.text(scope.workspace)} AND ${owners}`;
  return [`(${ids} OR person IN (${others}))`];
}

/** Whether a hash lies in the slice; nothing to ask when the slice is everyone. */
export function within(hash: string, { first, last }: Slice, bindings: Bindings): string[] {
  if (first === everyone.first && last === everyone.last) return [];
  return [`${hash} BETWEEN ${bindings.add('UInt64', first)} AND ${bindings.add('UInt64', last)}`];
}
