import { hash } from 'node:crypto';
import type { Connection } from './connection.ts';

/**
 * Properties whose texts also stand in a column of their own. To find one text among all properties
 * of an event costs more than to read name, person and time together; such a column costs a tenth.
 */
export interface PropertyColumns {
  /** The columns that are there for every event, by the name of the property. */
  all(): ReadonlyMap<string, string>;
  /**
   * Makes the column, unless the property has too many texts, an odd name, or there are columns
   * enough. Reads all events once; resolves when every event has it.
   */
  keep(property: string): Promise<void>;
  /** Gives a table that was shaped as `events` what was made since, and lets none be made during the work. */
  fit(table: string, work: () => Promise<void>): Promise<void>;
  settled(): Promise<void>;
}

const most = 20;
/** Beyond so many texts a column of their numbers and a list of them is no smaller than the texts. */
const mostTexts = 5_000;
const prefix = 'text_';
/** Names that need no care when they are written into the description of a table. */
const plainName = /^[\p{L}\p{N}_$ -]{1,100}(\.[\p{L}\p{N}_$ -]{1,100}){0,9}$/u;
const type = 'LowCardinality(Nullable(String))';
const content = 'properties.{property:Identifier}.:String';

export async function openPropertyColumns(connection: Connection): Promise<PropertyColumns> {
  const unfinished = await pending(connection);
  const described = await columnsOf(connection, 'events');
  const made = new Map(
    described
      .filter(({ column }) => !unfinished.includes(column))
      .map(({ column, property }) => [property, column]),
  );
  const unfit = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const settle = async (property: string): Promise<void> => {
    if (made.has(property) || unfit.has(property) || made.size >= most) return;
    if (!plainName.test(property) || (await textsOf(connection, property)) > mostTexts) {
      unfit.add(property);
      return;
    }
    const column = prefix + hash('md5', property).slice(0, 16);
    await add(connection, 'events', { column, property });
    await fill(connection, 'events', column);
    made.set(property, column);
  };
  return {
    all: () => made,
    keep: (property) => inTurn(() => settle(property)),
    fit: (table, work) =>
      inTurn(async () => {
        const there = new Set((await columnsOf(connection, table)).map(({ column }) => column));
        const wanted = await columnsOf(connection, 'events');
        const missing = wanted.filter(({ column }) => !there.has(column));
        if (missing.length > 0) await connection.command(`SYSTEM START MERGES ${table}`);
        for (const column of missing) {
          await add(connection, table, column);
          await fill(connection, table, column.column);
        }
        await work();
      }),
    settled: async () => {
      await last;
    },
  };
}

interface PropertyColumn {
  column: string;
  property: string;
}

const columnsOf = (connection: Connection, table: string): Promise<PropertyColumn[]> =>
  connection.query<PropertyColumn>({
    text: `SELECT name AS column, comment AS property FROM system.columns
      WHERE database = currentDatabase() AND table = {table:String} AND startsWith(name, {prefix:String})`,
    params: { table, prefix },
  });

/** Columns that a process began to fill and did not see through; asked for again, they are filled anew. */
async function pending(connection: Connection): Promise<string[]> {
  const rows = await connection.query<{ column: string }>({
    text: `SELECT extract(command, {pattern:String}) AS column FROM system.mutations
      WHERE database = currentDatabase() AND table = 'events' AND NOT is_done`,
    params: { pattern: `${prefix}[0-9a-f]+` },
  });
  return rows.map(({ column }) => column);
}

async function textsOf(connection: Connection, property: string): Promise<number> {
  const [row] = await connection.query<{ texts: number }>({
    text: `SELECT uniq(${content}) AS texts FROM events`,
    params: { property },
  });
  return row?.texts ?? 0;
}

const add = (connection: Connection, table: string, { column, property }: PropertyColumn) =>
  connection.command(
    `ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${column} ${type} MATERIALIZED ${content} COMMENT '${property}'`,
    { property },
  );

const fill = (connection: Connection, table: string, column: string) =>
  connection.command(
    `ALTER TABLE ${table} MATERIALIZE COLUMN ${column} SETTINGS mutations_sync = 2`,
  );
