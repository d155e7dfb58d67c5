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
  /** Columns of the table that hold the texts of a property, by its name. */
  texts: ReadonlyMap<string, string>;
}

/** A question about a map, ready to be compiled. */
export interface ResolvedQuestion {
  map: JourneyMap;
  scope: ResolvedScope;
}

/**
 * A part of the cases that is counted on its own: those whose 64-bit hash lies between the bounds,
 * both included. Hashes spread evenly, so a part of the range is as fair a part of the cases.
 */
export interface Slice {
  first: bigint;
  last: bigint;
}

const wholeHash = 2n ** 64n;
export const everyone: Slice = { first: 0n, last: wholeHash - 1n };

const firstShare = 64;
/**
 * The other ids of linked people lie all over the table: even those of a thirty-second of the
 * people are in every corner of it, and nearly all of it would be read for the first answer alone.
 */
const firstShareOfLinked = 512;
const fewestInFirst = 10_000;
const mostInFirst = 1_000_000;
const mostInSlice = 5_000_000;
/**
 * People are finished one by one as they are read, so that more of them take no more memory; and
 * with links each slice looks through the whole table for linked ids, so there should be few.
 */
const mostInSliceOfPeople = 10_000_000;

/** A sixteenth of all people, whose events stand for everybody's where a glance is enough. */
export const sample: Slice = { first: 0n, last: wholeHash / 16n - 1n };

/**
 * The slices of so many events. A small first one answers soon; those after it are as large as
 * memory comfortably allows, because every further slice costs a start and an end of its own.
 */
export function planSlices(
  events: number,
  small: number,
  { by, linked }: Pick<ResolvedScope, 'by' | 'linked'>,
): Slice[] {
  if (events <= small) return [everyone];
  const isOfPeople = by.kind === 'person';
  const first =
    isOfPeople && linked
      ? Math.min(Math.max(events / firstShareOfLinked, fewestInFirst), events / firstShare)
      : Math.min(events / firstShare, mostInFirst);
  const most = isOfPeople ? mostInSliceOfPeople : mostInSlice;
  const others = Math.ceil((events - first) / most);
  const shares = [
    first / events,
    ...Array.from({ length: others }, () => (1 - first / events) / others),
  ];
  let passed = 0;
  const bounds = shares.map((share) => {
    passed += share;
    return (wholeHash * BigInt(Math.round(passed * 1e9))) / 1_000_000_000n;
  });
  return bounds.map((bound, at) => ({ first: bounds[at - 1] ?? 0n, last: bound - 1n }));
}
