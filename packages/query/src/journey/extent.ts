import type { Statement } from '@waymark/model';
import { Bindings } from '../bindings.ts';
import { caseText, eventConditions, filterConditions, rangeConditions } from './events.ts';
import type { ResolvedScope } from './scope.ts';

export interface ExtentRow {
  /** Events of the range of every kind; with an open range the engine knows it without reading. */
  events: number;
  /** Ids of the workspace that belong to somebody with another id. */
  links: number;
}

/** How much there is to read, before it is read. */
export function compileExtent(scope: ResolvedScope): Statement {
  const bindings = new Bindings(scope.texts);
  const workspace = `workspace = ${bindings.text(scope.workspace)}`;
  const links = `SELECT count() FROM person_links WHERE ${workspace}`;
  const text = `SELECT count() AS events, (${links}) AS links
FROM events WHERE ${[workspace, ...rangeConditions(scope, bindings)].join(' AND ')}`;
  return { text, params: bindings.params };
}

/** The moments of journeys in the range that pass the filter of events and belong to a case: `{ counted }`. */
export function compileCounted(scope: ResolvedScope): Statement {
  const bindings = new Bindings(scope.texts);
  const conditions = [
    ...eventConditions(scope, bindings),
    ...filterConditions(scope, bindings),
    ...caseText(scope, bindings).has,
  ];
  const text = `SELECT count() AS counted FROM events WHERE ${conditions.join(' AND ')}`;
  return { text, params: bindings.params };
}
