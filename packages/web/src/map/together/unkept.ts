import * as Y from 'yjs';

/** Changes of this page that the server has not kept yet, in the order they were made. */
export interface Unkept {
  add(change: Uint8Array): void;
  /** All that was not sent on this line yet as one change; null when there is nothing. */
  take(): Uint8Array | null;
  /** The server keeps so many of the changes that were taken; answers how many were added for them. */
  kept(count: number): number;
  /** The line is cut: what is not kept is sent again on the next one. */
  rewind(): void;
  isEmpty(): boolean;
  /** Whether the server has something that it did not answer yet. */
  isWaiting(): boolean;
}

export function createUnkept(): Unkept {
  let unsent: Uint8Array[] = [];
  /** What was taken together, by the order of taking. */
  let sent: Uint8Array[][] = [];
  let keptOnLine = 0;
  return {
    add: (change) => unsent.push(change),
    take() {
      const [first] = unsent;
      if (!first) return null;
      const all = unsent;
      unsent = [];
      sent.push(all);
      return all.length === 1 ? first : Y.mergeUpdates(all);
    },
    kept(count) {
      const now = sent.splice(0, count - keptOnLine);
      keptOnLine = count;
      return now.reduce((sum, it) => sum + it.length, 0);
    },
    rewind() {
      unsent = [...sent.flat(), ...unsent];
      sent = [];
      keptOnLine = 0;
    },
    isEmpty: () => unsent.length === 0 && sent.length === 0,
    isWaiting: () => sent.length > 0,
  };
}
