import * as Y from 'yjs';
import { type AnyPart, keyOf, type ListName, partsOf } from './layout.ts';
import { type ReadPart, readPart } from './read-part.ts';

/** One list of the document, read part by part as parts change. */
export interface ListReader {
  /** In order; the same array until something in it changes. */
  parts(): readonly AnyPart[];
  /** The key of the last part that stands before this place in the order. */
  before(order: string): string | undefined;
  /** Keys of changed parts that could not be read, since this was last asked. */
  misfits(): string[];
  stop(): void;
}

/**
 * Follows a list of the document: after a change only the parts that changed are read again. Parts
 * that stand as they do in `known` are those.
 */
export function followList(doc: Y.Doc, list: ListName, known: readonly AnyPart[] = []): ListReader {
  const shared = partsOf(doc, list);
  let expected = new Map(known.map((part) => [keyOf(list, part), part]));
  const read = new Map<string, ReadPart>();
  let changed = new Set(shared.keys());
  let sorted: ReadPart[] = [];
  let parts: readonly AnyPart[] = [];
  let unfit = new Set<string>();

  const note = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) {
      const [key] = event.path;
      if (typeof key === 'string') changed.add(key);
      else if (event instanceof Y.YMapEvent) {
        for (const name of event.keysChanged) changed.add(name);
      }
    }
  };
  shared.observeDeep(note);

  function refresh(): void {
    if (changed.size === 0) return;
    let same = true;
    for (const key of changed) {
      const old = read.get(key);
      const found = shared.has(key)
        ? readPart(list, key, { shared: shared.get(key), expected: expected.get(key) })
        : null;
      const now = found === 'unfit' ? null : found;
      if (now) read.set(key, now);
      else read.delete(key);
      if (found === 'unfit') unfit.add(key);
      if (old?.order !== now?.order) same = false;
    }
    sorted = same
      ? sorted.map((it) => (changed.has(it.key) ? (read.get(it.key) ?? it) : it))
      : [...read.values()].sort(inOrder);
    changed = new Set();
    expected = new Map();
    parts = sorted.map((it) => it.part);
  }

  return {
    parts() {
      refresh();
      return parts;
    },
    before(order) {
      refresh();
      return sorted.findLast((it) => it.order <= order)?.key;
    },
    misfits() {
      refresh();
      const found = [...unfit];
      unfit = new Set();
      return found;
    },
    stop: () => shared.unobserveDeep(note),
  };
}

/** Plain comparison: the same on every machine, whatever its language. */
const inOrder = (a: ReadPart, b: ReadPart): number =>
  a.order < b.order || (a.order === b.order && a.key < b.key) ? -1 : 1;
