import type { Caller } from './callers.ts';

/** Who it is by name; null for the command line, for keys and for those who have no name. */
export function personOf(caller: Caller): string | null {
  return 'person' in caller && typeof caller.person === 'string' ? caller.person : null;
}
