import { z } from 'zod';
import { conditionSchema } from '../condition/condition.ts';
import { channelSchema } from '../event/channel.ts';
import { wordsSchema } from '../words.ts';

/** Ids inside a map: short, unique within the map, never shown to a person. */
export const partIdSchema = z.string().min(1).max(64);

export const personaSchema = z.object({
  id: partIdSchema,
  name: wordsSchema,
  description: wordsSchema.optional(),
});

export const stageKinds = ['pre-purchase', 'purchase', 'post-purchase'] as const;
export const stageSchema = z.object({
  id: partIdSchema,
  name: wordsSchema,
  kind: z.enum(stageKinds),
  /** What the customer wants here, in their words (See, Think, Do, Care). */
  intent: wordsSchema.optional(),
});

export const touchpointSchema = z.object({
  id: partIdSchema,
  stage: partIdSchema,
  /** Place from the top within the stage, 0 first; free places may stay empty. */
  row: z.number().int().min(0).max(500),
  name: wordsSchema,
  description: wordsSchema.optional(),
  channel: channelSchema,
  /** Onstage is what the customer sees; backstage lies under the line of visibility. */
  onstage: z.boolean().default(true),
  makeOrBreak: z.boolean().default(false),
  /** Which events belong to it; null means not measured yet. */
  rule: conditionSchema.nullable(),
});

export const arrowSchema = z.object({
  id: partIdSchema,
  from: partIdSchema,
  to: partIdSchema,
  /** Direct: the very next touchpoint. Eventual: later in the same journey, whatever lies between. */
  kind: z.enum(['direct', 'eventual']).default('direct'),
  /** Counts only when taken within this many seconds. */
  withinSeconds: z.number().int().positive().optional(),
  optional: z.boolean().default(false),
  /** Part of the way we want people to go. */
  ideal: z.boolean().default(false),
  label: wordsSchema.optional(),
});

export const laneKinds = [
  'doing',
  'thinking',
  'feeling',
  'needs',
  'pains',
  'opportunities',
  'channels',
  'backstage',
  'notes',
] as const;
export type LaneKind = (typeof laneKinds)[number];
export const laneSchema = z.object({
  id: partIdSchema,
  kind: z.enum(laneKinds),
  /** Empty takes the kind's own name in the reader's language. */
  name: wordsSchema.optional(),
});

/** What stands in a lane under one stage, or under one touchpoint of it. */
export const cellSchema = z.object({
  id: partIdSchema,
  lane: partIdSchema,
  stage: partIdSchema,
  touchpoint: partIdSchema.optional(),
  text: wordsSchema,
});

/** How people feel at a touchpoint as we assume it, from -2 (cross) to 2 (glad). */
export const emotionSchema = z.object({
  touchpoint: partIdSchema,
  persona: partIdSchema.optional(),
  value: z.number().min(-2).max(2),
  note: wordsSchema.optional(),
});

export const goalSchema = z.object({
  id: partIdSchema,
  name: wordsSchema,
  /** Reaching this touchpoint is reaching the goal. */
  touchpoint: partIdSchema,
});

export type Persona = z.infer<typeof personaSchema>;
export type Stage = z.infer<typeof stageSchema>;
export type StageKind = Stage['kind'];
export type Touchpoint = z.infer<typeof touchpointSchema>;
export type Arrow = z.infer<typeof arrowSchema>;
export type Lane = z.infer<typeof laneSchema>;
export type Cell = z.infer<typeof cellSchema>;
export type Emotion = z.infer<typeof emotionSchema>;
export type Goal = z.infer<typeof goalSchema>;
