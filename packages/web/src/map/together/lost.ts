import { mostUpdateBytes } from '@waymark/model';
import * as Y from 'yjs';

/**
 * What the server had and has no longer, as after its database was set back, while this page still
 * holds it; null when it lacks nothing but what is `unkept`.
 */
export function lostByServer(
  doc: Y.Doc,
  {
    clocks,
    unkept,
  }: { clocks: readonly [author: number, clock: number][]; unkept: readonly Uint8Array[] },
): Uint8Array | null {
  // Yjs would send along what waits here for something that is missing on the server too.
  if (doc.store.pendingStructs || doc.store.pendingDs) return null;
  const has = new Map(clocks);
  const onItsWay = beginnings(unkept);
  const isBehind = [...Y.decodeStateVector(Y.encodeStateVector(doc))].some(
    ([author, clock]) => (has.get(author) ?? 0) < (onItsWay.get(author) ?? clock),
  );
  if (!isBehind) return null;
  const lost = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(has));
  // So much is refused, and what builds on it too: that says why.
  return lost.byteLength > mostUpdateBytes ? null : lost;
}

/** Where what these changes hold of each author begins. */
function beginnings(changes: readonly Uint8Array[]): Map<number, number> {
  const first = new Map<number, number>();
  for (const change of changes) {
    for (const [author, clock] of Y.parseUpdateMeta(change).from) {
      first.set(author, Math.min(clock, first.get(author) ?? clock));
    }
  }
  return first;
}
