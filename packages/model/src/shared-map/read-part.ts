import * as Y from 'yjs';
import { z } from 'zod';
import { type AnyPart, identityOf, type ListName, layout, plainFields } from './layout.ts';
import { isOrderKey } from './order-key.ts';
import { wordsIn } from './words-text.ts';

/** A part as it was read, with its place in the order of its list. */
export interface ReadPart {
  key: string;
  order: string;
  part: AnyPart;
}

/** Reads one part; null when what stands there is no part of this list. */
export function readPart(list: ListName, key: string, shared: unknown): ReadPart | null {
  const identity = identityOf(list, key);
  if (!identity || !(shared instanceof Y.Map)) return null;
  const { schema, words } = layout[list];
  const raw: Record<string, unknown> = {};
  for (const field of plainFields(list)) {
    const value: unknown = shared.get(field);
    if (value !== undefined) raw[field] = value;
  }
  Object.assign(raw, placeSchema.safeParse(shared.get('place')).data, identity);
  for (const field of words) {
    const read = wordsIn(shared, field) ?? (isOptional(schema, field) ? undefined : {});
    if (read) raw[field] = read;
  }
  const order: unknown = shared.get('order');
  const read = schema.safeParse(raw);
  if (!read.success || !isOrderKey(order)) return null;
  return { key, order, part: read.data };
}

const placeSchema = z.record(z.string(), z.unknown());

const isOptional = (schema: z.ZodObject, field: string): boolean =>
  schema.shape[field] instanceof z.ZodOptional;
