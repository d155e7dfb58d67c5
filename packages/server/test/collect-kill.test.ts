import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openEventStore } from '@waymark/stores';
import { expect, it } from 'vitest';
import { type RunningServer, startWaymark } from '../../../scripts/twins/server.ts';
import { writeKeyOf } from './collect-key.ts';

const kills = 20;
const perBatch = 40;
const senders = 4;

/** A batch whose events say which they are; the first one also gives a visitor to a user. */
function batchOf(number: number) {
  const batch = Array.from({ length: perBatch }, (_, i) => {
    const id = `${number}-${i}`;
    return i === 0
      ? { type: 'identify', messageId: id, userId: `u${number}`, anonymousId: `a${number}` }
      : { type: 'track', messageId: id, event: 'Sent', anonymousId: `a${number}` };
  });
  return JSON.stringify({
    batch: batch.map((it) => ({ ...it, context: { sessionId: it.messageId } })),
  });
}

it('keeps every acknowledged event exactly once through twenty kills', async () => {
  let server: RunningServer = await startWaymark({ args: ['--no-demo'] });
  const { data } = server;
  const authorization = `Basic ${Buffer.from(`${await writeKeyOf(server)}:`).toString('base64')}`;
  const acknowledged = new Set<number>();
  let next = 0;
  let running = true;
  let up = Promise.resolve();

  /** Sends one batch again and again until it is acknowledged, as clients do. */
  async function deliver(number: number): Promise<void> {
    while (!acknowledged.has(number)) {
      await up;
      try {
        const answer = await fetch(`${server.url}/v1/batch`, {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json' },
          body: batchOf(number),
        });
        if (answer.ok) acknowledged.add(number);
        else if (answer.status !== 503) throw new Error(`${answer.status} ${await answer.text()}`);
      } catch (error) {
        // The server was killed under the request: whether it arrived is unknown, so it is sent again.
        if (!(error instanceof TypeError)) throw error;
        await wait(20);
      }
    }
  }
  async function send(): Promise<void> {
    while (running) {
      next += 1;
      await deliver(next);
    }
  }

  const sending = Array.from({ length: senders }, send);
  for (let kill = 0; kill < kills; kill += 1) {
    // However slow the machine is, each life of the server acknowledges something before it is cut short.
    const before = acknowledged.size;
    while (acknowledged.size === before) await wait(5);
    await wait(Math.random() * 500);
    const restarted = Promise.withResolvers<void>();
    up = restarted.promise;
    await server.kill9();
    server = await startWaymark({ args: ['--no-demo'], data });
    restarted.resolve();
  }
  running = false;
  await Promise.all(sending);
  await server.stop();

  const store = await openEventStore({ folder: join(data, 'events') });
  const [counts] = await store.read<{ n: number; different: number }>({
    text: 'SELECT count() AS n, uniqExact(session) AS different FROM events',
    params: {},
  });
  const links = await store.links();
  await store.close();
  expect(next).toBeGreaterThanOrEqual(kills);
  expect(acknowledged.size).toBe(next);
  expect(counts).toEqual({ n: next * perBatch, different: next * perBatch });
  const given = new Map(links.map((link) => [link.from.id, link.to.id]));
  expect(given.size).toBe(next);
  for (let number = 1; number <= next; number += 1)
    expect(given.get(`a${number}`)).toBe(`u${number}`);
  rmSync(data, { recursive: true, force: true });
}, 300_000);
