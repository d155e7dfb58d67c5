import type { JourneyMap } from '../map/map.ts';

/** Where the parts of each kind stand on the map; the kinds in the order in which they are told. */
export const partLists = {
  phase: 'phases',
  stage: 'stages',
  touchpoint: 'touchpoints',
  arrow: 'arrows',
  persona: 'personas',
  lane: 'lanes',
  cell: 'cells',
  emotion: 'emotions',
  goal: 'goals',
  change: 'changes',
} as const satisfies Record<string, keyof JourneyMap>;

export type PartKind = keyof typeof partLists;
export type PartOf<K extends PartKind> = JourneyMap[(typeof partLists)[K]][number];
export const partKinds = Object.keys(partLists) as PartKind[];

/**
 * Where a part stands, as far as that differs: the fields that place it, and `after`, the part before
 * it in its list. Null is "nowhere" for a field and "first" for `after`.
 */
export interface Place {
  stage?: string | null;
  row?: number | null;
  lane?: string | null;
  touchpoint?: string | null;
  from?: string | null;
  to?: string | null;
  after?: string | null;
}

/** One field of a part; undefined is a field that is not there. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/**
 * What happened to a part. Shifted is moved to make room for others, or within an order that nobody
 * sees: it has to be known to get from one map to the other, and is not worth telling.
 */
export const happenings = ['added', 'removed', 'moved', 'shifted', 'changed'] as const;
export type Happening = (typeof happenings)[number];

interface Named<K extends string, H extends Happening> {
  /** Names the difference the same each time, such as `touchpoint:ab12:added`. */
  key: string;
  kind: K;
  /** The part's own id; feelings, which have none, are known by whose they are. */
  id: string;
  happened: H;
}

type OfPart<K extends PartKind> =
  | (Named<K, 'added'> & { part: PartOf<K>; after: string | null })
  | (Named<K, 'removed'> & { part: PartOf<K>; after: string | null })
  | (Named<K, 'moved' | 'shifted'> & { from: Place; to: Place })
  | (Named<K, 'changed'> & { fields: FieldChange[] });

/** One thing that differs between two maps. */
export type Difference =
  | (Named<'map', 'changed'> & { fields: FieldChange[] })
  | { [K in PartKind]: OfPart<K> }[PartKind];

/** What is worth telling a person. */
export const isTold = (it: Difference): boolean => it.happened !== 'shifted';
