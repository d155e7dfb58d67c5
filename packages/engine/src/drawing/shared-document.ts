import {
  type JourneyMap,
  readSharedMap,
  refusal,
  WaymarkError,
  writeDifference,
} from '@waymark/model';
import * as Y from 'yjs';
import type { Context } from '../context/index.ts';
import { judgeAfter, judgeBefore, mostDocumentBytes, tooLarge, unreadable } from './judge.ts';
import type { Seat, Visitor, Whole } from './seat.ts';
import { gather, loadStored, type Stored, showStored } from './stored.ts';
import { createTurns } from './turns.ts';
import type { UpdateLog } from './update-log.ts';
import { createWriteOut } from './write-out.ts';

/** The saved map follows the document after so many milliseconds, however much is drawn. */
const showAfterMs = { least: 1_000, most: 10_000 };
/** A map of thousands of cells takes long to save: so many times as long is left for all else. */
const restTimes = 30;
const pauseAfter = (savedInMs: number): number =>
  Math.min(showAfterMs.most, Math.max(showAfterMs.least, restTimes * savedInMs));
/** So many changes, or bytes of them, are put into the state of the document. */
const gatherAfter = { updates: 400, bytes: 1024 * 1024 };

/** What the room uses of the house. */
export type Parts = Pick<Context, 'documents' | 'now' | 'report' | 'signals'>;

/** The map as it was last saved whole. */
export interface Shown {
  revision: number;
  updatedAt: Date;
}

/** One map that is open in this process. */
export interface SharedDocument {
  workspace: string;
  seat(visitor: Visitor): Seat;
  /** Whoever wants the map whole: it is saved first, so that revision and map are of one moment. */
  saved(): Promise<Shown & { map: JourneyMap }>;
  /**
   * Changes the map as somebody who has no window open, durably, and saves it. `from` is the
   * revision that the change began at. Errors: CONFLICT when that is no longer the last one.
   */
  edit(
    person: string | null,
    change: (map: JourneyMap) => JourneyMap | Promise<JourneyMap>,
    from?: number,
  ): Promise<Shown & { map: JourneyMap }>;
  /** Whether nobody has it open and nothing is under way. */
  isIdle(): boolean;
  /** Sends everybody away, and takes nothing more. */
  end(why: WaymarkError): void;
  /** Saves the map and lets go of the document. */
  close(): Promise<void>;
}

interface Opened {
  id: string;
  workspace: string;
  stored: Stored;
  shown: Shown;
  log: UpdateLog;
  onEnd: () => void;
}

export function openSharedDocument(context: Parts, opened: Opened): SharedDocument {
  const { id, workspace, onEnd } = opened;
  const { documents, now, report, signals } = context;
  let { stored, shown } = opened;
  let { doc } = stored;
  let writeOut = createWriteOut(doc);
  let reader = readSharedMap(doc);
  let map = reader.read();
  const log = opened.log.open();
  let lastKept: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let savedInMs = 0;
  let ended: WaymarkError | undefined;
  let busy = 0;
  /** What whoever opens it is given, for as long as nothing in it changes. */
  let whole: Whole | undefined;
  const visitors = new Set<Visitor>();
  const turns = createTurns();
  reader.misfits();

  async function inTurn<T>(act: () => T | Promise<T>): Promise<T> {
    busy += 1;
    try {
      return await turns(() => {
        if (ended) throw ended;
        return act();
      });
    } finally {
      busy -= 1;
    }
  }

  /** Changes the document and answers the bytes of what changed; undefined when nothing did. */
  function put(change: () => void): Uint8Array | undefined {
    let bytes: Uint8Array | undefined;
    const note = (update: Uint8Array) => {
      whole = undefined;
      bytes = bytes ? Y.mergeUpdates([bytes, update]) : update;
    };
    doc.on('update', note);
    try {
      change();
    } finally {
      doc.off('update', note);
    }
    return bytes;
  }

  /** Everybody hears of a change once it is durable, in the order in which changes were made. */
  function keep(
    bytes: Uint8Array,
    { person, before, by }: { person: string | null; before: JourneyMap; by?: Visitor },
  ): Promise<void> {
    if (ended) throw ended;
    const after = map;
    stored = { ...stored, last: stored.last + 1, bytes: stored.bytes + bytes.byteLength };
    const row = { map: id, number: stored.last, bytes, person, created_at: new Date(now()) };
    const kept = log.add(row).then(() => {
      for (const visitor of visitors) if (visitor !== by) visitor.receive(bytes);
      if (before !== after) {
        signals.tell('mapChanged', { workspace, map: id, person, before, after });
      }
      timer ??= setTimeout(showSoon, pauseAfter(savedInMs));
    }, giveUp);
    lastKept = kept.catch(() => undefined);
    return kept;
  }

  /** What is in memory is not what is kept: everybody goes, and whoever comes next reads it anew. */
  function giveUp(cause: unknown): never {
    const isRefusal = cause instanceof WaymarkError;
    if (!ended && !isRefusal) report(cause);
    const busy = () => refusal('BUSY', 'drawing-not-kept', {}, { retryAfter: 2, cause });
    const why = ended ?? (isRefusal ? cause : busy());
    end(why);
    throw why;
  }

  /** Resolves when all that was put in is durable. Errors: what ended the document meanwhile. */
  async function settled(): Promise<void> {
    await lastKept;
    if (ended) throw ended;
  }

  /** Back to what is kept, after something was put in that does not belong there. */
  async function reload(): Promise<void> {
    await settled();
    const again = await loadStored(documents, id);
    if (!again) throw refusal('NOT_FOUND', 'map-unknown', { id });
    reader.stop();
    doc.destroy();
    whole = undefined;
    stored = again;
    doc = stored.doc;
    writeOut = createWriteOut(doc);
    reader = readSharedMap(doc);
    map = reader.read();
    reader.misfits();
  }

  /** Puts something in the document, or leaves the document as it was. */
  async function orBack<T>(act: () => T): Promise<T> {
    try {
      return act();
    } catch (error) {
      await reload().catch(giveUp);
      throw error;
    }
  }

  async function take(
    update: Uint8Array,
    who: { person: string | null; by: Visitor },
  ): Promise<{ kept: Promise<void> }> {
    const before = map;
    const pieces = judgeBefore(update, doc);
    if (stored.bytes + update.byteLength > mostDocumentBytes) throw tooLarge();
    return orBack(() => {
      const bytes = put(() => Y.applyUpdate(doc, update));
      map = judgeAfter(doc, { reader, pieces });
      return { kept: bytes ? keep(bytes, { ...who, before }) : settled() };
    });
  }

  /** What is told of the document is durable. */
  const whenKept = <T>(tell: () => T): Promise<T> =>
    inTurn(async () => {
      await settled();
      return tell();
    });

  async function show(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    await settled();
    if (stored.shown !== stored.last) await save();
  }

  function showSoon(): void {
    inTurn(show).catch((error) => {
      if (error !== ended) report(error);
    });
  }

  async function save(): Promise<void> {
    const { last } = stored;
    const updatedAt = new Date(now());
    const began = performance.now();
    const revision = await showStored(documents, id, { map, last, at: updatedAt });
    savedInMs = performance.now() - began;
    if (revision === undefined) throw refusal('NOT_FOUND', 'map-unknown', { id });
    shown = { revision, updatedAt };
    stored = { ...stored, shown: last };
    const grown = last - stored.gathered;
    if (grown < gatherAfter.updates && stored.bytes - stored.stateBytes < gatherAfter.bytes) return;
    const stateBytes = await gather(documents, id, stored);
    if (stateBytes === undefined) return;
    stored = { ...stored, gathered: last, bytes: stateBytes, stateBytes };
  }

  function end(why: WaymarkError): void {
    if (ended) return;
    ended = why;
    clearTimeout(timer);
    for (const visitor of [...visitors]) visitor.end(why);
    visitors.clear();
    reader.stop();
    doc.destroy();
    onEnd();
  }

  return {
    workspace,
    seat(visitor) {
      if (ended) throw ended;
      visitors.add(visitor);
      let refused: WaymarkError | undefined;
      return {
        generation: stored.generation,
        whole: () =>
          whenKept(() => {
            whole ??= { map, pieces: writeOut() };
            return whole;
          }),
        missing: (vector) => whenKept(() => encodeMissing(doc, vector)),
        has: () => whenKept(() => [...Y.decodeStateVector(Y.encodeStateVector(doc))]),
        async add(update, person) {
          const { kept } = await inTurn(async () => {
            // What follows a refused change builds on it, and would be refused one by one.
            if (refused) throw refused;
            try {
              return await take(update, { person, by: visitor });
            } catch (error) {
              refused = error instanceof WaymarkError ? error : unreadable(error);
              throw refused;
            }
          });
          await kept;
        },
        leave() {
          visitors.delete(visitor);
          if (visitors.size === 0 && !ended) showSoon();
        },
      };
    },
    saved: () =>
      inTurn(async () => {
        await show();
        return { ...shown, map };
      }),
    edit: (person, change, from) =>
      inTurn(async () => {
        await show();
        if (from !== undefined && from !== shown.revision) {
          throw refusal('CONFLICT', 'map-saved-elsewhere', {
            revision: shown.revision,
            began: from,
          });
        }
        const before = map;
        const after = await change(before);
        const bytes = await orBack(() => {
          const written = put(() => writeDifference(doc, { before, after }));
          map = reader.read();
          return written;
        });
        if (bytes) await keep(bytes, { person, before });
        await save();
        return { ...shown, map };
      }),
    isIdle: () => visitors.size === 0 && busy === 0 && timer === undefined,
    end,
    async close() {
      if (!ended) await inTurn(show);
      end(refusal('BUSY', 'drawing-closed', {}, { retryAfter: 2 }));
    },
  };
}

function encodeMissing(doc: Y.Doc, vector: Uint8Array): Uint8Array {
  try {
    return Y.encodeStateAsUpdate(doc, vector);
  } catch (cause) {
    throw unreadable(cause);
  }
}
