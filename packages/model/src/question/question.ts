import { z } from 'zod';
import { conditionSchema } from '../condition/condition.ts';
import { daySchema } from '../day.ts';
import { journeyMapSchema } from '../map/map.ts';

/** What one journey is counted by. */
export const caseKindSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person') }),
  z.object({ kind: z.literal('session') }),
  z.object({ kind: z.literal('account') }),
  z.object({ kind: z.literal('property'), name: z.string().min(1).max(500) }),
]);
export type CaseKind = z.infer<typeof caseKindSchema>;

/**
 * Which part of the traffic is counted: `events` keeps only events that fit; `journeys` keeps
 * every journey in which at least one event of the range fits, whole.
 */
export const filterSchema = z.object({
  of: z.enum(['events', 'journeys']),
  condition: conditionSchema,
});
export type Filter = z.infer<typeof filterSchema>;

/** Where a long-running customer's journey is cut in two. */
export const splitSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('gap'), seconds: z.number().int().positive() }),
  z.object({ kind: z.literal('goal') }),
]);
export type Split = z.infer<typeof splitSchema>;

/** Everything but the map: from which day to which, both included; absent means all there is. */
export const scopeSchema = z.object({
  from: daySchema.optional(),
  to: daySchema.optional(),
  by: caseKindSchema.default({ kind: 'person' }),
  filter: filterSchema.optional(),
  split: splitSchema.default({ kind: 'none' }),
});
export type Scope = z.infer<typeof scopeSchema>;

/** A question about a map; the map travels along so that unsaved edits are measured too. */
export const measureQuestionSchema = z.object({ map: journeyMapSchema, scope: scopeSchema });
export type MeasureQuestion = z.infer<typeof measureQuestionSchema>;

/** A path over the map: how many go from the first step to the last within the window. */
export const funnelQuestionSchema = z.object({
  map: journeyMapSchema,
  scope: scopeSchema,
  steps: z
    .array(z.object({ touchpoint: z.string(), optional: z.boolean().default(false) }))
    .min(2)
    .max(30),
  windowSeconds: z.number().int().positive(),
  /** Strict: nothing else of the map may lie between two steps. */
  order: z.enum(['eventual', 'strict']).default('eventual'),
});
export type FunnelQuestion = z.infer<typeof funnelQuestionSchema>;

/** One touchpoint from near: numbers over time, spread of waiting times, before and after. */
export const closeupQuestionSchema = z.object({
  map: journeyMapSchema,
  scope: scopeSchema,
  touchpoint: z.string(),
});
export type CloseupQuestion = z.infer<typeof closeupQuestionSchema>;

export const discoverQuestionSchema = z.object({
  scope: scopeSchema.default({ by: { kind: 'person' }, split: { kind: 'none' } }),
  /** Every event a touchpoint under its own name, every move an arrow. */
  all: z.boolean().default(false),
  /** Share (0-1) of the visits that the kept touchpoints should explain. */
  explain: z.number().min(0.05).max(1).default(0.9),
  title: z.string().max(200).optional(),
});
export type DiscoverQuestion = z.infer<typeof discoverQuestionSchema>;
