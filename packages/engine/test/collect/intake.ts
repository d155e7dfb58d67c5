import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventType, WaymarkEvent } from '@waymark/model';
import { type EventStore, openEventStore } from '@waymark/stores';
import { type Collect, type CollectRequest, openCollect } from '../../src/collect/index.ts';
import type { SignalMap, Signals } from '../../src/context/index.ts';
import { openIdentity } from '../../src/identity/index.ts';

/** The intake on a store of its own, with a clock that stands still, and what it tells. */
export interface Intake {
  store: EventStore;
  collect: Collect;
  clock: { now: number };
  accepted: WaymarkEvent[];
  refused: SignalMap['eventRefused'][];
  send(kind: EventType | 'batch', body: unknown, more?: Partial<CollectRequest>): Promise<unknown>;
  /** Sends one call and answers the event it became. */
  eventOf(kind: EventType, body: object, more?: Partial<CollectRequest>): Promise<WaymarkEvent>;
  /** Forgets everything that is only in memory, as a restart does. */
  restart(): Promise<void>;
}

export const noon = Date.parse('2026-06-01T12:00:00Z');

export async function openIntake({
  folder = ownFolder(),
  mostWaiting = { events: 100_000, bytes: 64_000_000 },
} = {}): Promise<Intake> {
  const store = await openEventStore({ folder });
  const clock = { now: noon };
  const accepted: WaymarkEvent[] = [];
  const refused: SignalMap['eventRefused'][] = [];
  const signals: Signals = {
    on: () => () => undefined,
    tell(name, fact) {
      if (name === 'eventsAccepted') accepted.push(...(fact as SignalMap['eventsAccepted']).events);
      if (name === 'eventRefused') refused.push(fact as SignalMap['eventRefused']);
    },
  };
  const open = async () =>
    openCollect(
      { events: store, signals, now: () => clock.now },
      await openIdentity({ events: store }),
      mostWaiting,
    );

  const intake: Intake = {
    store,
    collect: await open(),
    clock,
    accepted,
    refused,
    send: (kind, body, more = {}) =>
      intake.collect.accept({
        workspace: 'main',
        source: 'key',
        kind,
        body,
        bytes: JSON.stringify(body)?.length ?? 0,
        ip: '192.0.2.1',
        userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        gpc: false,
        ...more,
      }),
    async eventOf(kind, body, more) {
      accepted.length = 0;
      await intake.send(kind, body, more);
      const [event] = accepted;
      if (!event) throw new Error(`Not kept: ${refused.at(-1)?.message}`);
      return event;
    },
    async restart() {
      await intake.collect.close();
      intake.collect = await open();
    },
  };
  return intake;
}

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-collect-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
