import { join } from 'node:path';
import { openEventStore } from '@waymark/stores';
import { freshDataFolder } from '../../../scripts/twins/data-folder.ts';

export interface Row {
  type: string;
  name: string;
  user: string;
  visitor: string;
  channel: string;
  path: string;
  properties: Record<string, unknown>;
}

/** An empty data folder that outlives the server and goes with the test. */
export async function dataFolder(): Promise<string> {
  const { folder, remove } = await freshDataFolder();
  process.once('exit', remove);
  return folder;
}

/** Every event in the data folder of a server that has stopped, in the order of their time. */
export async function storedIn(data: string): Promise<{ rows: Row[]; linked: string[] }> {
  const store = await openEventStore({ folder: join(data, 'events') });
  try {
    const rows = await store.read<Row>({
      text: `SELECT type, name, user_id AS user, anonymous_id AS visitor, channel, path, properties
        FROM events WHERE workspace = 'main' ORDER BY ts`,
      params: {},
    });
    return { rows, linked: (await store.links()).map((link) => link.from.id) };
  } finally {
    await store.close();
  }
}
