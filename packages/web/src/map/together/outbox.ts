import { forgetLeft, leaveBehind, takeLeft, type Waiting } from './last-moment.ts';

/** Changes that the server has not kept yet, in this browser, so that a closed tab loses nothing. */
export interface Outbox {
  /** Everything that waits for this document. */
  read(document: string): Promise<Uint8Array[]>;
  /** Whether changes were found to a document that was behind this map before. */
  hasOlder(): boolean;
  forgetOlder(): void;
  add(document: string, change: Uint8Array): void;
  /** The oldest so many changes of this window are with the server now, or are of no use to it. */
  dropFirst(count: number): void;
  /** The page may be gone the next moment: what is on its way into the database is kept as well. */
  leave(): void;
  /** Whether this browser keeps anything at all. */
  works(): boolean;
}

const database = 'waymark-unsaved';
const store = 'changes';

/** Whose changes they are: whoever signs in on the same browser does not send those of another. */
export type Drawer = string | null;

/**
 * Opens what waits of one person for one map. A browser that keeps nothing, as in a private window,
 * keeps nothing.
 */
export function openOutbox(of: { person: Drawer; workspace: string; map: string }): Outbox {
  const map = JSON.stringify([of.person, of.workspace, of.map]);
  const opening = open();
  /** Keys of what this window put in, the oldest first. */
  const own: Promise<IDBValidKey | null>[] = [];
  /** What the database has not taken yet. */
  const coming = new Set<Waiting>();
  let hasLeft = false;
  let older: IDBValidKey[] = [];
  let works = false;
  void opening.then((db) => {
    works = db !== null;
  });

  const within = async <T>(act: (changes: IDBObjectStore) => Promise<T>): Promise<T | null> => {
    const db = await opening;
    if (!db) return null;
    try {
      return await act(db.transaction(store, 'readwrite').objectStore(store));
    } catch {
      // A full disk or a browser that shuts down: the change is still in memory and on its way.
      works = false;
      return null;
    }
  };

  return {
    async read(document) {
      const found = await within(async (changes) => {
        const keys = await answer(changes.index('map').getAllKeys(map));
        const all: Waiting[] = await answer(changes.index('map').getAll(map));
        return all.map((it, i) => ({ it, key: keys[i] }));
      });
      for (const { it, key } of found ?? []) {
        if (key === undefined) continue;
        if (it.document === document) own.push(Promise.resolve(key));
        else older.push(key);
      }
      return (found ?? []).flatMap(({ it }) => (it.document === document ? [it.change] : []));
    },
    hasOlder: () => older.length > 0,
    forgetOlder() {
      for (const key of older) void within((changes) => answer(changes.delete(key)));
      older = [];
    },
    add(document, change) {
      const waiting = { map, document, change };
      coming.add(waiting);
      own.push(
        within((changes) => answer(changes.add(waiting))).then((key) => {
          coming.delete(waiting);
          if (hasLeft && key !== null) forgetLeft(waiting);
          return key;
        }),
      );
    },
    dropFirst(count) {
      for (const adding of own.splice(0, count)) {
        void adding.then((key) => {
          if (key !== null) void within((changes) => answer(changes.delete(key)));
        });
      }
    },
    leave() {
      hasLeft = true;
      leaveBehind([...coming]);
    },
    works: () => works,
  };
}

/** Whether anything of a person waits here for any map. */
export const isAnyWaiting = async (person: Drawer): Promise<boolean> =>
  (await keysOf(person)).length > 0;

/** Throws away what waits of a person for any map. */
export async function forgetWaiting(person: Drawer): Promise<void> {
  const db = await open();
  const keys = await keysOf(person);
  const changes = db?.transaction(store, 'readwrite').objectStore(store);
  await Promise.all(keys.map((key) => changes && answer(changes.delete(key))));
}

async function keysOf(person: Drawer): Promise<IDBValidKey[]> {
  const db = await open();
  if (!db) return [];
  const begin = JSON.stringify([person]).replace(']', ',');
  const range = IDBKeyRange.bound(begin, `${begin}\uffff`);
  return answer(db.transaction(store).objectStore(store).index('map').getAllKeys(range));
}

async function open(): Promise<IDBDatabase | null> {
  try {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => {
      const changes = request.result.createObjectStore(store, { autoIncrement: true });
      changes.createIndex('map', 'map');
    };
    const db = await answer(request);
    // The page of a newer Waymark waits until this one lets go.
    db.onversionchange = () => db.close();
    await takeOver(db);
    return db;
  } catch {
    return null;
  }
}

/** Puts in the database what pages left behind before it had taken it. */
async function takeOver(db: IDBDatabase): Promise<void> {
  const left = takeLeft();
  if (left.length === 0) return;
  const giveBack = () => leaveBehind(left);
  addEventListener('pagehide', giveBack);
  try {
    const changes = db.transaction(store, 'readwrite').objectStore(store);
    await Promise.all(left.map((it) => answer(changes.add(it))));
  } catch {
    giveBack();
  }
  removeEventListener('pagehide', giveBack);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
