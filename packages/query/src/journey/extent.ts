import type { Statement } from '@waymark/model';
import { Bindings } from '../bindings.ts';
import { caseText, eventConditions, filterConditions } from './events.ts';
import type { ResolvedScope } from './scope.ts';

export interface ExtentRow {
  /** Moments of journeys in the range, before any filter. */
  events: number;
  /** Those that pass the filter of events and belong to a case. */
  counted: number;
  /** Ids of the workspace that belong to somebody with another id. */
  links: number;
}

/** How much there is to read, before it is read. */
export function compileExtent(scope: ResolvedScope): Statement {
  const bindings = new Bindings();
  const links = `SELECT count() FROM person_links WHERE workspace = ${bindings.text(scope.workspace)}`;
  const chosen = [...filterConditions(scope, bindings), ...caseText(scope, bindings).has];
  const counted = chosen.length === 0 ? 'count()' : `countIf(${chosen.join(' AND ')})`;
  const text = `SELECT count() AS events, ${counted} AS counted, (${links}) AS links
FROM events WHERE ${eventConditions(scope, bindings).join(' AND ')}`;
  return { text, params: bindings.params };
}
