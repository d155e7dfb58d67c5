import type { JourneyMap, WaymarkError } from '@waymark/model';

/** Whoever has a map open and hears of every change to it. */
export interface Visitor {
  /** A change by somebody else, kept already. */
  receive(update: Uint8Array): void;
  /** The document is gone, or cannot be kept up just now. */
  end(why: WaymarkError): void;
}

/** What a document says, and all of it. */
export interface Whole {
  readonly map: JourneyMap;
  /**
   * In the second encoding of Yjs, to be put in together. The first is nearly all of it, and the same
   * object until much has changed since.
   */
  readonly pieces: readonly Uint8Array[];
}

/** A visitor's place at an open map. Updates and state vectors are those of Yjs. */
export interface Seat {
  /** Which document this is: what was made on another one does not belong in it. */
  generation: string;
  /** The whole document; the same object for as long as nothing in it changes. */
  whole(): Promise<Whole>;
  /** What a visitor with this vector lacks. Errors: BAD_REQUEST when it cannot be read. */
  missing(vector: Uint8Array): Promise<Uint8Array>;
  /** How much of each author, who is a client of Yjs, is kept. */
  has(): Promise<[author: number, clock: number][]>;
  /**
   * Resolves when the change is durable; the others hear of it then.
   * Errors: TOO_LARGE, BAD_REQUEST and BAD_MAP, after which the document is as it was; BUSY.
   */
  add(update: Uint8Array, person: string | null): Promise<void>;
  leave(): void;
}
