import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WaymarkEvent } from '@waymark/model';
import { type EventStore, openEventStore } from '@waymark/stores';

export const twins = ['chdb', 'clickhouse'] as const;
export type TwinName = (typeof twins)[number];

let made = 0;

/** An empty event store on one of the twins; its folder goes with the process. */
export async function openEmptyStore(twin: TwinName): Promise<EventStore> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-insights-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  if (twin === 'chdb') return openEventStore({ folder });
  const url = process.env.WAYMARK_TEST_CLICKHOUSE_URL;
  if (!url) throw new Error('WAYMARK_TEST_CLICKHOUSE_URL is not set: run through Vitest.');
  made += 1;
  return openEventStore({ folder, clickhouseUrl: `${url}/insights_${process.pid}_${made}` });
}

/** An event whose absent parts are filled in. */
export function event(given: Partial<WaymarkEvent> & { messageId: string }): WaymarkEvent {
  return {
    workspace: 'main',
    type: 'track',
    name: 'Order Completed',
    ts: 1_700_000_000_000_000n,
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

/** Nothing may go wrong unseen. */
export const report = (error: unknown): never => {
  throw error;
};
