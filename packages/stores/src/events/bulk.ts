import { randomUUID } from 'node:crypto';
import type { Channel, Consent, EventType, Properties } from '@waymark/model';
import type { Appended } from './appended.ts';
import type { BulkLines, WriteLines } from './bulk-lines.ts';
import type { Connection } from './connection.ts';
import type { PropertyColumns } from './property-columns.ts';

/**
 * One event on its way into a bulk load, which is written as `JSON.stringify` of this tuple. A tuple
 * and not an object, since names beside every value cost the engine a third more time.
 */
export type BulkRow = readonly [
  workspace: string,
  /** Seconds since 1970 with six decimals. */
  ts: string,
  /** 32 hexadecimal digits, a hash of the workspace and the messageId. */
  id: string,
  type: EventType,
  name: string,
  channel: Channel,
  consent: Consent,
  path: string,
  session: string,
  account: string,
  userId: string,
  anonymousId: string,
  source: string,
  /** Seconds since 1970 with three decimals. */
  received: string,
  properties: Properties,
];

/** Many events that become visible together or not at all. */
export interface BulkLoad {
  /** Takes lines that are `BulkRow`s, of which no read sees anything yet. */
  add(lines: BulkLines): Promise<void>;
  /**
   * Shows everything at once, durable, without the events whose id is stored already. Ids must be
   * unique within the load.
   */
  commit(): Promise<Appended>;
  /** Leaves nothing behind; also after a commit, to tidy up. */
  discard(): Promise<void>;
}

const prefix = 'bulk_';

/**
 * Begins a load in a table of its own, shaped as `events`, whose parts move over in one step. A
 * process that dies leaves a table that nobody reads and `dropAbandoned` takes away.
 */
export async function beginBulk(
  connection: Connection,
  writeLines: WriteLines,
  columns: PropertyColumns,
): Promise<BulkLoad> {
  const table = `${prefix}${randomUUID().replaceAll('-', '')}`;
  await connection.command(`CREATE TABLE ${table} AS events`);
  // Its parts move over as they are; to merge them first would be done twice.
  await connection.command(`SYSTEM STOP MERGES ${table}`);
  const count = async (rows: string): Promise<number> => {
    const text = `SELECT count() AS found FROM ${rows}`;
    const [row] = await connection.query<{ found: number }>({ text, params: {} });
    return row?.found ?? 0;
  };
  const stored = `(SELECT id FROM events WHERE id IN (SELECT id FROM ${table}))`;
  return {
    add: (lines) => writeLines(table, lines),
    async commit() {
      const all = await count(table);
      if ((await count(stored)) > 0) {
        await connection.command(`SYSTEM START MERGES ${table}`);
        await connection.command(
          `ALTER TABLE ${table} DELETE WHERE id IN ${stored} SETTINGS mutations_sync = 2`,
        );
      }
      const fresh = await count(table);
      if (fresh > 0) {
        await columns.fit(table, () =>
          connection.command(`ALTER TABLE events ATTACH PARTITION tuple() FROM ${table}`),
        );
      }
      return { stored: fresh, duplicates: all - fresh };
    },
    discard: () => connection.command(`DROP TABLE IF EXISTS ${table} SYNC`),
  };
}

/** Takes away the loads of a process that ended in the middle of them. */
export async function dropAbandoned(connection: Connection): Promise<void> {
  const tables = await connection.query<{ name: string }>({
    text: `SELECT name FROM system.tables
      WHERE database = currentDatabase() AND startsWith(name, {prefix:String})`,
    params: { prefix },
  });
  for (const { name } of tables) await connection.command(`DROP TABLE IF EXISTS ${name} SYNC`);
}
