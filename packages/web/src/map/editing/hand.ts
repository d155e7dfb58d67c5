import type { JourneyMap } from '@waymark/model';

type Change = (map: JourneyMap) => JourneyMap;

/** What parts of the page need to change the map; the same object for as long as the map is open. */
export interface Hand {
  /** Does a change as one step back; changes in a row under one name are one step together. */
  edit(change: Change, as?: string): void;
  /** Ends a run of changes of one name, as when a drag is let go. */
  seal(): void;
  /** Takes a run of changes back for good while it goes on, as Escape does with what is typed. */
  takeBack(as: string): void;
  undo(): void;
  redo(): void;
}
