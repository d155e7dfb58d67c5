import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from './connection.ts';
import { asWaymarkError } from './failures.ts';

/** The columns of `events` that a line holds, in the order of `BulkRow`. */
const columns = {
  workspace: 'LowCardinality(String)',
  ts: "DateTime64(6, 'UTC')",
  id: 'UUID',
  type: 'LowCardinality(String)',
  name: 'LowCardinality(String)',
  channel: 'LowCardinality(String)',
  consent: 'LowCardinality(String)',
  path: 'String',
  session: 'String',
  account: 'String',
  user_id: 'String',
  anonymous_id: 'String',
  source: 'LowCardinality(String)',
  received: "DateTime64(3, 'UTC')",
  properties: 'JSON',
};
const names = Object.keys(columns).join(', ');
const types = Object.entries(columns)
  .map((column) => column.join(' '))
  .join(', ');

/** Lines as text or as UTF-8. */
export type BulkLines = string | Uint8Array;

/** Puts lines of `BulkRow`s into a table shaped as `events`, all of them or none. */
export type WriteLines = (table: string, lines: BulkLines) => Promise<void>;

/** A server reads lines from the request. */
export const linesInStatement =
  (connection: Connection): WriteLines =>
  (table, lines) =>
    connection.insert(`${table} (${names}) FORMAT JSONCompactEachRow`, [textOf(lines)]);

const textOf = (lines: BulkLines): string =>
  typeof lines === 'string'
    ? lines
    : Buffer.from(lines.buffer, lines.byteOffset, lines.length).toString('utf8');

/** Where files wait until chDB has read them, beside its own folder. */
export const arrivingFolder = (storeFolder: string): string => `${storeFolder}-arriving`;

/** chDB takes three times as long for lines in a statement as for the same lines in a file. */
export function linesInFile(connection: Connection, storeFolder: string): WriteLines {
  const folder = join(arrivingFolder(storeFolder), randomUUID());
  return async (table, lines) => {
    const path = join(folder, randomUUID());
    try {
      // Each time, since whoever tidies the data folder may take an empty one for left behind.
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(path, lines, { mode: 0o600 });
      await connection.command(
        `INSERT INTO ${table} (${names}) SELECT ${names}
          FROM file(${literal(path)}, 'JSONCompactEachRow', ${literal(types)})`,
      );
    } catch (error) {
      throw asWaymarkError(error, { writes: true });
    } finally {
      await rm(path, { force: true });
    }
  };
}

/** A text of our own, such as a path, as SQL writes it. */
const literal = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
