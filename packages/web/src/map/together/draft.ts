import type { JourneyMap, Words } from '@waymark/model';
import { removeCell, removeStage, removeTouchpoint } from '../commands/commands.ts';
import { createKeptParts, type KeptParts, type OwnKeptParts } from './kept-parts.ts';

/** A part that begins to be: its writer sees it in the field it is written in, all others on the map. */
export interface Draft {
  /** From now on the map is shown to its writer without the part of this id. */
  hold(id: string): void;
  /** It stands on the map like any other part, if it is the one that is held. */
  release(id: string): void;
  /** How its text stands, with what others made of it. */
  words(): Words | undefined;
  /** What it is written in, or under; for a writing in a part that was there before, that part. */
  kept: KeptParts;
  subscribe(listener: () => void): () => void;
}

export interface OwnDraft extends Draft {
  kept: OwnKeptParts;
  /** From now on this hears that another part is held, or none. */
  followBy(changed: () => void): void;
  /** The map as its writer sees it; what did not change is the same object as before. */
  seen(whole: JourneyMap): JourneyMap;
}

export function createDraft(): OwnDraft {
  const listeners = new Set<() => void>();
  let changed = (): void => undefined;
  const kept = createKeptParts(() => changed());
  let held: string | null = null;
  let words: Words | undefined;
  let last: { whole: JourneyMap; map: JourneyMap } | null = null;
  const hold = (id: string | null) => {
    if (held === id) return;
    held = id;
    last = null;
    words = undefined;
    changed();
  };
  const read = (whole: JourneyMap, id: string) => {
    if (last?.whole === whole) return;
    last = { whole, map: steady(last?.map ?? whole, leftOut(whole, id)) };
    const now = wordsOf(whole, id);
    // Removed by somebody else: it is there again with the next letter, and loses none until then.
    if (now === words || now === undefined) return;
    words = now;
    for (const listener of [...listeners]) listener();
  };
  return {
    ...{ hold, kept },
    followBy(next) {
      changed = next;
    },
    release(id) {
      if (held === id) hold(null);
    },
    words: () => words,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    seen(whole) {
      const all = kept.seen(whole);
      if (held !== null) read(all, held);
      return last?.map ?? all;
    },
  };
}

/** The text of a part that can be begun by writing. */
function wordsOf(map: JourneyMap, id: string): Words | undefined {
  const has = (it: { id: string }) => it.id === id;
  return map.cells.find(has)?.text ?? map.touchpoints.find(has)?.name ?? map.stages.find(has)?.name;
}

function leftOut(map: JourneyMap, id: string): JourneyMap {
  const has = (it: { id: string }) => it.id === id;
  if (map.cells.some(has)) return removeCell(map, { id });
  if (map.touchpoints.some(has)) return removeTouchpoint(map, { id });
  return map.stages.some(has) ? removeStage(map, { id }) : map;
}

/** Lists with the same parts stay the same lists, and the map with the same lists the same map. */
function steady(last: JourneyMap, next: JourneyMap): JourneyMap {
  const was = new Map<string, unknown>(Object.entries(last));
  const kept = Object.entries(next).map(([field, now]): [string, unknown] => {
    const old = was.get(field);
    return [field, isSameList(old, now) ? old : now];
  });
  const isSame = kept.length === was.size && kept.every(([field, now]) => now === was.get(field));
  return isSame ? last : { ...next, ...Object.fromEntries(kept) };
}

const isSameList = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) &&
  Array.isArray(b) &&
  a.length === b.length &&
  a.every((part, i) => part === b[i]);
