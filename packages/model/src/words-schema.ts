import { z } from 'zod';
import { locales } from './words.ts';

export const localeSchema = z.enum(locales);

export const wordsSchema = z
  .object({ en: z.string().max(20_000).optional(), nl: z.string().max(20_000).optional() })
  .describe('Text in one or both languages');
