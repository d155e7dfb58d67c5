import { setImmediate } from 'node:timers/promises';
import type { Connection } from './connection.ts';
import type { Pool } from './pool.ts';
import { partsOf, partsOfColumn, SeenIds } from './seen.ts';

/** History is read in shares of about so many events, so that none holds memory or the program for long. */
const perShare = 100_000;
/** Ids in one look-up. */
const maxIds = 1_000;

/** Which ids are stored, over all history and exactly. Only one process may write. */
export interface KnownIds {
  /** Those of the ids, as hexadecimal texts, that are stored. */
  findStored(ids: readonly Buffer[]): Promise<Set<string>>;
  /** Notes ids before they are written: to know too many costs a look-up, one too few a double. */
  note(ids: readonly Buffer[]): void;
  /** Lets go of reading history, and resolves when no statement of it runs any more. Never rejects. */
  close(): Promise<void>;
  /** Begins anew with what is stored, after events came by another way than this one. */
  refresh(): void;
}

export function openKnownIds(writer: Connection, pool: Pool): KnownIds {
  let seen = new SeenIds();
  let complete = false;
  let loading = Promise.resolve();

  async function load(into: SeenIds): Promise<void> {
    const shares = await pool.use(sharesOf);
    for (let share = 0n; share < shares && into === seen; share += 1n) {
      const from = (share * 2n ** 64n) / shares;
      const to = ((share + 1n) * 2n ** 64n) / shares - 1n;
      const column = await pool.use((connection) =>
        connection.bytes(
          `SELECT id FROM events WHERE person BETWEEN ${from} AND ${to} FORMAT RowBinary`,
        ),
      );
      for (const parts of partsOfColumn(column)) into.add(parts);
      await setImmediate();
    }
  }

  function refresh(): void {
    const fresh = new SeenIds();
    seen = fresh;
    complete = false;
    loading = load(fresh).then(
      () => {
        complete ||= fresh === seen;
      },
      // Without the memory of history every id goes on being looked up: slower, and as exact.
      () => undefined,
    );
  }

  refresh();
  return {
    refresh,
    close: () => {
      seen = new SeenIds();
      complete = false;
      return loading;
    },
    async findStored(ids) {
      const maybe = complete ? ids.filter((id) => seen.mayHold(partsOf(id))) : ids;
      const found = new Set<string>();
      for (let start = 0; start < maybe.length; start += maxIds) {
        // These are hashes, and parameters would queue behind those of every other statement.
        const list = maybe.slice(start, start + maxIds).map((id) => `'${id.toString('hex')}'`);
        const column = await writer.bytes(
          `SELECT lower(hex(id)) FROM events WHERE id IN (${list.join()}) FORMAT TSV`,
        );
        for (const id of column.toString('latin1').split('\n')) if (id !== '') found.add(id);
      }
      return found;
    },
    note(ids) {
      for (const id of ids) seen.add(partsOf(id));
    },
  };
}

async function sharesOf(connection: Connection): Promise<bigint> {
  const count = await connection.bytes('SELECT count() FROM events FORMAT TSV');
  return BigInt(Math.ceil(Number(count) / perShare) || 1);
}
