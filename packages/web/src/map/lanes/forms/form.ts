import type { Cell, Lane } from '@waymark/model';
import type { ComponentType } from 'react';
import type { Key } from '../../../messages/key.ts';
import type { Onward } from '../../editing/end-of-writing.ts';

export interface ShownCell {
  cell: Cell;
  lane: Lane;
}

export interface WrittenCell {
  /** The cell that is written in; null in a place where one is to come. */
  cell: Cell | null;
  lane: Lane;
  stage: string;
  /** What it is called: the lane and the stage. */
  label: string;
  /** What was typed to begin with, in place of what stands there. */
  typed: string | null;
  onDone: (onward: Onward) => void;
}

/** How the cells of one form of lane are shown and written in. */
export interface CellForm {
  Show: ComponentType<ShownCell>;
  Write: ComponentType<WrittenCell>;
  /** What stands in an empty place. */
  empty: Key;
  /** Side by side instead of one under the other. */
  inline?: true;
  /** Whether something in the cell can be followed or pressed by itself, so that it is no button. */
  isOpen?: (cell: Cell) => boolean;
}
