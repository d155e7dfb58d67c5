import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useState,
  useSyncExternalStore,
} from 'react';
import { DeskRoom } from '../keyboard/desk.tsx';
import { type MarkProps, useMark } from '../marks/marks.tsx';
import { keyOf, type Part, type PartKey } from './part.ts';
import { createSelection, type Editing, type Selection, type SelectionStore } from './store.ts';

const SelectionContext = createContext<SelectionStore>(createSelection());
export const useSelectionStore = (): SelectionStore => useContext(SelectionContext);

/** Gives one map its own selection, and its own desk for what commands open. */
export function SelectionRoom({ children }: { children: ReactNode }) {
  const [store] = useState(createSelection);
  return (
    <SelectionContext value={store}>
      <DeskRoom>{children}</DeskRoom>
    </SelectionContext>
  );
}

/** A piece of the whole selection; the component is redrawn only when that piece changes. */
export function useSelection<T>(pick: (selection: Selection) => T): T {
  const store = useSelectionStore();
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}

/** Whether one part is selected; hears of that part alone. */
export const useSelected = (part: Part): boolean =>
  useWatched(keyOf(part), (now, key) => now.keys.has(key));

/** The `tabIndex` of what goes with a part: Tab reaches it from the part, and passes by all others. */
export const useTabStop = (part: Part): 0 | -1 =>
  useWatched(keyOf(part), (now, key) => (now.at === key ? 0 : -1));

/** What a part begins to be written with while it is written in, else null; hears of it alone. */
export const useEditing = (part: Part): Editing | null =>
  useWatched(keyOf(part), (now, key) => (now.editing?.key === key ? now.editing : null));

/** What an element of the sheet carries, so that keys, clicks and box-select find the part it draws. */
export interface PartProps extends MarkProps {
  'data-part': PartKey;
  /** There while it is selected; `theme.css` says how that looks. */
  'data-selected': '' | undefined;
  tabIndex: 0 | -1;
}

/**
 * Makes an element a part of the sheet's one grid: `<button {...usePart({ kind: 'cell', id })}>`.
 * Clicks, focus and keys are heard at the sheet's root, see `use-sheet-pointer.ts` and `keyboard/`.
 */
export function usePart(part: Part): PartProps {
  const key = keyOf(part);
  return partProps(key, useWatched(key, lookOf), useMark(key));
}

/** Both for a part that is also written in where it stands, which hears of itself once instead of twice. */
export function useWrittenPart(part: Part): { own: PartProps; editing: Editing | null } {
  const key = keyOf(part);
  const state = useWatched(key, (now) => lookOf(now, key) + nthWriting(now, key) * looks);
  const { editing } = useSelectionStore().get();
  return {
    own: partProps(key, state % looks, useMark(key)),
    editing: state >= looks ? editing : null,
  };
}

/** How a part looks, as one number: whether it is selected, and whether the keyboard stands on it. */
const lookOf = (now: Selection, key: PartKey): number =>
  (now.keys.has(key) ? 1 : 0) + (now.at === key ? 2 : 0);
const looks = 4;

const nthWriting = ({ editing, begun }: Selection, key: PartKey): number =>
  editing?.key === key ? begun : 0;

const partProps = (key: PartKey, look: number, mark: MarkProps): PartProps => ({
  'data-part': key,
  'data-selected': look % 2 === 1 ? '' : undefined,
  tabIndex: look >= 2 ? 0 : -1,
  ...mark,
});

function useWatched<T>(key: PartKey, pick: (now: Selection, key: PartKey) => T): T {
  const store = useSelectionStore();
  const watch = useCallback((tell: () => void) => store.watch(key, tell), [store, key]);
  return useSyncExternalStore(watch, () => pick(store.get(), key));
}
