import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startWaymark } from '../twins/server.ts';
import type { Print } from './bench.ts';
import { measureOverAndOver, openOwner, waitForDemo } from './intake/owner.ts';

export const name = 'intake';

const seconds = 10;

/**
 * Events over HTTP in batches of 100 from a second process, each answered when durable, while the
 * demo company's map is measured without a pause.
 */
export async function run(print: Print): Promise<void> {
  const server = await startWaymark({ seconds: 180 });
  try {
    const owner = await openOwner(server);
    await waitForDemo(owner);
    // Warms up what comes first in any process: compiled code, grown memory.
    await send(server.url, owner.writeKey, 3);
    const measuring = await measureOverAndOver(owner);
    const seen = await send(server.url, owner.writeKey, seconds);
    const answers = await measuring.stop();
    print.say(
      `${Math.round(seen.perSecond)} durable events/s, median answer ${seen.p50.toFixed(0)} ms, ` +
        `99th percentile ${seen.p99.toFixed(0)} ms, refused ${JSON.stringify(seen.refused)}; ` +
        `the map of ${answers.events} events was measured ${answers.count} times meanwhile`,
    );
    if (answers.count === 0)
      throw new Error('No map was measured meanwhile, so this shows nothing.');
    print.atLeast('intake-per-second-by-15000', seen.perSecond / 15_000, 1);
    print.atMost('intake-p99-by-250-ms', seen.p99 / 250, 1);
  } finally {
    await server.stop();
  }
}

interface Seen {
  events: number;
  perSecond: number;
  p50: number;
  p99: number;
  refused: Record<string, number>;
}

async function send(url: string, key: string, forSeconds: number): Promise<Seen> {
  const sender = spawn(
    process.execPath,
    [join(import.meta.dirname, 'intake/sender.ts'), url, key, String(forSeconds), '16'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(await text(sender.stdout));
}
