import * as Y from 'yjs';
import type { z } from 'zod';
import { pairEntries } from './pair-entries.ts';

/** A list inside a part, each entry of which stands by itself. */
export interface EntriesLayout {
  field: string;
  /** Under which name it stands in the shared part. */
  name: string;
  schema: z.ZodType;
  /** More than this many are not shown. */
  most: number;
}

type Entries = readonly unknown[];

/**
 * Puts a list in a part that is new, also an empty one: were it made when somebody adds the first
 * entry, two who begin together would each make their own.
 */
export function addEntries(part: Y.Map<unknown>, name: string, entries: Entries = []): void {
  const list = new Y.Array<unknown>();
  list.push([...entries]);
  part.set(name, list);
}

/** Changes the entries that differ and leaves the others to whoever writes there. */
export function changeEntries(
  part: Y.Map<unknown>,
  { name, most }: EntriesLayout,
  wanted: Entries = [],
): void {
  const list = part.get(name);
  if (list instanceof Y.Array) changeList(list, wanted, most);
  else addEntries(part, name, wanted);
}

function changeList(list: Y.Array<unknown>, wanted: Entries, most: number): void {
  const stands: Entries = list.toArray().slice(0, most);
  const pairs = pairEntries(stands, wanted);
  const kept = new Set(pairs);
  for (let at = stands.length - 1; at >= 0; at -= 1) if (!kept.has(at)) list.delete(at);
  let waiting: unknown[] = [];
  let at = 0;
  const insert = () => {
    if (waiting.length > 0) list.insert(at, waiting);
    at += waiting.length;
    waiting = [];
  };
  wanted.forEach((entry, i) => {
    if (pairs[i] === undefined) waiting.push(entry);
    else {
      insert();
      at += 1;
    }
  });
  insert();
}

/**
 * The entries as they stand, or whatever else stands there. Two people together can make a longer
 * list than is shown; were something hidden in it that is no entry, it would come into sight by
 * what somebody else takes away, so then all of it is answered and nobody takes it for a list.
 */
export function entriesIn(part: Y.Map<unknown>, { name, schema, most }: EntriesLayout): unknown {
  const list: unknown = part.get(name);
  if (!(list instanceof Y.Array)) return list;
  const entries: unknown[] = list.toArray();
  const fits = entries.slice(most).every((entry) => schema.safeParse(entry).success);
  return fits ? entries.slice(0, most) : entries;
}
