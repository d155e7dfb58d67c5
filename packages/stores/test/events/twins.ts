import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WaymarkEvent } from '@waymark/model';
import { type EventStore, type EventStoreOptions, openEventStore } from '@waymark/stores';
import { afterEach } from 'vitest';

export const twins = ['chdb', 'clickhouse'] as const;

let made = 0;

/** An empty place for events on one of the twins, gone when this process ends. */
export function emptyPlace(twin: (typeof twins)[number]): EventStoreOptions {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-events-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  if (twin === 'chdb') return { folder };
  const url = process.env.WAYMARK_TEST_CLICKHOUSE_URL;
  if (!url) throw new Error('WAYMARK_TEST_CLICKHOUSE_URL is not set: run through Vitest.');
  made += 1;
  return { folder, clickhouseUrl: `${url}/events_${process.pid}_${made}` };
}

const opened = new Set<EventStore>();

/** Opens a store that is closed after the test, also when the test fails: chDB has one folder at a time. */
export async function open(place: EventStoreOptions): Promise<EventStore> {
  const store = await openEventStore(place);
  opened.add(store);
  return store;
}

export async function close(store: EventStore): Promise<void> {
  if (opened.delete(store)) await store.close();
}

afterEach(async () => {
  for (const store of opened) await close(store);
});

export const openEmpty = (twin: (typeof twins)[number]) => open(emptyPlace(twin));

/** An event whose absent parts are filled in. */
export function event(given: Partial<WaymarkEvent> & { messageId: string }): WaymarkEvent {
  return {
    workspace: 'main',
    type: 'track',
    name: 'Order Completed',
    ts: 1_700_000_000_123_456n,
    receivedAt: 1_700_000_000_500,
    userId: '',
    anonymousId: 'visitor',
    channel: 'web',
    consent: 'full',
    path: '',
    session: '',
    account: '',
    source: 'key',
    properties: {},
    ...given,
  };
}
