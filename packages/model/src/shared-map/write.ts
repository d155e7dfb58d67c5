import * as Y from 'yjs';
import type { JourneyMap } from '../map/map.ts';
import { mapCardSchema } from '../map/parts.ts';
import { refusal } from '../reasons/because.ts';
import type { Words } from '../words.ts';
import { addEntries, changeEntries } from './entries.ts';
import { keepersOf } from './keepers.ts';
import {
  type AnyPart,
  keyOf,
  type ListName,
  layout,
  listNames,
  partAt,
  partsOf,
  plainFields,
  rootOf,
  type SharedPart,
  tags,
} from './layout.ts';
import { makeLists } from './make-lists.ts';
import { addObject, changeObject } from './objects.ts';
import { isOrderKey, orderKeysBetween } from './order-key.ts';
import { addWords, changeWords } from './words-text.ts';

/** Writes a whole map into a document that has nothing in it yet. */
export function fillSharedMap(doc: Y.Doc, map: JourneyMap): void {
  doc.transact(() => {
    writeRoot(doc, null, map);
    for (const list of listNames) writeList(doc, list, [], map[list]);
  });
}

/**
 * Writes what differs between two maps into the document, as one step of `origin`. `before` is the
 * map as the document shows it now; parts that are the same object in both are passed over, and in
 * texts only the letters that differ are touched, in lists the entries that do. A step of somebody
 * comes in two changes: what is new is first made as gone, so that taking the step back hides it with
 * all that others wrote in it, and doing it again shows it with that. Errors: BAD_MAP for a part that
 * no map can hold.
 */
export function writeDifference(
  doc: Y.Doc,
  { before, after, origin }: { before: JourneyMap; after: JourneyMap; origin?: unknown },
): void {
  if (before === after) return;
  const changed = listNames.filter((list) => before[list] !== after[list]);
  for (const list of changed) expectFit(list, before[list], after[list]);
  makeLists(doc, before, after);
  if (origin !== undefined) {
    doc.transact(() => {
      for (const list of changed) addGone(doc, list, before[list], after[list]);
    });
  }
  doc.transact(() => {
    writeRoot(doc, before, after);
    for (const list of changed) writeList(doc, list, before[list], after[list]);
  }, origin);
}

/** A part that does not fit would be left out by every reader, so it is not written at all. */
function expectFit(list: ListName, before: readonly AnyPart[], after: readonly AnyPart[]): void {
  const elsewhere = after.filter((part, i) => part !== before[i]);
  const known = elsewhere.length > few ? new Set(before) : null;
  const unfit = elsewhere.find(
    (part) => !known?.has(part) && !layout[list].schema.safeParse(part).success,
  );
  if (unfit) throw refusal('BAD_MAP', 'drawing-no-map', {});
}

/** So few parts are looked at again sooner than a list of all parts is made. */
const few = 50;

const rootWords = ['title', 'description'] as const;
const rootValues = ['state', 'counterpart'] as const;

function writeRoot(doc: Y.Doc, before: JourneyMap | null, after: JourneyMap): void {
  const root = rootOf(doc);
  for (const field of rootWords) {
    if (!before) addWords(root, field, after[field]);
    else if (before[field] !== after[field]) changeWords(root, field, after[field]);
  }
  for (const field of rootValues)
    if (before?.[field] !== after[field]) setValue(root, field, after[field]);
  for (const field of mapCardSchema.keyof().exclude(['tags']).options) {
    const value = after.card?.[field];
    if (before?.card?.[field] !== value) setValue(root, `card.${field}`, value);
  }
  if (!before) addEntries(root, tags.name, after.card?.tags);
  else if (before.card?.tags !== after.card?.tags) changeEntries(root, tags, after.card?.tags);
}

function writeList(
  doc: Y.Doc,
  list: ListName,
  before: readonly AnyPart[],
  after: readonly AnyPart[],
): void {
  const parts = partsOf(doc, list);
  if (keepsOrder(list, before, after)) {
    after.forEach((part, i) => {
      const shared = part === before[i] ? undefined : partAt(parts, keyOf(list, part));
      if (shared) changePart(list, shared, before[i] ?? null, part);
    });
    return;
  }
  const known = new Map(before.map((part) => [keyOf(list, part), part]));
  const wanted = new Map(after.map((part) => [keyOf(list, part), part]));
  for (const key of known.keys()) if (!wanted.has(key)) partAt(parts, key)?.set('gone', true);
  for (const [key, part] of wanted) {
    const old = known.get(key);
    if (old === part) continue;
    const shared = partAt(parts, key);
    if (!shared) parts.set(key, newPart(list, part));
    else changePart(list, shared, old ?? null, part);
  }
  putInOrder(parts, [...known.keys()], [...wanted.keys()]);
}

/** Makes the parts that are new, where they will stand, for nobody to see yet. */
function addGone(
  doc: Y.Doc,
  list: ListName,
  before: readonly AnyPart[],
  after: readonly AnyPart[],
): void {
  if (keepsOrder(list, before, after)) return;
  const parts = partsOf(doc, list);
  const wanted = new Map(after.map((part) => [keyOf(list, part), part]));
  const fresh = [...wanted].filter(([key]) => !partAt(parts, key));
  if (fresh.length === 0) return;
  for (const [key, part] of fresh) {
    const made = newPart(list, part);
    made.set('gone', true);
    parts.set(key, made);
  }
  const known = before.map((part) => keyOf(list, part));
  putInOrder(parts, known, [...wanted.keys()], new Set(fresh.map(([key]) => key)));
}

/** Whether the same parts stand at the same places, as after most edits. */
const keepsOrder = (
  list: ListName,
  before: readonly AnyPart[],
  after: readonly AnyPart[],
): boolean =>
  before.length === after.length &&
  after.every((part, i) => {
    const old = before[i];
    return part === old || (old !== undefined && keyOf(list, part) === keyOf(list, old));
  });

function newPart(list: ListName, part: AnyPart): SharedPart {
  const made: SharedPart = new Y.Map();
  const { words, place, entries, objects } = layout[list];
  for (const field of plainFields(list)) {
    if (part[field] !== undefined) made.set(field, part[field]);
  }
  if (place.length > 0) made.set('place', placeOf(place, part));
  for (const { field, name } of entries) addEntries(made, name, entriesAt(part, field));
  for (const it of objects) addObject(made, it, part[it.field]);
  for (const field of words) addWords(made, field, wordsAt(part, field));
  return made;
}

/** Without an old part the shared one was removed before, and everything of it is written. */
function changePart(list: ListName, shared: SharedPart, old: AnyPart | null, part: AnyPart): void {
  const { words, place, entries, objects } = layout[list];
  const differs = (field: string) => old === null || old[field] !== part[field];
  for (const field of plainFields(list)) if (differs(field)) setValue(shared, field, part[field]);
  if (place.some(differs)) setValue(shared, 'place', placeOf(place, part));
  for (const it of entries) {
    if (differs(it.field)) changeEntries(shared, it, entriesAt(part, it.field));
  }
  for (const it of objects) {
    if (differs(it.field)) changeObject(shared, it, part[it.field]);
  }
  for (const field of words) {
    if (differs(field)) changeWords(shared, field, wordsAt(part, field));
  }
  if (old === null) shared.delete('gone');
}

const entriesAt = (part: AnyPart, field: string) => part[field] as unknown[] | undefined;

const wordsAt = (part: AnyPart, field: string) => part[field] as Words | undefined;

const placeOf = (place: readonly string[], part: AnyPart): AnyPart =>
  Object.fromEntries(
    place.flatMap((field) => (part[field] === undefined ? [] : [[field, part[field]]])),
  );

function setValue(into: Y.Map<unknown>, field: string, value: unknown): void {
  if (JSON.stringify(into.get(field)) === JSON.stringify(value)) return;
  if (value === undefined) into.delete(field);
  else into.set(field, value);
}

/**
 * Gives order keys to what is new or was moved; whatever kept its place keeps its key. With `only`
 * no others get theirs yet.
 */
function putInOrder(
  parts: Y.Map<unknown>,
  before: readonly string[],
  after: readonly string[],
  only?: ReadonlySet<string>,
): void {
  const keepers = keepersOf(before, after);
  let left: string | null = null;
  let waiting: string[] = [];
  const place = (right: string | null) => {
    const keys = orderKeysBetween(left, right, waiting.length);
    waiting.forEach((key, i) => {
      const part = only && !only.has(key) ? undefined : partAt(parts, key);
      if (part) setValue(part, 'order', keys[i]);
    });
    waiting = [];
  };
  for (const key of after) {
    const order = keepers.has(key) ? partAt(parts, key)?.get('order') : undefined;
    // Two that were added at once may share a key, and nothing fits between those.
    const fits = isOrderKey(order) && (waiting.length === 0 || left === null || left < order);
    if (!fits) waiting.push(key);
    else {
      place(order);
      left = order;
    }
  }
  place(null);
}
