/** What waits in a browser, as it lies there. */
export interface Row {
  map: string;
  document: string;
  change: Uint8Array;
}

/** As much of a browser's database as the outbox uses, in memory, since Node has none. */
export function rowsOnly() {
  const kept = new Map<number, Row>();
  let last = 0;
  let full = false;
  const request = <T>(act: () => T) => {
    const made: { result?: T; error?: Error; onsuccess?: () => void; onerror?: () => void } = {};
    queueMicrotask(() => {
      try {
        made.result = act();
        made.onsuccess?.();
      } catch {
        made.error = new Error('It is full.');
        made.onerror?.();
      }
    });
    return made;
  };
  const put = (row: Row) => {
    if (full) throw new Error('It is full.');
    last += 1;
    kept.set(last, row);
    return last;
  };
  const of = (map: string) => [...kept].filter(([, row]) => row.map === map);
  const changes = {
    add: (row: Row) => request(() => put(row)),
    delete: (key: number) => request(() => kept.delete(key)),
    index: () => ({
      getAllKeys: (map: string) => request(() => of(map).map(([key]) => key)),
      getAll: (map: string) => request(() => of(map).map(([, row]) => row)),
    }),
  };
  return {
    kept,
    fill(rows: readonly Row[]) {
      full = false;
      kept.clear();
      for (const row of rows) put(row);
    },
    fillUp() {
      full = true;
    },
    indexedDB: {
      open: () => request(() => ({ transaction: () => ({ objectStore: () => changes }) })),
    },
  };
}
