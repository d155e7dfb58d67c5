import type { DocumentStore, Tables } from '@waymark/stores';
import type { Insertable } from 'kysely';

type Row = Insertable<Tables['map_updates']>;

/** One open document, whose changes build on each other. */
interface Chain {
  /** Set when one of its changes could not be kept: nothing that builds on that is kept either. */
  broken?: { cause: unknown };
}

interface Waiting {
  row: Row;
  chain: Chain;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** One statement writes at most so many. */
const fullGroup = 500;

/** Keeps changes to shared documents in the order they are given. */
export interface UpdateLog {
  /** For a document as it was just read; of use until a change to it is not kept. */
  open(): DocumentLog;
}

export interface DocumentLog {
  /** Resolves when the change is durable; rejects when it, or one before it, could not be kept. */
  add(row: Row): Promise<void>;
}

/**
 * Writes what came in while the last write ran as one statement, since a write costs about the same
 * for one change as for a hundred.
 */
export function createUpdateLog({ db }: DocumentStore): UpdateLog {
  let waiting: Waiting[] = [];
  let running = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) await write(waiting.splice(0, fullGroup));
    running = false;
  }

  async function write(group: Waiting[]): Promise<void> {
    try {
      await insert(group);
      for (const it of group) it.resolve();
    } catch (cause) {
      const chains = new Set(group.map((it) => it.chain));
      // A map that was removed in this moment must not keep the changes to others from being kept.
      for (const chain of chains) {
        const links = group.filter((it) => it.chain === chain);
        if (chains.size > 1) await write(links);
        else breakOff(chain, links, cause);
      }
    }
  }

  /** What waits builds on what was not kept: alone it would be a change to a map that nobody has. */
  function breakOff(chain: Chain, links: Waiting[], cause: unknown): void {
    chain.broken = { cause };
    const rest = waiting.filter((it) => it.chain === chain);
    waiting = waiting.filter((it) => it.chain !== chain);
    for (const it of [...links, ...rest]) it.reject(cause);
  }

  const insert = (group: Waiting[]) =>
    db
      .insertInto('map_updates')
      .values(group.map(({ row }) => row))
      .execute();

  return {
    open() {
      const chain: Chain = {};
      return {
        async add(row) {
          if (chain.broken) throw chain.broken.cause;
          const { promise, resolve, reject } = Promise.withResolvers<void>();
          waiting.push({ row, chain, resolve, reject });
          if (!running) {
            running = true;
            void run();
          }
          return promise;
        },
      };
    },
  };
}
