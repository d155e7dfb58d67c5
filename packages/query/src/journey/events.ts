import { type Condition, journeyTypes } from '@waymark/model';
import type { Bindings } from '../bindings.ts';
import { conditionText } from '../condition/compile.ts';
import { propertyAsText } from '../condition/property.ts';
import type { ResolvedScope, Slice } from './scope.ts';

const wholeHash = 2n ** 64n;

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

/** Everybody who is known by more than one id, as rows of `person`. */
const severalText = (scope: ResolvedScope, bindings: Bindings): string =>
  `SELECT arrayJoin([person, owner]) FROM person_links FINAL WHERE workspace = ${bindings.text(scope.workspace)}`;

/**
 * Rows of the slice: `who` and the given columns. `columns` are named expressions over the table;
 * `where` are further conditions on it.
 */
export function sliceText(
  scope: ResolvedScope,
  slice: Slice,
  columns: Readonly<Record<string, string>>,
  where: readonly string[],
  bindings: Bindings,
): string {
  const { who, has } = caseText(scope, bindings);
  const list = Object.entries(columns).map(([name, text]) => `${text} AS ${name}`);
  const select = (by: string, conditions: readonly string[]): string =>
    `SELECT ${[by, ...list].join(', ')} FROM events WHERE ${conditions.join(' AND ')}`;
  const conditions = [
    ...eventConditions(scope, bindings),
    ...filterConditions(scope, bindings),
    ...has,
    ...where,
  ];
  switch (slice.of) {
    case 'alone': {
      const single = scope.linked ? [`person NOT IN (${severalText(scope, bindings)})`] : [];
      return select('person AS who', [...range(slice, bindings), ...single, ...conditions]);
    }
    case 'linked': {
      const several = `person IN (${severalText(scope, bindings)})`;
      const part = slice.parts > 1 ? ` WHERE ${modulo('who', slice, bindings)}` : '';
      const names = ['who', ...Object.keys(columns)].join(', ');
      return `SELECT ${names} FROM (SELECT if(owner = 0, person, owner) AS who, ${Object.keys(columns).join(', ')}
        FROM (${select('person', [several, ...conditions])}) ANY LEFT JOIN (${linksText(scope, bindings)}) AS links USING (person))${part}`;
    }
    case 'cases':
      return select(`${who} AS who`, [
        ...conditions,
        ...(slice.parts > 1 ? [modulo('who', slice, bindings)] : []),
      ]);
  }
}

const modulo = (who: string, slice: Slice, bindings: Bindings): string =>
  `${who} % ${slice.parts} = ${bindings.add('UInt64', slice.part)}`;

/** Persons are hashes, so equal ranges of them are fair samples that lie together in the table. */
function range({ part, parts }: Slice, bindings: Bindings): string[] {
  if (parts === 1) return [];
  const bound = (at: number): bigint => (wholeHash * BigInt(at)) / BigInt(parts);
  const first = bindings.add('UInt64', bound(part));
  const last = bindings.add('UInt64', bound(part + 1) - 1n);
  return [`person BETWEEN ${first} AND ${last}`];
}
