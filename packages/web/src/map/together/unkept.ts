import * as Y from 'yjs';

/** Changes that the server has not kept yet, in the order they are sent in. */
export interface Unkept {
  /** Of this page, or `brought` from one that is closed. */
  add(change: Uint8Array, from?: 'brought'): void;
  /**
   * What was not sent on this line yet, as one change of a size that the server takes; to be asked
   * again until it answers null.
   */
  take(): Uint8Array | null;
  /** The server keeps so many of the changes that were taken; answers how many were added for them. */
  kept(count: number): number;
  /**
   * The server refused what it has: answers how many, the oldest first, are lost with it. What this
   * page did after something of its own that was refused builds on that.
   */
  lost(): number;
  /** Everything that the server has not kept yet. */
  all(): readonly Uint8Array[];
  /** The line is cut: what is not kept is sent again on the next one. */
  rewind(): void;
  isEmpty(): boolean;
  /** Whether the server has something that it did not answer yet. */
  isWaiting(): boolean;
}

/** So many bytes of changes are put together; a single change may be larger. */
const mostTogether = 1024 * 1024;

interface Change {
  bytes: Uint8Array;
  isBrought: boolean;
}

export function createUnkept(): Unkept {
  let unsent: Change[] = [];
  /** What was taken together, by the order of taking. */
  let sent: Change[][] = [];
  let keptOnLine = 0;
  return {
    add: (bytes, from) => unsent.push({ bytes, isBrought: from === 'brought' }),
    take() {
      if (unsent.length === 0) return null;
      const some = unsent.splice(0, fitting(unsent));
      sent.push(some);
      const [first, ...others] = some.map(({ bytes }) => bytes);
      return first && others.length === 0 ? first : Y.mergeUpdates(some.map(({ bytes }) => bytes));
    },
    kept(count) {
      const now = sent.splice(0, count - keptOnLine);
      keptOnLine = count;
      return now.reduce((sum, it) => sum + it.length, 0);
    },
    lost() {
      const refused = sent.flat();
      const isOwn = refused.some(({ isBrought }) => !isBrought);
      return refused.length + (isOwn ? unsent.length : 0);
    },
    all: () => [...sent.flat(), ...unsent].map(({ bytes }) => bytes),
    rewind() {
      unsent = [...sent.flat(), ...unsent];
      sent = [];
      keptOnLine = 0;
    },
    isEmpty: () => unsent.length === 0 && sent.length === 0,
    isWaiting: () => sent.length > 0,
  };
}

/** How many of these go together, which is one at least. */
function fitting(changes: readonly Change[]): number {
  let bytes = 0;
  const end = changes.findIndex((change) => {
    bytes += change.bytes.byteLength;
    return bytes > mostTogether;
  });
  return end === -1 ? changes.length : Math.max(1, end);
}
