import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Command, Opened } from './command.ts';

/** A sentence with, where it helps, one thing to do about it; stays until the next one. */
export interface Note {
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Desk {
  readonly opened: Opened | null;
  /** Read out, not shown. */
  readonly said: string;
  /** Shown in place, and read out. */
  readonly note: Note | null;
  /** Commands of other parts of the page, for as long as those are there. */
  readonly more: readonly Command[];
}

/** What lies over the map: what a command opened, what was said, and whose commands there are. */
export interface DeskStore {
  get(): Desk;
  subscribe(listener: () => void): () => void;
  show(what: Opened | null): void;
  tell(sentence: string): void;
  note(note: Note | null): void;
  /** Adds commands; the answer takes them away again. */
  add(commands: readonly Command[]): () => void;
}

function createDesk(): DeskStore {
  let now: Desk = { opened: null, said: '', note: null, more: [] };
  const listeners = new Set<() => void>();
  const set = (change: Partial<Desk>) => {
    now = { ...now, ...change };
    for (const listener of listeners) listener();
  };
  return {
    get: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (opened) => set({ opened }),
    // The same sentence twice would not be read twice, so the second one ends otherwise.
    tell: (sentence) => set({ said: sentence === now.said ? `${sentence}\u00a0` : sentence }),
    note: (note) => set({ note }),
    add: (commands) => {
      set({ more: [...now.more, ...commands] });
      return () => set({ more: now.more.filter((it) => !commands.includes(it)) });
    },
  };
}

const DeskContext = createContext<DeskStore>(createDesk());
export const useDeskStore = (): DeskStore => useContext(DeskContext);

/** A piece of what lies over the map. */
export function useDesk<T>(pick: (desk: Desk) => T): T {
  const store = useDeskStore();
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}

/** Gives one map its own desk. */
export function DeskRoom({ children }: { children: ReactNode }) {
  const [store] = useState(createDesk);
  return (
    <DeskContext value={store}>
      {children}
      <Said />
    </DeskContext>
  );
}

/** Reads out what is told, whatever of the map's views is shown. */
function Said() {
  const said = useDesk((it) => it.said);
  return (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}

/**
 * Adds commands of another part of the page to the keys and the palette while it is drawn. The list
 * must be the same one each time, from outside the component or from `useMemo`.
 */
export function useCommands(commands: readonly Command[]): void {
  const store = useDeskStore();
  useEffect(() => store.add(commands), [store, commands]);
}
