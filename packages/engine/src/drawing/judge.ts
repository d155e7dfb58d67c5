import {
  type JourneyMap,
  mostUpdateBytes,
  refusal,
  rootNames,
  type SharedMapReader,
} from '@waymark/model';
import * as Y from 'yjs';

/** So many pieces make up a map that is full twice over. */
const mostPieces = 400_000;
/** A document with its whole past; a map of 6,000 cells is about 2 MB. */
export const mostDocumentBytes = 64 * 1024 * 1024;

/** Errors: TOO_LARGE, BAD_MAP, BAD_REQUEST for what cannot be read or lacks what came before it. */
export function judgeBefore(update: Uint8Array, doc: Y.Doc): void {
  if (update.byteLength > mostUpdateBytes) throw tooLarge();
  let pieces: ReturnType<typeof Y.decodeUpdate>['structs'];
  try {
    pieces = Y.decodeUpdate(update).structs;
  } catch (cause) {
    throw unreadable(cause);
  }
  if (pieces.length > mostPieces) throw tooLarge();
  const reached = new Map<number, number>();
  for (const piece of pieces) {
    const { id, length } = piece;
    // Everything at the top of a map has a name; a row of things there is read by nobody.
    if (piece instanceof Y.Item && typeof piece.parent === 'string' && piece.parentSub === null) {
      throw notOfAMap();
    }
    const end = reached.get(id.client) ?? Y.getState(doc.store, id.client);
    if (id.clock > end) throw unreadable();
    reached.set(id.client, Math.max(end, id.clock + length));
  }
}

/**
 * Looks at a document that an update was just put into, and answers the map it shows.
 * Errors: BAD_REQUEST, BAD_MAP; the document is of no use then.
 */
export function judgeAfter(doc: Y.Doc, reader: SharedMapReader): JourneyMap {
  if (doc.store.pendingStructs || doc.store.pendingDs) throw unreadable();
  const stranger = [...doc.share.keys()].find((name) => !rootNames.has(name));
  if (stranger !== undefined) throw notOfAMap();
  const map = reader.read();
  if (reader.misfits().length > 0 || reader.isOverfull()) throw notOfAMap();
  return map;
}

export const tooLarge = () => refusal('TOO_LARGE', 'drawing-too-large', {});

export const unreadable = (cause?: unknown) =>
  refusal('BAD_REQUEST', 'drawing-unreadable', {}, { cause });

const notOfAMap = () => refusal('BAD_MAP', 'drawing-no-map', {});
