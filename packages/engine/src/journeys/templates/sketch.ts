import type { Channel, Condition, LaneKind, StageKind } from '@waymark/model';

/** English and Dutch, side by side as a person writes them. */
export type Pair = readonly [en: string, nl: string];

/** A template as it is written: nested like the map on paper, without ids of its own. */
export interface Sketch {
  title: Pair;
  description?: Pair;
  personas?: readonly { id: string; name: Pair; description: Pair }[];
  lanes: readonly LaneKind[];
  stages: readonly StageSketch[];
  /** Ids of touchpoints one after the other; each pair of neighbours becomes an ideal arrow. */
  ideal?: readonly string[];
  arrows?: readonly ArrowSketch[];
  /** Id of the touchpoint whose reaching is the goal, with the goal's name. */
  goals?: readonly { touchpoint: string; name: Pair }[];
}

export interface StageSketch {
  id: string;
  name: Pair;
  kind: StageKind;
  intent?: Pair;
  cells?: { readonly [K in LaneKind]?: Pair };
  touchpoints: readonly TouchpointSketch[];
}

export interface TouchpointSketch {
  id: string;
  name: Pair;
  channel: Channel;
  rule?: Condition;
  /** Onstage unless told otherwise. */
  backstage?: boolean;
  makeOrBreak?: boolean;
  /** Assumed feeling, -2 (cross) to 2 (glad). */
  feeling?: number;
}

export interface ArrowSketch {
  from: string;
  to: string;
  eventual?: boolean;
  optional?: boolean;
  withinSeconds?: number;
  label?: Pair;
}

/** A rule on the usual names of an event. */
export const event = (...names: string[]): Condition => ({ kind: 'event', names });
