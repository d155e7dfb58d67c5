import type { DocumentStore, Tables } from '@waymark/stores';
import { type Insertable, sql } from 'kysely';

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
    const chains = [...Map.groupBy(group, (it) => it.chain)];
    try {
      const kept = await insert(chains.map(([, links]) => links.map(({ row }) => row)));
      for (const [chain, links] of chains) {
        if (!links.every(({ row }) => kept.has(row.map))) breakOff(chain, links, overtaken());
        else for (const it of links) it.resolve();
      }
    } catch (cause) {
      // What cannot be kept of one map must not keep the changes to others from being kept.
      for (const [chain, links] of chains) {
        if (chains.length > 1) await write(links);
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

  /**
   * Puts in the rows of each map if they follow on what is there, and answers the maps whose rows do:
   * another process may have gone on with a map, or the database may have been set back.
   */
  async function insert(maps: Row[][]): Promise<Set<string>> {
    const values = maps.flatMap((rows) =>
      rows.map(
        ({ map, number, bytes, person, created_at }) =>
          sql`(${map}::text, ${number}::integer, ${bytes}::bytea, ${person}::text,
            ${created_at}::timestamptz, ${(rows[0]?.number ?? number) - 1}::integer)`,
      ),
    );
    const kept = await sql<{ map: string }>`
      insert into map_updates (map, number, bytes, person, created_at)
      select it.map, it.number, it.bytes, it.person, it.created_at
      from (values ${sql.join(values)}) as it (map, number, bytes, person, created_at, follows)
      where exists (select from shared_maps s where s.map = it.map and s.gathered = it.follows)
      or exists (select from map_updates u where u.map = it.map and u.number = it.follows)
      returning map`.execute(db);
    return new Set(kept.rows.map(({ map }) => map));
  }

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

const overtaken = () => new Error('A change to a map does not follow on what is kept of it.');
