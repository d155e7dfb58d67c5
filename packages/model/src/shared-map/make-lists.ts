import * as Y from 'yjs';
import type { JourneyMap } from '../map/map.ts';
import { addEntries, type EntriesLayout } from './entries.ts';
import {
  type AnyPart,
  keyOf,
  type ListName,
  layout,
  listNames,
  partAt,
  partsOf,
  rootOf,
  type SharedPart,
  tags,
} from './layout.ts';
import { olderEntries } from './objects.ts';

/**
 * Makes the lists that are about to be written in and are not there yet: those of documents that
 * held them as one plain value, and those of a figure that comes to a cell. It is nobody's step, so
 * that taking the step back leaves the list, with what others wrote in it.
 */
export function makeLists(doc: Y.Doc, before: JourneyMap, after: JourneyMap): void {
  const makings = listNames.flatMap((list) => makingsIn(doc, list, before[list], after[list]));
  const root = rootOf(doc);
  if (before.card?.tags !== after.card?.tags && !isShared(root, tags.name)) {
    makings.push(() => addEntries(root, tags.name, asList(root.get(tags.name))));
  }
  if (makings.length === 0) return;
  doc.transact(() => {
    for (const make of makings) make();
  });
}

function makingsIn(
  doc: Y.Doc,
  list: ListName,
  before: readonly AnyPart[],
  after: readonly AnyPart[],
): (() => void)[] {
  const { entries, objects } = layout[list];
  const withLists = objects.filter((it) => it.entries.length > 0);
  if (before === after || (entries.length === 0 && withLists.length === 0)) return [];
  return after.flatMap((part, i) => {
    if (part === before[i]) return [];
    const shared = partAt(partsOf(doc, list), keyOf(list, part));
    if (!shared) return [];
    const own = entries.map((it) => making(shared, it, shared.get(it.name)));
    const inside = withLists
      .filter(({ field }) => part[field] !== undefined)
      .flatMap((object) =>
        object.entries.map((it) => making(shared, it, olderEntries(shared.get(object.field), it))),
      );
    return [...own, ...inside].filter((it) => it !== null);
  });
}

function making(shared: SharedPart, { name }: EntriesLayout, older: unknown): (() => void) | null {
  return isShared(shared, name) ? null : () => addEntries(shared, name, asList(older));
}

const isShared = (part: SharedPart, name: string): boolean => part.get(name) instanceof Y.Array;

const asList = (it: unknown): unknown[] => (Array.isArray(it) ? it : []);
