import type { Import, Item, JourneyMap, Said, WaymarkEvent } from '@waymark/model';
import type { DocumentStore, EventStore } from '@waymark/stores';

/** What every room of the engine is given: the two stores, the clock and the signals. */
export interface Context {
  events: EventStore;
  documents: DocumentStore;
  /** Folder for files that belong to neither store (uploads, rejected rows). */
  folder: string;
  /** Milliseconds since 1970; a parameter so that time can be tested. */
  now: () => number;
  signals: Signals;
  /** Hears of faults that have no caller to answer to. */
  report: (error: unknown) => void;
}

/** Facts that travel upwards: a room below tells, whoever is above may listen. */
export interface Signals {
  on<K extends keyof SignalMap>(name: K, listener: (fact: SignalMap[K]) => void): () => void;
  tell<K extends keyof SignalMap>(name: K, fact: SignalMap[K]): void;
}

export interface SignalMap {
  /** What somebody may do in a workspace, or a session they had, is no longer what it was: ask again. */
  accessChanged: { workspace: string; person: string };
  eventsAccepted: { workspace: string; events: readonly WaymarkEvent[] };
  /** Something beside the drawing changed that open pages of the map want to fetch again. */
  mapNote: { workspace: string; map: string; kind: 'comments' | 'activity' | 'versions' };
  /** A map became another; the person is null for the command line and for keys. */
  mapChanged: {
    workspace: string;
    map: string;
    person: string | null;
    before: JourneyMap;
    after: JourneyMap;
  };
  /** Somebody said something about a map, or settled what was said. */
  talked: {
    workspace: string;
    map: string;
    person: string | null;
    did: 'commented' | 'resolved' | 'reopened';
    item: Item;
  };
  eventRefused: Said & {
    workspace: string;
    receivedAt: number;
    code: string;
    excerpt: string;
  };
  /** An import began, went on, or ended. */
  importTold: { workspace: string; at: number; shown: Import };
}
