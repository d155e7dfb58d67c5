import { createContext, useContext } from 'react';
import type { PartKey } from '../selection/part.ts';
import './marks.css';

/** What can be said about a part with a sign at it. `left` is the place it was moved away from. */
export const markKinds = ['added', 'removed', 'moved', 'left', 'changed', 'open'] as const;
export type MarkKind = (typeof markKinds)[number];

export interface Mark {
  /** More than one where a part was moved and changed. */
  what: readonly MarkKind[];
  /** The same in words, for those who do not see the sign. */
  says: string;
  /** What a text was and is, to be shown word by word where it stands. */
  text?: { before: string; after: string } | undefined;
}
export type Marks = ReadonlyMap<PartKey, Mark>;

const signs: Readonly<Record<MarkKind, string>> = {
  added: '+',
  removed: '−',
  moved: '→',
  left: '…',
  changed: '✎',
  open: '⚑',
};

export const MarksContext = createContext<Marks>(new Map());

/** Puts signs at parts of the sheet below it. */
export const MarksProvider = MarksContext.Provider;

/** What an element carries that draws a part; `marks.css` says how it looks. */
export interface MarkProps {
  'data-mark'?: string;
  'data-mark-sign'?: string;
  'data-mark-says'?: string;
}

const nothing: MarkProps = {};

export function useMark(key: PartKey): MarkProps {
  const mark = useContext(MarksContext).get(key);
  if (!mark) return nothing;
  return {
    'data-mark': mark.what.join(' '),
    'data-mark-sign': mark.what.map((it) => signs[it]).join(''),
    'data-mark-says': mark.says,
  };
}

/** The text of a part before and after, where that is what changed about it. */
export const useRewritten = (key: PartKey): Mark['text'] => useContext(MarksContext).get(key)?.text;

/** The sign beside a sentence that says the same. */
export const signOf = (kind: MarkKind): string => signs[kind];
