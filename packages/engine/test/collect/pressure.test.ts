import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WaymarkError } from '@waymark/model';
import { afterEach, describe, expect, it } from 'vitest';
import { type Intake, openIntake } from './intake.ts';

let intake: Intake | undefined;
afterEach(async () => {
  await intake?.collect.close();
  await intake?.store.close();
  intake = undefined;
});

const perBatch = 50;
const batchOf = (number: number) => ({
  batch: Array.from({ length: perBatch }, (_, i) => ({
    type: 'track',
    event: 'Sent',
    messageId: `${number}-${i}`,
    userId: `u${i}`,
    properties: { note: 'x'.repeat(200) },
  })),
});
const counted = async ({ store }: Intake) =>
  store.read({ text: 'SELECT count() AS n, uniqExact(id) AS ids FROM events', params: {} });
/** 'ok', or the code and the seconds after which to come back. */
const outcome = (sent: Promise<unknown>) =>
  sent.then(
    () => 'ok',
    (error: WaymarkError) => `${error.code} ${error.status} ${Number(error.retryAfter) > 0}`,
  );

describe('when more comes in than can be written', () => {
  it('asks callers to come back, writes no half batch, and takes the retry', async () => {
    intake = await openIntake({ mostWaiting: { events: 300, bytes: 64_000_000 } });
    const it = intake;
    const numbers = Array.from({ length: 20 }, (_, i) => i);
    const outcomes = await Promise.all(
      numbers.map((number) => outcome(it.send('batch', batchOf(number)))),
    );
    const taken = outcomes.filter((word) => word === 'ok').length;
    expect(taken).toBe(6);
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'BUSY 503 true']));
    expect(await counted(it)).toEqual([{ n: taken * perBatch, ids: taken * perBatch }]);
    for (const number of numbers) await it.send('batch', batchOf(number));
    expect(await counted(it)).toEqual([{ n: 20 * perBatch, ids: 20 * perBatch }]);
  });

  it('holds the bytes that wait as well as the events', async () => {
    intake = await openIntake({ mostWaiting: { events: 100_000, bytes: 40_000 } });
    const it = intake;
    const outcomes = await Promise.all(
      [1, 2, 3].map((number) => outcome(it.send('batch', batchOf(number)))),
    );
    expect(outcomes).toEqual(['ok', 'ok', 'BUSY 503 true']);
  });

  it('takes nothing any more once it closes, and what it took before is there', async () => {
    intake = await openIntake();
    const sent = outcome(intake.send('batch', batchOf(1)));
    await intake.collect.close();
    expect(await sent).toBe('ok');
    expect(await outcome(intake.send('batch', batchOf(2)))).toBe('BUSY 503 true');
    expect(await counted(intake)).toEqual([{ n: perBatch, ids: perBatch }]);
  });
});

const disk = mountSmallDisk();

describe.skipIf(disk === null)('on a disk of 64 MB (needs the right to mount one)', () => {
  afterEach(() => {
    if (disk) execFileSync('umount', ['-l', disk]);
  });

  it('says when it is full, writes no half batch, and goes on when there is room again', async () => {
    if (disk === null) throw new Error('There is no small disk.');
    const folder = join(disk, 'events');
    mkdirSync(folder);
    intake = await openIntake({ folder });
    await intake.send('batch', batchOf(1));
    const filler = join(disk, 'filler');
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(filler, Buffer.alloc(bavail * bsize));
    expect(await outcome(intake.send('batch', batchOf(2)))).toBe('DISK_FULL 503 true');
    expect(await counted(intake)).toEqual([{ n: perBatch, ids: perBatch }]);
    rmSync(filler);
    await intake.send('batch', batchOf(2));
    await intake.send('batch', batchOf(2));
    expect(await counted(intake)).toEqual([{ n: 2 * perBatch, ids: 2 * perBatch }]);
  });
});

/** A new file system in memory, or null where this account may not mount one. */
function mountSmallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-disk-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    // Not root, or in a container without the right: then this cannot be tried here.
    return null;
  }
}
