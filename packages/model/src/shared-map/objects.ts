import type * as Y from 'yjs';
import type { z } from 'zod';
import { addEntries, changeEntries, type EntriesLayout, entriesIn } from './entries.ts';
import { isSameValue } from './same-value.ts';

/** A field that holds an object, each field of which stands by itself in the shared part. */
export interface ObjectLayout {
  field: string;
  schema: z.ZodObject;
  /** Without this one there is no such object. */
  needs: string;
  values: readonly { field: string; name: string }[];
  entries: readonly EntriesLayout[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Puts an object in a part, with its lists; nothing where there is none. */
export function addObject(part: Y.Map<unknown>, object: ObjectLayout, value: unknown): void {
  if (!isFields(value)) return;
  for (const { field, name } of object.values) {
    if (value[field] !== undefined) part.set(name, value[field]);
  }
  for (const { field, name } of object.entries) addEntries(part, name, value[field] as unknown[]);
}

/** Changes the fields that differ and leaves the others to whoever writes there. */
export function changeObject(part: Y.Map<unknown>, object: ObjectLayout, value: unknown): void {
  const now = isFields(value) ? value : null;
  const older = part.get(object.field);
  for (const { field, name } of object.values) {
    const wanted = now?.[field];
    if (isSameValue(valueIn(part, older, { field, name }), wanted)) continue;
    if (wanted !== undefined) part.set(name, wanted);
    else if (isFields(older) && older[field] !== undefined) part.set(name, none);
    else part.delete(name);
  }
  for (const entries of object.entries) {
    const isThere = now !== null || part.has(entries.name);
    if (isThere) changeEntries(part, entries, now?.[entries.field] as unknown[]);
  }
}

/**
 * The object as it stands; undefined when it lacks what it means nothing without. Documents of
 * before hold it as one plain value, on which what was changed since lies field by field.
 */
export function objectIn(part: Y.Map<unknown>, object: ObjectLayout): unknown {
  const { field, schema, needs, values, entries } = object;
  const older: unknown = part.get(field);
  const isOlder = [...values, ...entries].every(({ name }) => part.get(name) === undefined);
  if (isOlder || (older !== undefined && !schema.safeParse(older).success)) return older;
  const read: Record<string, unknown> = {};
  for (const it of values) {
    const value = valueIn(part, older, it);
    if (value !== undefined) read[it.field] = value;
  }
  for (const it of entries) read[it.field] = entriesIn(part, it) ?? olderEntries(older, it);
  // What is not seen now must fit too: it is seen as soon as somebody writes what is lacking.
  const isSeen = read[needs] !== undefined || !schema.partial().safeParse(read).success;
  return isSeen ? read : undefined;
}

/** The entries of an object that is one plain value. */
export const olderEntries = (older: unknown, { field }: EntriesLayout): unknown =>
  isFields(older) && older[field] !== undefined ? older[field] : [];

/** Stands over a field of an older value that was taken away. */
const none = null;

function valueIn(
  part: Y.Map<unknown>,
  older: unknown,
  { field, name }: { field: string; name: string },
): unknown {
  const own: unknown = part.get(name);
  if (own !== undefined) return own === none ? undefined : own;
  return isFields(older) ? older[field] : undefined;
}

const isFields = (it: unknown): it is Fields =>
  typeof it === 'object' && it !== null && !Array.isArray(it);
