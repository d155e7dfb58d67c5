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
import { newId, useHand } from './editor.tsx';

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
}

const nothing = () => undefined;
const noDraft: Draft = {
  ...{ hold: nothing, release: nothing, words: nothing },
  subscribe: () => nothing,
};
const DraftContext = createContext<Draft>(noDraft);
export const DraftProvider = DraftContext.Provider;

/** Begins a writing with the component; `fresh` when it is to bring a part that is not there yet. */
export function useWriting(fresh: boolean): OpenWriting {
  const hand = useHand();
  const draft = useContext(DraftContext);
  const [{ step, id }] = useState(() => ({ step: `writing ${newId()}`, id: newId() }));
  const drafted = useSyncExternalStore(draft.subscribe, fresh ? draft.words : nothing);
  useEffect(() => () => draft.release(id), [draft, id]);
  const over = useRef(false);
  return {
    ...{ step, id, drafted, fresh },
    keep(save) {
      if (fresh) draft.hold(id);
      save();
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
  };
}

/** Ends the writing of a text: it is saved where it differs from `value`, and without one all is taken back. */
export function endText(
  writing: OpenWriting,
  { text, value, save }: { text: string | null; value: string; save: (text: string) => void },
): void {
  if (text === null || (writing.fresh && text === '')) writing.takeBack();
  else writing.end(() => text !== value && save(text));
}
