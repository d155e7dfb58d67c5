import {
  arrowSchema,
  cellSchema,
  emotionSchema,
  laneSchema,
  partIdSchema,
  personaSchema,
  stageSchema,
  touchpointSchema,
} from '@waymark/model';
import { z } from 'zod';
import { clipFormat } from './clip-format.ts';

/**
 * What was copied of a map, with enough of its surroundings to know which stood beside which: the
 * map's stages and lanes in order, of which only those in `whole` are copied themselves.
 */
export const clipSchema = z.object({
  format: z.literal(clipFormat),
  version: z.literal(1),
  /** The map it was copied from, where its pictures are. */
  from: z.object({ workspace: z.string(), map: z.string() }).optional(),
  stages: z.array(stageSchema).max(40),
  lanes: z.array(laneSchema).max(60),
  whole: z.array(partIdSchema).max(100),
  touchpoints: z.array(touchpointSchema).max(250),
  arrows: z.array(arrowSchema).max(5_000),
  cells: z.array(cellSchema).max(20_000),
  emotions: z.array(emotionSchema).max(5_000),
  personas: z.array(personaSchema).max(50),
  /** The personas that are copied themselves; the others only go along with their lanes and curves. */
  wholePersonas: z.array(partIdSchema).max(50).default([]),
});
export type Clip = z.infer<typeof clipSchema>;
