import type { JourneyMap, Role } from '@waymark/model';
import type { CallError } from '../../api.ts';
import type { Hand } from '../editing/hand.ts';
import type { Draft } from './draft.ts';
import type { Drawer } from './outbox.ts';
import type { PeopleHere } from './people-here.ts';

/** Whose map it is, and how it is opened. */
export interface MapPlace {
  person: Drawer;
  workspace: string;
  map: string;
  /** Nothing is shown before all of the map can be. */
  isPatient?: boolean;
}

/**
 * Whether what is on the screen is with the server; `held` when it may not go there by now, `waiting`
 * when the page has not come as far as to keep anything, for want of a connection.
 */
export type Keeping = 'saved' | 'saving' | 'offline' | 'waiting' | 'held' | 'refused';

/** An open map at one moment. */
export interface SharedView {
  map: JourneyMap;
  /** How many cells of lanes far beneath are not in it as yet. */
  coming: number;
  /** How often this page changed it itself; what comes from others does not count. */
  ownEdits: number;
  canUndo: boolean;
  canRedo: boolean;
  keeping: Keeping;
  /** Why the last change was not kept; nothing more is taken until the map is loaded again. */
  refused: CallError | null;
  /** Why the last edit was not done; everything else goes on. */
  declined: CallError | null;
  /** Whether this browser holds changes to the map that fit it no more, since it was begun anew. */
  hasOlder: boolean;
  role: Role;
}

/** A map that others may be drawing on too. */
export interface SharedMap {
  hand: Hand;
  people: PeopleHere;
  draft: Draft;
  /** Undefined until the map is there. */
  view(): SharedView | undefined;
  /** Throws away the changes that fit the map no more. */
  forgetOlder(): void;
  /** Puts all of it together now, since something is to be done with it. */
  complete(): void;
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** A shared map that is there. */
export interface OpenSharedMap extends Omit<SharedMap, 'view'> {
  view(): SharedView;
}

export interface SharedMapEvents {
  /** The map cannot be opened, or no longer. */
  onClosed(error: CallError): void;
  /** The line did not open: whoever knows more says why. */
  onUnreachable(): void;
  /** Something beside the drawing changed. */
  onNote(of: string): void;
  /** The server takes this browser for somebody else by now: what is open here is not theirs. */
  onOtherPerson(): void;
}
