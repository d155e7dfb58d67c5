import type { JourneyMap } from '@waymark/model';
import { createContext, useCallback, useContext, useMemo, useReducer } from 'react';
import { type History, record, redo, seal, startHistory, undo } from '../commands/history.ts';
import { useMayEdit } from './may-edit.tsx';

type Change = (map: JourneyMap) => JourneyMap;

/** What parts of the page need to change the map; the same object for as long as the map is open. */
export interface Hand {
  /** Does a change as one step back; changes in a row under one name are one step together. */
  edit(change: Change, as?: string): void;
  /** Ends a run of changes of one name, as when a drag is let go. */
  seal(): void;
  undo(): void;
  redo(): void;
}

export interface Editor {
  map: JourneyMap;
  hand: Hand;
  canUndo: boolean;
  canRedo: boolean;
}

type Act = { kind: 'edit'; change: Change; as: string | null } | { kind: 'seal' | 'undo' | 'redo' };

function act(history: History, it: Act): History {
  switch (it.kind) {
    case 'edit':
      return record(history, it.change(history.map), it.as);
    case 'seal':
      return seal(history);
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
  }
}

/** One map with one history, for everything on the page that changes it. */
export function useEditor(opened: JourneyMap): Editor {
  const [history, dispatch] = useReducer(act, opened, startHistory);
  const edit = useCallback(
    (change: Change, as?: string) => dispatch({ kind: 'edit', change, as: as ?? null }),
    [],
  );
  const hand = useMemo(
    (): Hand => ({
      edit,
      seal: () => dispatch({ kind: 'seal' }),
      undo: () => dispatch({ kind: 'undo' }),
      redo: () => dispatch({ kind: 'redo' }),
    }),
    [edit],
  );
  return {
    map: history.map,
    hand,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}

const idle = () => undefined;
const stillHand: Hand = { edit: idle, seal: idle, undo: idle, redo: idle };
const HandContext = createContext<Hand>(stillHand);
export const HandProvider = HandContext.Provider;

/** What changes the map; where the reader may only look it changes nothing, whoever forgot to ask. */
export function useHand(): Hand {
  const hand = useContext(HandContext);
  return useMayEdit() ? hand : stillHand;
}

/** An id for a new part: unique within any map, also when two people add at once. */
export const newId = (): string => crypto.randomUUID().slice(0, 13).replace('-', '');
