import type { CaseKind, Filter, JourneyMap, Split } from '@waymark/model';

/** A scope with its days made into instants, its workspace named, its identities known. */
export interface ResolvedScope {
  workspace: string;
  /** Microseconds since 1970, the first included, the second not; null where the range is open. */
  from: bigint | null;
  to: bigint | null;
  by: CaseKind;
  filter: Filter | null;
  split: Split;
  /** Whether any two ids of this workspace are known to be one person. */
  linked: boolean;
}

/** A question about a map, ready to be compiled. */
export interface ResolvedQuestion {
  map: JourneyMap;
  scope: ResolvedScope;
}

/**
 * A part of the cases that is counted on its own: all of a case's events lie in one slice.
 * `alone` are people known by one id only, read straight from their place in the table;
 * `linked` are those whose history hangs together from several ids; `cases` are sessions,
 * accounts and the like, told apart by the hash of their name.
 */
export interface Slice {
  of: 'alone' | 'linked' | 'cases';
  part: number;
  parts: number;
}

/** Every case in `parts` slices of about the same size, and those with several ids after them. */
export const planSlices = (scope: ResolvedScope, parts: number): Slice[] => {
  const slices = (of: Slice['of'], count: number): Slice[] =>
    Array.from({ length: count }, (_, part) => ({ of, part, parts: count }));
  if (scope.by.kind !== 'person') return slices('cases', parts);
  if (!scope.linked) return slices('alone', parts);
  return [...slices('alone', parts), ...slices('linked', Math.max(1, Math.ceil(parts / 8)))];
};
