import { z } from 'zod';
import { wordsSchema } from '../words-schema.ts';
import { mapFormat, mapVersion, mostTouchpoints } from './format.ts';
import {
  arrowSchema,
  cellSchema,
  changeSchema,
  emotionSchema,
  goalSchema,
  laneSchema,
  mapCardSchema,
  personaSchema,
  phaseSchema,
  stageSchema,
  touchpointSchema,
} from './parts.ts';

/** The journey map: one document, saved and exported as it stands, numbers excluded. */
export const journeyMapSchema = z
  .object({
    format: z.literal(mapFormat),
    version: z.literal(mapVersion),
    title: wordsSchema,
    description: wordsSchema.optional(),
    state: z.enum(['as-is', 'to-be']).default('as-is'),
    /** The map that shows the same journey as it is meant to be, or as it was. */
    counterpart: z.string().min(1).max(64).optional(),
    card: mapCardSchema.optional(),
    personas: z.array(personaSchema).max(50).default([]),
    phases: z.array(phaseSchema).max(20).default([]),
    stages: z.array(stageSchema).max(40).default([]),
    /** The order is the order of precedence: an event belongs to the first whose rule it fits. */
    touchpoints: z.array(touchpointSchema).max(mostTouchpoints).default([]),
    arrows: z.array(arrowSchema).max(5_000).default([]),
    lanes: z.array(laneSchema).max(60).default([]),
    cells: z.array(cellSchema).max(20_000).default([]),
    emotions: z.array(emotionSchema).max(5_000).default([]),
    goals: z.array(goalSchema).max(50).default([]),
    changes: z.array(changeSchema).max(2_000).default([]),
  })
  .meta({ id: 'JourneyMap' });

export type JourneyMap = z.infer<typeof journeyMapSchema>;
