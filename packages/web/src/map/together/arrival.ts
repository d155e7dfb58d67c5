import { type JourneyMap, readSharedMap, type SharedMapReader } from '@waymark/model';
import { inflateSync } from 'fflate';
import * as Y from 'yjs';

/** What comes from the server, as told apart from what this page does itself. */
export const fromServer = 'server';

export type BytesKind = 'whole' | 'update';

/**
 * The document of a map as it comes to a page. Putting a large one together takes longer than
 * drawing it, so what it says comes along and is drawn first: the document itself is put together
 * when the page has nothing else to do, and at once when anything is to be done with it. Of a very
 * large one the cells of lanes far beneath come with the document only.
 */
export interface Arrival {
  /** Whether all of it has come. */
  isHere(): boolean;
  /** The map as it stands; undefined until all has come. */
  map(): JourneyMap | undefined;
  /** How many cells that map lacks as yet. */
  coming(): number;
  /** What the document says, as the server read it, but for so many cells. */
  answer(map: JourneyMap, coming: number): void;
  /** Whether the document is put together. */
  isWhole(): boolean;
  /** Changes wait for `takeIn`: what the page knows of is all there is to edit. */
  put(kind: BytesKind, bytes: Uint8Array): void;
  /**
   * Puts what waits in the document, as soon as all of that has come. Whoever shows the map is told of
   * it at that same moment.
   */
  takeIn(): void;
  /** Nothing more is on its way. */
  end(): void;
  /** Puts the document together and answers how it is read; undefined until all has come. */
  whole(): SharedMapReader | undefined;
  stop(): void;
}

/** A page that is never idle waits no longer than so many milliseconds. */
const patienceMs = 1_000;

/** `isPatient`: a map is not shown before all of it can be. */
export function createArrival(
  doc: Y.Doc,
  { isPatient, whenWhole }: { isPatient: boolean; whenWhole: () => void },
): Arrival {
  let answered: { map: JourneyMap; coming: number } | undefined;
  let waiting: Uint8Array[] = [];
  let changes: Uint8Array[] = [];
  let here = false;
  let isAsked = false;
  let reader: SharedMapReader | undefined;
  let cancel = (): void => undefined;

  function whole(): SharedMapReader | undefined {
    if (reader || !here) return reader;
    cancel();
    for (const bytes of waiting) Y.applyUpdateV2(doc, inflateSync(bytes), fromServer);
    waiting = [];
    reader = readSharedMap(doc, answered?.map);
    answered = undefined;
    whenWhole();
    return reader;
  }

  function takeIn(): void {
    if (changes.length === 0) return;
    isAsked = !whole();
    if (isAsked) return;
    const all = changes;
    changes = [];
    for (const bytes of all) Y.applyUpdate(doc, bytes, fromServer);
  }

  return {
    isHere: () => here,
    isWhole: () => reader !== undefined,
    map() {
      if (!here) return undefined;
      if (reader || !answered || (isPatient && answered.coming > 0)) return whole()?.read();
      return answered.map;
    },
    coming: () => answered?.coming ?? 0,
    answer(map, coming) {
      if (!reader) answered = { map, coming };
    },
    put(kind, bytes) {
      (kind === 'whole' ? waiting : changes).push(bytes);
    },
    takeIn,
    end() {
      here = true;
      if (isAsked) takeIn();
      else if (!reader) cancel = whenIdle(whole);
    },
    whole,
    stop() {
      cancel();
      reader?.stop();
    },
  };
}

/** Does something once there is nothing else to do, unless it is cancelled before. */
function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const idle = requestIdleCallback(act, { timeout: patienceMs });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(act, patienceMs);
  return () => clearTimeout(timer);
}
