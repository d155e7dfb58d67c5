import type { Onward } from '../editing/end-of-writing.ts';
import type { PartKey } from './part.ts';

/** What is selected, where the keyboard stands, and what is being written. */
export interface Selection {
  readonly keys: ReadonlySet<PartKey>;
  /** Where a range begins that Shift extends. */
  readonly anchor: PartKey | null;
  /** The one part of the sheet that Tab reaches; arrows go on from there. */
  readonly at: PartKey | null;
  readonly editing: Editing | null;
  /** How often writing began, which tells one from the next in the same part. */
  readonly begun: number;
  /** How the last writing ended, so that the keyboard goes on from there; kept until it has. */
  readonly ended: Ended | null;
}

export interface Ended {
  readonly key: PartKey;
  readonly onward: Onward;
}

export interface Editing {
  readonly key: PartKey;
  /** What was typed to begin with, in place of what stood there; null leaves that standing. */
  readonly text: string | null;
  /** The part after which comes what is added, where that is not the last one. */
  readonly after?: PartKey;
  /** The step back that the writing belongs to, where it goes on with what was done before. */
  readonly step?: string | undefined;
}

/** Outside React's state, so that selecting one of two thousand parts redraws that one. */
export interface SelectionStore {
  get(): Selection;
  /** Selects these and nothing else; `anchor` is the last one unless said otherwise. */
  select(keys: Iterable<PartKey>, anchor?: PartKey | null): void;
  /** Adds a part to the selection, or takes it out. */
  toggle(key: PartKey): void;
  clear(): void;
  /** Says where the keyboard stands, as when a part gets the focus. */
  stand(key: PartKey | null): void;
  /**
   * Begins to write in a part where it stands; `step` makes it one step back with what was done under
   * it, `after` says after which part comes what is added.
   */
  edit(key: PartKey, text?: string, how?: Pick<Editing, 'after' | 'step'>): void;
  /** Ends the writing in a part, if that is where is written. */
  endEdit(key: PartKey, onward: Onward): void;
  /** Hears of every change. */
  subscribe(listener: () => void): () => void;
  /** Hears only of changes to one part. */
  watch(key: PartKey, listener: () => void): () => void;
}

const nothing: Selection = {
  keys: new Set(),
  anchor: null,
  at: null,
  editing: null,
  begun: 0,
  ended: null,
};

export function createSelection(): SelectionStore {
  let now = nothing;
  const listeners = new Set<() => void>();
  const watchers = new Map<PartKey, Set<() => void>>();
  const set = (next: Selection) => {
    const before = now;
    now = next;
    for (const key of touched(before, next)) for (const tell of watchers.get(key) ?? []) tell();
    for (const tell of listeners) tell();
  };
  return {
    get: () => now,
    select: (keys, anchor) => {
      const next = new Set(keys);
      if (anchor === undefined && sameKeys(next, now.keys)) return;
      const last = anchor === undefined ? ([...next].at(-1) ?? null) : anchor;
      set({ ...now, keys: sameKeys(next, now.keys) ? now.keys : next, anchor: last });
    },
    toggle: (key) => {
      const keys = new Set(now.keys);
      if (!keys.delete(key)) keys.add(key);
      set({ ...now, keys, anchor: key });
    },
    clear: () => {
      if (now.keys.size > 0 || now.anchor !== null) set({ ...now, keys: new Set(), anchor: null });
    },
    stand: (at) => {
      if (at !== now.at) set({ ...now, at });
    },
    edit: (key, text, how) => {
      const editing = { key, text: text ?? null, ...how };
      set({ ...now, at: key, editing, begun: now.begun + 1, ended: null });
    },
    endEdit: (key, onward) => {
      if (now.editing?.key === key) set({ ...now, editing: null, ended: { key, onward } });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch: (key, listener) => {
      const own = watchers.get(key) ?? new Set();
      watchers.set(key, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && watchers.get(key) === own) watchers.delete(key);
      };
    },
  };
}

/** The parts that look or behave otherwise after a change. */
function touched(before: Selection, after: Selection): Set<PartKey> {
  const keys = new Set<PartKey>();
  if (before.keys !== after.keys) {
    for (const key of before.keys) if (!after.keys.has(key)) keys.add(key);
    for (const key of after.keys) if (!before.keys.has(key)) keys.add(key);
  }
  const note = (a: PartKey | null | undefined, b: PartKey | null | undefined) => {
    if (a === b) return;
    if (a) keys.add(a);
    if (b) keys.add(b);
  };
  note(before.at, after.at);
  if (before.editing !== after.editing) {
    if (before.editing) keys.add(before.editing.key);
    if (after.editing) keys.add(after.editing.key);
  }
  return keys;
}

const sameKeys = (a: ReadonlySet<PartKey>, b: ReadonlySet<PartKey>): boolean =>
  a.size === b.size && [...a].every((key) => b.has(key));
