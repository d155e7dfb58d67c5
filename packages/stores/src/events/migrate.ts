import { WaymarkError } from '@waymark/model';
import type { Connection } from './connection.ts';
import { migrations } from './migrations.ts';

const log = `CREATE TABLE IF NOT EXISTS migrations (
  version UInt32, title String, at DateTime64(3, 'UTC') DEFAULT now64(3)
) ENGINE = MergeTree ORDER BY version
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`;

/** Brings the tables to this program's version; throws BAD_CONFIG when a newer program made them. */
export async function migrate(connection: Connection): Promise<void> {
  await connection.command(log);
  const [row] = await connection.query<{ version: number }>({
    text: 'SELECT max(version) AS version FROM migrations',
    params: {},
  });
  const done = row?.version ?? 0;
  const last = migrations.at(-1)?.version ?? 0;
  if (done > last) {
    throw new WaymarkError(
      'BAD_CONFIG',
      `The events were kept by a newer Waymark (version ${done} of the tables, this one knows ${last}): start that one.`,
    );
  }
  for (const { version, title, statements } of migrations.filter((it) => it.version > done)) {
    for (const statement of statements) await connection.command(statement);
    await connection.insert('migrations FORMAT JSONEachRow', [JSON.stringify({ version, title })]);
  }
}
