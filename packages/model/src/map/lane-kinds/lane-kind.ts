import type { Words } from '../../words.ts';

/**
 * What the cells of a lane are. A `row` form draws the lane as a whole (feeling, arc, times, tally,
 * journeys); the others draw cell by cell. The web has one component for each.
 */
export type LaneForm =
  | 'text'
  | 'picture'
  | 'feeling'
  | 'arc'
  | 'scale'
  | 'chips'
  | 'links'
  | 'metrics'
  | 'figures'
  | 'times'
  | 'tally'
  | 'journeys';

/** On which side of the blueprint's lines a lane stands, from the customer inwards. */
export const laneLayers = ['customer', 'frontstage', 'backstage', 'support'] as const;
export type LaneLayer = (typeof laneLayers)[number];

/** Under which heading a lane is found when one is added. */
export const laneGroups = ['story', 'weight', 'learn', 'with', 'numbers', 'blueprint'] as const;
export type LaneGroup = (typeof laneGroups)[number];

/** All there is to say of one kind of lane. */
export interface LaneKindFacts {
  kind: string;
  name: Required<Words>;
  /** What belongs in it, in a few words. */
  about: Required<Words>;
  holds: LaneForm;
  group: LaneGroup;
  /** Null for what stands on no side of its own: it goes with the lane above it. */
  layer: LaneLayer | null;
  /** The lowest and highest mark of a scale or an arc. */
  range?: readonly [from: number, to: number];
  /** Said by somebody, and shown between quotation marks in the voice of a person. */
  voice?: boolean;
}

/** Keeps the literal name of a kind, from which the type of all kinds is made. */
export const laneKind = <const K extends LaneKindFacts>(it: K): K => it;
