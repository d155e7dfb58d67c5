import { join } from 'node:path';
import type { SignalMap } from '@waymark/engine';
import { openEventStore } from '@waymark/stores';
import type { InjectOptions } from 'fastify';
import { freshDataFolder } from '../../../scripts/twins/data-folder.ts';
import { type ThrowAway, throwAway } from './throw-away.ts';

type Accepted = SignalMap['eventsAccepted']['events'][number];
type Refused = SignalMap['eventRefused'];

export interface Stored {
  name: string;
  who: string;
  properties: Record<string, unknown>;
}

/** A throw-away Waymark with a write key, and what it tells of events as they come in. */
export interface Intake extends ThrowAway {
  key: string;
  accepted: Accepted[];
  refused: Refused[];
  /** What lies in the store, read past the product. */
  stored(): Promise<Stored[]>;
  /** Sends a call with the key as basic authentication. */
  send(
    path: string,
    payload: InjectOptions['payload'],
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: string; headers: Record<string, unknown> }>;
}

export async function intake(): Promise<Intake> {
  const { folder, remove } = await freshDataFolder();
  process.once('exit', remove);
  const waymark = await throwAway({ WAYMARK_DATA: folder });
  const keys = await waymark.engine.accounts.keys.list('main');
  const key = keys.find(({ kind }) => kind === 'write')?.secret ?? '';
  const accepted: Accepted[] = [];
  const refused: Refused[] = [];
  waymark.engine.signals.on('eventsAccepted', ({ events }) => accepted.push(...events));
  waymark.engine.signals.on('eventRefused', (fact) => refused.push(fact));
  return {
    ...waymark,
    key,
    accepted,
    refused,
    async stored() {
      const store = await openEventStore({ folder: join(folder, 'events') });
      try {
        return await store.read<Stored>({
          text: `SELECT name, if(user_id = '', anonymous_id, user_id) AS who, properties FROM events`,
          params: {},
        });
      } finally {
        await store.close();
      }
    },
    async send(path, payload, headers = {}) {
      const answer = await waymark.app.inject({
        method: 'POST',
        url: path,
        payload,
        headers: {
          host: 'localhost:4800',
          'content-type': 'application/json',
          authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
          ...headers,
        },
      });
      return { status: answer.statusCode, body: answer.payload, headers: answer.headers };
    },
  };
}

export const success = { status: 200, body: '{"success":true}' };
