import { openAppend } from './append.ts';
import { beginBulk, dropAbandoned } from './bulk.ts';
import { linesInFile, linesInStatement } from './bulk-lines.ts';
import type { EventStore } from './event-store.ts';
import { openKnownIds } from './known-ids.ts';
import { lastAccounts } from './last-accounts.ts';
import { openLinks } from './links.ts';
import { migrate } from './migrate.ts';
import { openPool } from './pool.ts';
import { chooseTwin, type EventStoreOptions } from './twin.ts';

/**
 * Opens the events, in chDB inside this process or on a ClickHouse server, and brings their tables
 * up to date. One process at a time writes to a store.
 */
export async function openEventStore(options: EventStoreOptions): Promise<EventStore> {
  const { twin, readers, connect } = await chooseTwin(options);
  const writer = connect('write');
  await migrate(writer);
  await dropAbandoned(writer);
  // Loading an import and taking it back take a while, and intake must not wait for it.
  const tidier = connect('write');
  const writeLines =
    twin === 'chdb' ? linesInFile(tidier, options.folder) : linesInStatement(tidier);
  const pool = openPool(Array.from({ length: readers }, () => connect('read')));
  const { link, links } = await openLinks(writer);
  const known = openKnownIds(writer, pool);
  const append = openAppend(writer, known);
  return {
    twin,
    append,
    beginBulk: () => beginBulk(tidier, writeLines),
    link,
    links: async () => links(),
    lastAccounts: () => pool.use((connection) => connection.query(lastAccounts)),
    read: (statement, limits) => pool.use((connection) => connection.query(statement, limits)),
    forgetSource: (workspace, source) =>
      tidier.command(
        `ALTER TABLE events DELETE WHERE workspace = {workspace:String} AND source = {source:String}
          SETTINGS mutations_sync = 2`,
        { workspace, source },
      ),
    async close() {
      await append([]);
      await link([]);
      await known.loaded;
      await pool.close();
      await tidier.close();
      await writer.close();
    },
  };
}
