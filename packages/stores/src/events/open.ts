import { rmSync } from 'node:fs';
import { openAppend } from './append.ts';
import { beginBulk, dropAbandoned } from './bulk.ts';
import { arrivingFolder, linesInFile, linesInStatement } from './bulk-lines.ts';
import type { Connection } from './connection.ts';
import type { EventStore } from './event-store.ts';
import { openKnownIds } from './known-ids.ts';
import { lastAccounts } from './last-accounts.ts';
import { openLinks } from './links.ts';
import { migrate } from './migrate.ts';
import { openPool } from './pool.ts';
import { openPropertyColumns } from './property-columns.ts';
import { chooseTwin, type EventStoreOptions } from './twin.ts';

/**
 * Opens the events, in chDB inside this process or on a ClickHouse server, and brings their tables
 * up to date. One process at a time writes to a store.
 */
export async function openEventStore(options: EventStoreOptions): Promise<EventStore> {
  const { twin, readers, connect } = await chooseTwin(options);
  const writer = connect('write');
  await migrate(writer);
  // What a process that was killed left half-read.
  rmSync(arrivingFolder(options.folder), { recursive: true, force: true });
  await dropAbandoned(writer);
  // Loading an import and taking it back take a while, and intake must not wait for it.
  const tidier = connect('write');
  const linesBy = (connection: Connection) =>
    twin === 'chdb' ? linesInFile(connection, options.folder) : linesInStatement(connection);
  const pool = openPool(Array.from({ length: readers }, () => connect('read')));
  const { link, links } = await openLinks(writer);
  const columns = await openPropertyColumns(tidier);
  const known = openKnownIds(writer, pool);
  const append = openAppend(linesBy(writer), known);
  let changes = 0;
  /** Counted also when it failed: some of it may be there. */
  const changing = <T>(work: Promise<T>): Promise<T> =>
    work.finally(() => {
      changes += 1;
    });
  return {
    twin,
    append: (events) => changing(append(events)),
    beginBulk: async () => {
      const load = await beginBulk(tidier, linesBy(tidier), columns);
      // Its ids came by another way: they are looked up until they are in memory again.
      return { ...load, commit: () => changing(load.commit()).finally(known.refresh) };
    },
    link,
    links: async () => links(),
    lastAccounts: () => pool.use((connection) => connection.query(lastAccounts)),
    read: (statement, limits) => pool.use((connection) => connection.query(statement, limits)),
    forgetSource: (workspace, source) =>
      changing(
        tidier.command(
          `ALTER TABLE events DELETE WHERE workspace = {workspace:String} AND source = {source:String}
            SETTINGS mutations_sync = 2`,
          { workspace, source },
        ),
      ),
    changes: () => changes,
    propertyColumns: () => columns.all(),
    keepProperty: (property) => columns.keep(property),
    async close() {
      await columns.settled();
      await append([]);
      await link([]);
      await known.close();
      await pool.close();
      await tidier.close();
      await writer.close();
    },
  };
}
