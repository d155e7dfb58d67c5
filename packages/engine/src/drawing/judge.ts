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

/** What an update is made of. */
export type Pieces = ReturnType<typeof Y.decodeUpdate>;

/** Errors: TOO_LARGE, BAD_MAP, BAD_REQUEST for what cannot be read or lacks what came before it. */
export function judgeBefore(update: Uint8Array, doc: Y.Doc): Pieces {
  if (update.byteLength > mostUpdateBytes) throw tooLarge();
  const pieces = read(update);
  if (pieces.structs.length > mostPieces) throw tooLarge();
  const reached = new Map<number, number>();
  for (const piece of pieces.structs) {
    const { id, length } = piece;
    // Everything at the top of a map has a name; a row of things there is read by nobody.
    if (piece instanceof Y.Item && typeof piece.parent === 'string' && piece.parentSub === null) {
      throw notOfAMap();
    }
    const end = reached.get(id.client) ?? Y.getState(doc.store, id.client);
    if (id.clock > end) throw unreadable();
    reached.set(id.client, Math.max(end, id.clock + length));
  }
  return pieces;
}

function read(update: Uint8Array): Pieces {
  try {
    return Y.decodeUpdate(update);
  } catch (cause) {
    throw unreadable(cause);
  }
}

/**
 * Looks at a document that an update of these pieces was just put into, and answers the map it
 * shows. Errors: BAD_REQUEST, BAD_MAP; the document is of no use then.
 */
export function judgeAfter(
  doc: Y.Doc,
  { reader, pieces }: { reader: SharedMapReader; pieces: Pieces },
): JourneyMap {
  if (!isWhollyIn(doc, pieces)) throw unreadable();
  const stranger = [...doc.share.keys()].find((name) => !rootNames.has(name));
  if (stranger !== undefined) throw notOfAMap();
  const map = reader.read();
  if (reader.misfits().length > 0 || reader.isOverfull()) throw notOfAMap();
  return map;
}

/** Nothing of it waits for what is not there; what waited already is not the fault of this update. */
function isWhollyIn({ store }: Y.Doc, { structs, ds }: Pieces): boolean {
  const has = (client: number, end: number) => end <= Y.getState(store, client);
  return (
    structs.every(({ id, length }) => has(id.client, id.clock + length)) &&
    [...ds.clients].every(([client, gone]) =>
      gone.every(({ clock, len }) => has(client, clock + len)),
    )
  );
}

export const tooLarge = () => refusal('TOO_LARGE', 'drawing-too-large', {});

export const unreadable = (cause?: unknown) =>
  refusal('BAD_REQUEST', 'drawing-unreadable', {}, { cause });

const notOfAMap = () => refusal('BAD_MAP', 'drawing-no-map', {});
