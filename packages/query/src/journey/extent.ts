import type { Statement } from '@waymark/model';
import { Bindings } from '../bindings.ts';
import { eventConditions } from './events.ts';
import type { ResolvedScope } from './scope.ts';

export interface ExtentRow {
  /** Moments of journeys in the range, before any filter. */
  events: number;
  /** Ids of the workspace that belong to somebody with another id. */
  links: number;
}

/** How much there is to read, before it is read. */
export function compileExtent(scope: ResolvedScope): Statement {
  const bindings = new Bindings();
  const links = `SELECT count() FROM person_links WHERE workspace = ${bindings.text(scope.workspace)}`;
  const text = `SELECT count() AS events, (${links}) AS links
FROM events WHERE ${eventConditions(scope, bindings).join(' AND ')}`;
  return { text, params: bindings.params };
}
