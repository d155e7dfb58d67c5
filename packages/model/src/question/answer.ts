import { z } from 'zod';
import { caseKindSchema, filterSchema, splitSchema } from './question.ts';

const count = z.number().int().min(0);
const share = z.number().min(0).max(1);
const seconds = z.number().min(0);

/** The definition that travels with every number: what was counted, over which time, how much of it. */
export const definitionSchema = z.object({
  workspace: z.string(),
  /** Days in the time zone, both included; null where the range is open. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  timeZone: z.string(),
  by: caseKindSchema,
  filter: filterSchema.nullable(),
  split: splitSchema,
  /** ISO instant at which the answer was made. */
  askedAt: z.string(),
  /**
   * Slices of people counted so far; while done < of the counts are those of the part seen, which
   * is this share of all people: slices differ in size. The whole answer carries no share.
   */
  slices: z.object({ done: z.number().int(), of: z.number().int(), share: share.optional() }),
});
export type Definition = z.infer<typeof definitionSchema>;

export const touchpointAnswerSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Journeys that reached it; visits in all; repeats are visits that directly follow a visit to it. */
  journeys: count,
  visits: count,
  repeats: count,
  /** First of a journey, last of a journey. */
  entries: count,
  exits: count,
  /** Since the previous, other touchpoint, in seconds; null when nobody came from another one. */
  medianSeconds: seconds.nullable(),
  p90Seconds: seconds.nullable(),
  /** Share of its journeys that reached a goal then or later; null when the map has no goal. */
  goalShare: share.nullable(),
});
export type TouchpointAnswer = z.infer<typeof touchpointAnswerSchema>;

export const moveAnswerSchema = z.object({
  from: z.string(),
  to: z.string(),
  count,
  journeys: count,
  medianSeconds: seconds.nullable(),
  p90Seconds: seconds.nullable(),
  /** Whether an arrow stands on the map for it; false is a path nobody drew. */
  drawn: z.boolean(),
});
export type MoveAnswer = z.infer<typeof moveAnswerSchema>;

/** A drawn arrow by its own rule (eventual, within a time), which a plain move does not know. */
export const arrowAnswerSchema = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  journeys: count,
  count,
  medianSeconds: seconds.nullable(),
  p90Seconds: seconds.nullable(),
});
export type ArrowAnswer = z.infer<typeof arrowAnswerSchema>;

export const unmeasuredReasons = ['no-rule', 'no-events', 'silent'] as const;

export const answerSchema = z
  .object({
    question: definitionSchema,
    journeys: count,
    touchpoints: z.array(touchpointAnswerSchema),
    moves: z.array(moveAnswerSchema),
    arrows: z.array(arrowAnswerSchema),
    /** Events of the range (track, page, screen) that fit no touchpoint. */
    unmatched: count,
    /** Touchpoints whose zero is not a zero: no rule, never an event, or silent since an instant. */
    unmeasured: z.array(
      z.object({ id: z.string(), reason: z.enum(unmeasuredReasons), since: z.string().nullable() }),
    ),
    /** Events that fit the rules of two touchpoints; they were counted at the first. */
    overlaps: z.array(z.object({ first: z.string(), second: z.string(), events: count })),
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof answerSchema>;

export const funnelAnswerSchema = z.object({
  question: definitionSchema,
  windowSeconds: z.number(),
  order: z.enum(['eventual', 'strict']),
  steps: z.array(
    z.object({
      touchpoint: z.string(),
      name: z.string(),
      optional: z.boolean(),
      journeys: count,
      shareOfFirst: share.nullable(),
      shareOfPrevious: share.nullable(),
    }),
  ),
});
export type FunnelAnswer = z.infer<typeof funnelAnswerSchema>;

export const closeupAnswerSchema = z.object({
  question: definitionSchema,
  touchpoint: touchpointAnswerSchema,
  /** One bar a day or a week, oldest first; `day` is its first day. */
  over: z.object({
    step: z.enum(['day', 'week']),
    points: z.array(z.object({ day: z.string(), visits: count, journeys: count, exits: count })),
  }),
  /** Waiting time since the previous touchpoint: moves per logarithmic bucket, bounds in seconds. */
  waits: z.array(z.object({ fromSeconds: seconds, toSeconds: seconds, count })),
  before: z.array(z.object({ touchpoint: z.string().nullable(), count })),
  after: z.array(z.object({ touchpoint: z.string().nullable(), count })),
});
export type CloseupAnswer = z.infer<typeof closeupAnswerSchema>;

/** What a rule fits right now, shown while it is edited. */
export const rulePreviewSchema = z.object({
  events: count,
  people: count,
  lastAt: z.string().nullable(),
  samples: z.array(
    z.object({
      at: z.string(),
      name: z.string(),
      channel: z.string(),
      path: z.string(),
      person: z.string(),
      properties: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type RulePreview = z.infer<typeof rulePreviewSchema>;
