import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Import, ImportColumns, Properties, WaymarkEvent } from '@waymark/model';
import { openDocumentStore, openEventStore } from '@waymark/stores';
import { freshDataFolder } from '../../../../scripts/twins/data-folder.ts';
import { openAccounts } from '../../src/accounts/index.ts';
import { createContext } from '../../src/context/index.ts';
import { createTransfer, type Transfer } from '../../src/transfer/index.ts';

export const twins = ['chdb', 'clickhouse'] as const;
export type Twin = (typeof twins)[number];

/** What a test looks at of a stored event. */
export type Stored = Pick<
  WaymarkEvent,
  'name' | 'channel' | 'consent' | 'path' | 'session' | 'account' | 'userId' | 'anonymousId'
> & { us: number; source: string; properties: Properties };

/** A transfer room on real stores. */
export interface House {
  transfer: Transfer;
  folder: string;
  /** A new empty workspace. */
  workspace(timeZone?: string): Promise<string>;
  upload(workspace: string, name: string, content: string | Buffer): Promise<Import>;
  /** Uploads, takes the guess with the given columns in its place, and waits for the end. */
  take(
    workspace: string,
    name: string,
    content: string | Buffer,
    columns?: Partial<ImportColumns>,
  ): Promise<Import>;
  /** Waits until it neither runs nor waits. */
  ended(workspace: string, id: string): Promise<Import>;
  /** What is stored, in the order of time. */
  events(workspace: string): Promise<Stored[]>;
  /** The whole text of the file with rejected rows. */
  rejected(workspace: string, id: string): Promise<string>;
  close(): Promise<void>;
}

let made = 0;

export async function openHouse(
  twin: Twin,
  options: { largestFile?: number } = {},
): Promise<House> {
  const { folder, remove } = await freshDataFolder();
  made += 1;
  const [events, documents] = await Promise.all([
    openEventStore({ folder: join(folder, 'events'), clickhouseUrl: clickhouseUrl(twin) }),
    openDocumentStore({ folder }),
  ]);
  const context = createContext({ events, documents, folder });
  const accounts = await openAccounts(context);
  const transfer = await createTransfer(context, accounts, options);
  let workspaces = 0;

  const house: House = {
    transfer,
    folder,
    async workspace(timeZone = 'UTC') {
      workspaces += 1;
      const id = `w${workspaces}`;
      const workspace = { id, name: id, demo: false, timeZone, currency: 'EUR' };
      await accounts.workspaces.ensure(workspace);
      return id;
    },
    upload: (workspace, name, content) =>
      transfer.upload(workspace, name, Readable.from([Buffer.from(content)])),
    async take(workspace, name, content, columns = {}) {
      const { id, guess } = await house.upload(workspace, name, content);
      await transfer.start(workspace, id, { ...guess, ...columns } as ImportColumns);
      return house.ended(workspace, id);
    },
    async ended(workspace, id) {
      for (;;) {
        const it = await transfer.get(workspace, id);
        if (it.state !== 'running') return it;
        await wait(20);
      }
    },
    async events(workspace) {
      const rows = await events.read<Stored & { properties: string }>({
        text: `SELECT name, channel, consent, path, session, account, user_id AS userId,
            anonymous_id AS anonymousId, toUnixTimestamp64Micro(ts) AS us, source,
            toString(properties) AS properties
          FROM events WHERE workspace = {workspace:String} ORDER BY ts, name, userId`,
        params: { workspace },
      });
      return rows.map((row) => ({ ...row, properties: JSON.parse(row.properties) }));
    },
    async rejected(workspace, id) {
      const { content } = await transfer.rejected(workspace, id);
      if (typeof content === 'string') return content;
      const parts: Buffer[] = [];
      for await (const part of content) parts.push(Buffer.from(part));
      return Buffer.concat(parts).toString('utf8');
    },
    async close() {
      await transfer.close();
      await Promise.all([events.close(), documents.close()]);
      remove();
    },
  };
  return house;
}

function clickhouseUrl(twin: Twin): string | undefined {
  if (twin === 'chdb') return undefined;
  const url = process.env.WAYMARK_TEST_CLICKHOUSE_URL;
  if (!url) throw new Error('WAYMARK_TEST_CLICKHOUSE_URL is not set: run through Vitest.');
  return `${url}/transfer_${process.pid}_${made}`;
}
