import type { DocumentStore, Tables } from '@waymark/stores';
import type { Insertable } from 'kysely';

type Row = Insertable<Tables['map_updates']>;

interface Waiting {
  row: Row;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** One statement writes at most so many. */
const fullGroup = 500;

/** Keeps changes to shared documents in the order they are given. */
export interface UpdateLog {
  /** Resolves when the change is durable. */
  add(row: Row): Promise<void>;
}

/**
 * Writes what came in while the last write ran as one statement, since a write costs about the same
 * for one change as for a hundred.
 */
export function createUpdateLog({ db }: DocumentStore): UpdateLog {
  const waiting: Waiting[] = [];
  let running = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) await write(waiting.splice(0, fullGroup));
    running = false;
  }

  async function write(group: Waiting[]): Promise<void> {
    try {
      await insert(group);
      for (const it of group) it.resolve();
    } catch (error) {
      const maps = new Set(group.map(({ row }) => row.map));
      if (maps.size === 1) {
        for (const it of group) it.reject(error);
        return;
      }
      // A map that was removed in this moment must not keep the changes to others from being kept.
      for (const map of maps) await write(group.filter(({ row }) => row.map === map));
    }
  }

  const insert = (group: Waiting[]) =>
    db
      .insertInto('map_updates')
      .values(group.map(({ row }) => row))
      .execute();

  return {
    add(row) {
      const done = new Promise<void>((resolve, reject) => waiting.push({ row, resolve, reject }));
      if (!running) {
        running = true;
        void run();
      }
      return done;
    },
  };
}
