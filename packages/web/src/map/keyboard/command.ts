import type { JourneyMap, Lane } from '@waymark/model';
import type { Key, Params, Words } from '../../words.ts';
import type { Hand } from '../editing/editor.tsx';
import type { Grid } from '../selection/grid.ts';
import type { PartKey } from '../selection/part.ts';
import type { SelectionStore } from '../selection/store.ts';

/** What opens over the map by a command. */
export type Opened = 'palette' | 'keys' | 'find' | 'replace' | 'connect';

/** Everything a command may look at and do, as it is at that moment. */
export interface Here {
  readonly map: JourneyMap;
  readonly hand: Hand;
  readonly words: Words;
  readonly selection: SelectionStore;
  /** Where the keyboard stands. */
  readonly at: PartKey | null;
  /** What a command is about: all that is selected, or else the part that is stood on. */
  readonly targets: readonly PartKey[];
  /** The lanes that are shown, from the top. */
  readonly lanes: readonly Lane[];
  /** Whether two shown lanes can change places as they are shown now. */
  readonly changePlaces: (a: string, b: string) => boolean;
  /** The grid of what is drawn now. */
  readonly grid: () => Grid;
  /** The grid of all that can be scrolled to, drawn or not. */
  readonly whole: () => Grid;
  /** Gives a part the focus and selects it alone. */
  readonly go: (key: PartKey) => void;
  /** Gives a part the focus again after it was drawn anew; what is selected stays. */
  readonly refocus: (key: PartKey) => void;
  /** Shows one persona's lanes and who it is, and gives its name the focus. */
  readonly showPersona: (id: string) => void;
  /** Opens the panel of a touchpoint. */
  readonly openTouchpoint: (id: string) => void;
  /** Closes the panel; null while none is open. */
  readonly closePanel: (() => void) | null;
  /** Pastes what the browser lets us read of the clipboard. */
  readonly pasteFromClipboard: () => void;
  readonly show: (what: Opened) => void;
  /** Reads a sentence out to those who do not see what changed. */
  readonly tell: (sentence: string) => void;
  /** Says on the page why something was not done. */
  readonly refuse: (why: { key: Key; params: Params }) => void;
}

export const commandGroups = ['walk', 'write', 'change', 'clipboard', 'find', 'map'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/**
 * One thing that can be done by key or by name: the keys that work, the list of keys and the palette
 * are all read from the same list of these.
 */
export interface Command {
  readonly id: string;
  /** What it does, in the reader's language. */
  readonly title: Key;
  readonly group: CommandGroup;
  /** As `Ctrl+Shift+Z`; Ctrl is Command on a Mac. The first one is shown. */
  readonly keys?: readonly string[];
  /** How the keys are written where several commands share a line, as the four arrows do. */
  readonly shownKeys?: readonly string[];
  /** Works wherever the focus is on the page but in a field; else only on the sheet. */
  readonly anywhere?: true;
  /** Changes nothing, so that those who may only read have it too. */
  readonly reads?: true;
  /** Works also while something is typed in a field. */
  readonly inFields?: true;
  /** The key is heard by the browser, as for copying, or by the field that is written in. */
  readonly heardElsewhere?: true;
  /** Is about the part that is stood on, and so stands in the menu of that part. */
  readonly ofPart?: true;
  /** Left out of the palette: it only makes sense under the fingers. */
  readonly keysOnly?: true;
  readonly when?: (here: Here) => boolean;
  readonly run: (here: Here) => void;
}
