import { z } from 'zod';

/** The stable `reason` of a sentence and the facts in it, from which a page says it in any language. */
export const detailsSchema = z.record(z.string(), z.unknown()).optional();

/** A sentence in English, with its reason and facts beside it. */
export const saidSchema = z.object({ message: z.string(), details: detailsSchema });

/** What was refused: the code never changes its meaning. */
export const refusedSchema = saidSchema.extend({ code: z.string() });
