import { because, WaymarkError } from '@waymark/model';
import type { z } from 'zod';

type Part = 'path' | 'query' | 'body';
const places = {
  path: 'the address',
  query: 'the query',
  body: 'the body',
} as const;
const reasons = { path: 'address-wrong', query: 'query-wrong', body: 'body-wrong' } as const;

/** The value as the schema reads it. Errors: BAD_REQUEST that names the first fault and lists all. */
export function validate(schema: z.ZodType | undefined, value: unknown, part: Part): unknown {
  if (!schema) return undefined;
  const read = schema.safeParse(value ?? (part === 'body' ? undefined : {}));
  if (read.success) return read.data;
  const faults = read.error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.join('.'),
    sentence: issue.message,
  }));
  const [first] = faults;
  const at = first?.path ? `“${first.path}” in ${places[part]}` : places[part];
  throw new WaymarkError(
    'BAD_REQUEST',
    `Something is wrong with ${at}: ${first?.sentence ?? 'it does not fit'}.`,
    { details: { ...because(reasons[part], { at: first?.path ?? '' }).details, faults } },
  );
}
