import type * as Y from 'yjs';
import type { JourneyMap } from '../map/map.ts';
import { type ListName, type Lists, layout, listNames, partAt, partsOf, rootOf } from './layout.ts';
import { followList, type ListReader } from './read-list.ts';
import { readRoot } from './read-root.ts';
import { isSameValue } from './same-value.ts';
import { createWholeness } from './whole.ts';

/** Reads the document as a journey map, again and again as it changes. */
export interface SharedMapReader {
  /**
   * The map as it stands: always a whole one, whatever was done at the same moment. Lists and parts
   * that did not change are the same objects as before, and so is the map when nothing did.
   */
  read(): JourneyMap;
  /** What was changed into something that is no part of a map, since this was last asked. */
  misfits(): { list: ListName; key: string }[];
  /** Whether a list holds more than twice what is shown of it, which people do not come to. */
  isOverfull(): boolean;
  /** Stops following the document. */
  stop(): void;
}

/**
 * Follows a document. `known` is the map as our own server answered it not long ago: what still
 * stands as it does there needs no second look, and is the same object as there.
 */
export function readSharedMap(doc: Y.Doc, known?: JourneyMap): SharedMapReader {
  const readers = Object.fromEntries(
    listNames.map((list) => [list, followList(doc, list, known?.[list])]),
  ) as Record<ListName, ListReader>;
  const whole = createWholeness((stage) => {
    const order = partAt(partsOf(doc, 'stages'), stage)?.get('order');
    return typeof order === 'string' ? readers.stages.before(order) : undefined;
  });
  let root = readRoot(doc);
  let rootChanged = false;
  const noteRoot = () => {
    rootChanged = true;
  };
  rootOf(doc).observeDeep(noteRoot);
  let raw: Lists | undefined;
  let map = known;

  return {
    read() {
      const lists = Object.fromEntries(
        listNames.map((list) => [list, readers[list].parts()]),
      ) as unknown as Lists;
      const before = raw;
      const same = before !== undefined && listNames.every((list) => lists[list] === before[list]);
      if (map && same && !rootChanged) return map;
      if (rootChanged) root = readRoot(doc);
      rootChanged = false;
      raw = lists;
      const now = { ...root, ...steady(map, whole(lists)) };
      map = map && saysTheSame(now, map) ? map : now;
      return map;
    },
    misfits: () =>
      listNames.flatMap((list) => readers[list].misfits().map((key) => ({ list, key }))),
    isOverfull: () =>
      listNames.some((list) => readers[list].parts().length > 2 * layout[list].most),
    stop() {
      for (const list of listNames) readers[list].stop();
      rootOf(doc).unobserveDeep(noteRoot);
    },
  };
}

/** Whether they are the same lists under the same title and card. */
function saysTheSame(a: JourneyMap, b: JourneyMap): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof JourneyMap>;
  return [...keys].every(
    (key) => a[key] === b[key] || (!isList(key) && isSameValue(a[key], b[key])),
  );
}

const isList = (key: keyof JourneyMap): boolean => listNames.some((list) => list === key);

/** In the order of a saved map; a list with the same parts as before is the same list. */
function steady(before: Lists | undefined, lists: Lists): Lists {
  const kept = listNames.map((list) => {
    const [old, now]: (readonly unknown[] | undefined)[] = [before?.[list], lists[list]];
    const same = old?.length === now?.length && now?.every((part, i) => part === old?.[i]);
    return [list, same ? old : now];
  });
  return Object.fromEntries(kept) as Lists;
}
