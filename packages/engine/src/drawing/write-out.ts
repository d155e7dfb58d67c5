import * as Y from 'yjs';

/** What came since may be so large: more is written out anew, with all that was before. */
const mostSinceBytes = 16 * 1024;

/**
 * Writes a document out for whoever opens it, in the second encoding of Yjs: as it was at some moment,
 * and what came since, to be put in together. All of a map of 6,000 cells takes 30 ms and more to write
 * out, and looking for what came since less than one; the first is the same object until it is made anew.
 */
export function createWriteOut(doc: Y.Doc): () => readonly Uint8Array[] {
  let base: { bytes: Uint8Array; vector: Uint8Array } | undefined;
  return function writeOut() {
    if (base) {
      const since = Y.encodeStateAsUpdateV2(doc, base.vector);
      if (since.byteLength <= mostSinceBytes) return [base.bytes, since];
    }
    base = { bytes: Y.encodeStateAsUpdateV2(doc), vector: Y.encodeStateVector(doc) };
    return [base.bytes];
  };
}
