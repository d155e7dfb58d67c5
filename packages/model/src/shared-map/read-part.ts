import * as Y from 'yjs';
import { z } from 'zod';
import { entriesIn } from './entries.ts';
import { type AnyPart, identityOf, type ListName, layout, plainFields } from './layout.ts';
import { objectIn } from './objects.ts';
import { isOrderKey } from './order-key.ts';
import { isSameValue } from './same-value.ts';
import { isSpoilt, wordsIn } from './words-text.ts';

/** A part as it was read, with its place in the order of its list. */
export interface ReadPart {
  key: string;
  order: string;
  part: AnyPart;
}

/**
 * Reads one part. Null when it is not shown: it was removed, or lacks something it means nothing
 * without. `unfit` when something in it is no part of a map at all. A part that says the same as
 * the `expected` one, which is known to fit, is that one.
 */
export function readPart(
  list: ListName,
  key: string,
  { shared, expected }: { shared: unknown; expected: AnyPart | undefined },
): ReadPart | null | 'unfit' {
  const identity = identityOf(list, key);
  if (!identity || !(shared instanceof Y.Map)) return 'unfit';
  const { schema, words, entries, objects, spare } = layout[list];
  const raw: Record<string, unknown> = {};
  for (const field of plainFields(list)) {
    const value: unknown = shared.get(field);
    if (value !== undefined) raw[field] = value;
  }
  for (const it of entries) {
    const read = entriesIn(shared, it);
    if (read !== undefined && !isEmptyList(read)) raw[it.field] = read;
  }
  for (const it of objects) {
    const read = objectIn(shared, it);
    if (read !== undefined) raw[it.field] = read;
  }
  Object.assign(raw, placeSchema.safeParse(shared.get('place')).data, identity);
  for (const field of words) {
    if (isSpoilt(shared, field)) return 'unfit';
    const read = wordsIn(shared, field) ?? (isOptional(schema, field) ? undefined : {});
    if (read) raw[field] = read;
  }
  const order: unknown = shared.get('order') ?? middle;
  const whole = { ...spare, ...raw };
  if (!isOrderKey(order)) return 'unfit';
  const gone = shared.get('gone') === true;
  if (expected && isSameValue(whole, expected)) {
    return gone ? null : { key, order, part: expected };
  }
  const read = schema.safeParse(whole);
  if (!read.success) {
    const lacks = read.error.issues.every(({ path }) => whole[String(path[0])] === undefined);
    return lacks ? null : 'unfit';
  }
  return gone ? null : { key, order, part: read.data };
}

/** Where a part stands whose order got lost. */
const middle = 'V';

/** A list of a part without entries is as good as none. */
const isEmptyList = (it: unknown): boolean => Array.isArray(it) && it.length === 0;

const placeSchema = z.record(z.string(), z.unknown());

const isOptional = (schema: z.ZodObject, field: string): boolean =>
  schema.shape[field] instanceof z.ZodOptional;
