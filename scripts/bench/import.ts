import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { openEngine } from '@waymark/engine';
import type { Print } from './bench.ts';

export const name = 'import';

const rows = 1_000_000;
const people = 50_000;
const names = [
  'Home Viewed',
  'Product Viewed',
  'Product Added',
  'Checkout Started',
  'Order Completed',
];
const devices = ['desktop', 'phone', 'tablet'];

/** A table of a million rows, from its first byte received to all of its events visible. */
export async function run({ say, atLeast }: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-import-'));
  const path = join(folder, 'events.csv');
  await pipeline(Readable.from(table()), createWriteStream(path));
  const engine = await openEngine({ folder: join(folder, 'data') });
  try {
    const started = performance.now();
    const cpu = process.cpuUsage();
    const { id, guess, bytes } = await engine.transfer.upload(
      'main',
      'events.csv',
      createReadStream(path),
    );
    if (!guess) throw new Error('The columns were not guessed.');
    await engine.transfer.start('main', id, guess);
    let it = await engine.transfer.get('main', id);
    while (it.state === 'running') {
      await wait(20);
      it = await engine.transfer.get('main', id);
    }
    const seconds = (performance.now() - started) / 1000;
    if (it.added !== rows)
      throw new Error(`${it.added} of ${rows} rows were added: ${it.error?.message}`);
    const used = process.cpuUsage(cpu);
    const cpuSeconds = (used.user + used.system) / 1e6;
    say(
      `${(bytes / 1e6).toFixed(0)} MB, ${rows} rows in ${seconds.toFixed(1)} s (processor ${cpuSeconds.toFixed(1)} s)`,
    );
    atLeast('import rows/s', rows / seconds, 100_000);
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function* table(): Generator<string> {
  yield 'user_id,event,timestamp,session_id,device,amount,product,page\n';
  for (let from = 0; from < rows; from += 1000) {
    let text = '';
    for (let i = from; i < from + 1000; i += 1) {
      const at = new Date(1_700_000_000_000 + i * 1000).toISOString();
      text += `u${(i * 7919) % people},${names[i % 5]},${at},s${i >> 3},${devices[i % 3]},${(i % 1000) / 4},sku-${i % 500},/p/${i % 100}\n`;
    }
    yield text;
  }
}
