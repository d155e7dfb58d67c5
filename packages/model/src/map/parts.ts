import { z } from 'zod';
import { conditionSchema } from '../condition/condition.ts';
import { daySchema } from '../day.ts';
import { channelSchema } from '../event/channel-schema.ts';
import { wordsSchema } from '../words-schema.ts';
import { laneKinds } from './lane-kinds/lane-kinds.ts';
import {
  changeStates,
  evidenceKinds,
  mapStates,
  measuredFigures,
  metricUnits,
  mostPoints,
  mostTags,
  mostTraits,
  personaRoles,
  scenarios,
  stageKinds,
} from './part-kinds.ts';

/** Ids inside a map: short, unique within the map, never shown to a person. */
export const partIdSchema = z.string().min(1).max(64);

/** How we know what stands somewhere on the map; a part without it is an opinion. */
export const evidenceSchema = z.object({
  kind: z.enum(evidenceKinds),
  /** Where it was seen or said: an interview round, a report, a link; in both languages where it is known in both. */
  source: z.union([z.string().max(2_000), wordsSchema]).optional(),
  date: daySchema.optional(),
  /** How many people it rests on. */
  people: z.number().int().min(0).max(1_000_000_000).optional(),
});

/** A picture kept beside the map; `file` is what the server calls it. Sizes in pixels. */
export const pictureSchema = z.object({
  file: z.string().min(1).max(100),
  width: z.number().int().min(1).max(20_000),
  height: z.number().int().min(1).max(20_000),
  /** What is to be seen on it, for those who do not see it. */
  alt: wordsSchema.optional(),
});

export const traitSchema = z.object({ label: wordsSchema, value: wordsSchema });

export const personaSchema = z.object({
  id: partIdSchema,
  name: wordsSchema,
  description: wordsSchema.optional(),
  /** What this person has to say in the purchase. */
  role: z.enum(personaRoles).optional(),
  /** Something they really said, or could have. */
  quote: wordsSchema.optional(),
  picture: pictureSchema.optional(),
  /** Age, income, values, fears, goals: whatever the team wants to know of them, in this order. */
  traits: z.array(traitSchema).max(mostTraits).optional(),
});

/** Several neighbouring stages under one name, above them. */
export const phaseSchema = z.object({ id: partIdSchema, name: wordsSchema });

export const stageSchema = z.object({
  id: partIdSchema,
  name: wordsSchema,
  kind: z.enum(stageKinds),
  /** What the customer wants here, in their words (See, Think, Do, Care). */
  intent: wordsSchema.optional(),
  phase: partIdSchema.optional(),
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
  /** Over how many stages it reaches, its own being the first; 1 when absent. */
  span: z.number().int().min(1).max(40).optional(),
  /** People may well pass it by. */
  optional: z.boolean().optional(),
  /** Touchpoints with the same value happen side by side, in any order. */
  parallel: partIdSchema.optional(),
  /** Something goes wrong here, or the customer does nothing at all; usual when absent. */
  scenario: z.enum(scenarios).optional(),
  /** The map it opens into: a journey of its own. */
  journey: z.string().min(1).max(64).optional(),
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

export const laneSchema = z.object({
  id: partIdSchema,
  kind: z.enum(laneKinds),
  /** Empty takes the kind's own name in the reader's language. */
  name: wordsSchema.optional(),
  /** Whose lane it is; everybody's when absent. */
  persona: partIdSchema.optional(),
});

export const pointSchema = z.object({
  date: daySchema,
  value: z.number(),
  /** What the value was computed from, where that is known. */
  numerator: z.number().optional(),
  denominator: z.number().optional(),
});
/** A figure kept up by hand or pasted from elsewhere. Shares are 0-1, money in minor units. */
export const metricSchema = z.object({
  unit: z.enum(metricUnits),
  target: z.number().optional(),
  points: z.array(pointSchema).max(mostPoints),
});

/**
 * What stands in a lane under one stage, or under one touchpoint of it. Which of the fields it uses
 * is said by the kind of its lane. The text may hold **bold**, lists and links, see `rich-text.ts`.
 */
export const cellSchema = z.object({
  id: partIdSchema,
  lane: partIdSchema,
  stage: partIdSchema,
  touchpoint: partIdSchema.optional(),
  text: wordsSchema,
  /** Over how many stages it reaches; 1 when absent. */
  span: z.number().int().min(1).max(40).optional(),
  /** For lanes of scales: tension and importance 1 to 5, effort 0 to 5. */
  value: z.number().min(-10).max(10).optional(),
  picture: pictureSchema.optional(),
  /** An address on the web: http or https, nothing else. */
  link: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  metric: metricSchema.optional(),
  /** A figure that Waymark measures itself, of the cell's touchpoint. */
  figure: z.enum(measuredFigures).optional(),
  evidence: evidenceSchema.optional(),
});

/** How people feel at a touchpoint as we assume it, from -2 (cross) to 2 (glad). */
export const emotionSchema = z.object({
  touchpoint: partIdSchema,
  persona: partIdSchema.optional(),
  /** As it is when absent; as it is meant to become otherwise. */
  when: z.literal('to-be').optional(),
  evidence: evidenceSchema.optional(),
  value: z.number().min(-2).max(2),
  note: wordsSchema.optional(),
});

export const goalSchema = z.object({
  id: partIdSchema,
  name: wordsSchema,
  /** Reaching this touchpoint is reaching the goal. */
  touchpoint: partIdSchema,
});

/** One step from how it is to how it is meant to be: who does it, until when. */
export const changeSchema = z.object({
  id: partIdSchema,
  /** Which difference between the two maps it answers, as `comparison.ts` names them. */
  about: z.string().max(300).optional(),
  text: wordsSchema,
  /** What else there is to say about it. */
  note: wordsSchema.optional(),
  owner: z.string().max(200).optional(),
  due: daySchema.optional(),
  state: z.enum(changeStates),
});

export const tagSchema = z.string().min(1).max(60);
/** What stands on the front of the map beside its title. */
export const mapCardSchema = z.object({
  owner: z.string().max(200).optional(),
  state: z.enum(mapStates).optional(),
  tags: z.array(tagSchema).max(mostTags).optional(),
  reviewedOn: daySchema.optional(),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceKind = Evidence['kind'];
export type Picture = z.infer<typeof pictureSchema>;
export type Phase = z.infer<typeof phaseSchema>;
export type Metric = z.infer<typeof metricSchema>;
export type MapChange = z.infer<typeof changeSchema>;
export type MapCard = z.infer<typeof mapCardSchema>;
export type Persona = z.infer<typeof personaSchema>;
export type Stage = z.infer<typeof stageSchema>;
export type StageKind = Stage['kind'];
export type Touchpoint = z.infer<typeof touchpointSchema>;
export type Arrow = z.infer<typeof arrowSchema>;
export type Lane = z.infer<typeof laneSchema>;
export type Cell = z.infer<typeof cellSchema>;
export type Emotion = z.infer<typeof emotionSchema>;
export type Goal = z.infer<typeof goalSchema>;
