import type { Words } from '@waymark/model';
import {
  createContext,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Draft } from '../together/draft.ts';
import type { KeptPart } from '../together/kept-parts.ts';
import { newId, useHand } from './editor.tsx';
import { useGoneNote } from './gone-note.ts';

/** One writing, from the opening of its field until that is left. */
export interface Writing {
  /** All that is changed under this name is one step back. */
  step: string;
  /** The id of a part that begins to be with this writing. */
  id: string;
}

/** A writing that goes on. */
export interface OpenWriting extends Writing {
  /** How the text of a part stands that began to be with this writing; others may write in it too. */
  drafted: Words | undefined;
  /** It brings a part that was not there before. */
  fresh: boolean;
  /** Saves what stands in the field by now. */
  keep(save: () => void): void;
  /** It is over, and nothing of it is kept. */
  takeBack(): void;
  /** It is over: what it brought stands on the map like any other part. */
  end(save: () => void): void;
  isOver(): boolean;
  /** Somebody removed what is written in, which holds words of this writing. */
  isMissed(): boolean;
}

const nothing = () => undefined;
const noDraft: Draft = {
  ...{ hold: nothing, release: nothing, words: nothing },
  kept: { keep: nothing, letGo: nothing, isGone: () => false, subscribe: () => nothing },
  subscribe: () => nothing,
};
const DraftContext = createContext<Draft>(noDraft);
export const DraftProvider = DraftContext.Provider;

/** What is written: where, and what comes of it. */
export interface WrittenIn {
  /** The part whose text it is, or the parts under which one begins to be. */
  parts: readonly KeptPart[];
  /** The list of the part that it brings, when that is not there yet. */
  brings?: 'stages' | 'touchpoints' | 'cells';
  /** The step back it goes on with, where that began before it. */
  step?: string | undefined;
}

/**
 * Begins a writing with the component, in what that is given then. `isLineGone` when somebody removed
 * what is written in although its part is still there.
 */
export function useWriting(where: WrittenIn, isLineGone = false): OpenWriting {
  const hand = useHand();
  const draft = useContext(DraftContext);
  const [{ step, id, parts, brings }] = useState(() => ({
    ...{ step: where.step ?? `writing ${newId()}`, id: newId() },
    ...{ parts: where.parts, brings: where.brings },
  }));
  const fresh = brings !== undefined;
  const drafted = useSyncExternalStore(draft.subscribe, fresh ? draft.words : nothing);
  useEffect(() => () => draft.release(id), [draft, id]);
  useEffect(() => {
    if (parts.length > 0) draft.kept.keep(step, parts);
    return () => draft.kept.letGo(step);
  }, [draft, step, parts]);
  const isPartGone = useSyncExternalStore(draft.kept.subscribe, () => draft.kept.isGone(step));
  const isGone = isPartGone || isLineGone;
  useGoneNote(isGone);
  const over = useRef(false);
  const wrote = useRef(false);
  return {
    ...{ step, id, drafted, fresh },
    keep(save) {
      const isFirst = !wrote.current;
      wrote.current = true;
      if (brings) draft.hold(id);
      save();
      if (brings && isFirst) draft.kept.keep(step, [...parts, { list: brings, id }]);
    },
    takeBack() {
      over.current = true;
      hand.takeBack(step);
      draft.release(id);
    },
    end(save) {
      over.current = true;
      save();
      draft.release(id);
    },
    isOver: () => over.current,
    isMissed: () => isGone && wrote.current,
  };
}

/** Ends the writing of a text: it is saved where it differs from `value`, and without one all is taken back. */
export function endText(
  writing: OpenWriting,
  { text, value, save }: { text: string | null; value: string; save: (text: string) => void },
): void {
  if (text === null || (writing.fresh && text === '')) writing.takeBack();
  else writing.end(() => (text !== value || writing.isMissed()) && save(text));
}
